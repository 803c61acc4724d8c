"""What a page says of itself at its head and in its review line: title, description, language, dates, reviewer."""

from collections import Counter

from tests.site.built import check_each, text


def content(page, **name):
    """Return what the `<meta>` of this name says; nothing where there is none."""
    found = page.soup.find("meta", attrs=name)
    return found["content"] if found else ""


def of_docs(built, front_matter):
    """Return every page that has a file in docs/en; each file has its page."""
    pages = [page for page in built if page.path in front_matter]
    assert len(front_matter) == len(pages)
    return pages


def test_title_and_description_reach_the_page(built, front_matter, config):
    """Search results, tabs and shared links show the title and the description that the author wrote."""

    def look(page):
        head = front_matter[page.path]
        title, description = head["title"], head["description"]
        for place, expected, shown in (
            ("<title>", f"{title} - {config['site_name']}", text(page.soup.title)),
            ("its description", description, content(page, name="description")),
            ("its shared title", title, content(page, property="og:title")),
            ("its shared description", description, content(page, property="og:description")),
        ):
            if expected != shown:
                yield f"{place} is “{shown}”, not “{expected}”"

    check_each(of_docs(built, front_matter), look)


def test_every_page_has_a_title_of_its_own(everything, config):
    """People who listen, and people with many tabs, tell pages apart by their titles; voices and translators know their language."""
    count = Counter(text(page.soup.title).casefold() for page in everything)

    def look(page):
        title, language = text(page.soup.title), page.soup.html.get("lang")
        if language != config["theme"]["language"]:
            yield f"its language is “{language}”"
        if count[title.casefold()] > 1:
            yield f"{count[title.casefold()]} pages have its title, “{title}”"
        if not title.removesuffix(config["site_name"]).strip(" -"):
            yield f"its title is only “{title}”"

    check_each(everything, look)


def test_review_line_tells_both_dates(built, front_matter, words):
    """Every page tells once, in words, when its author checked its facts, and when the next check is due."""

    def look(page):
        lines, months = page.article.select(".review"), words["months"]
        days = [front_matter[page.path]["checked"], front_matter[page.path]["check_due"]]
        (year, month, day), (due_year, due_month, _) = (date.split("-") for date in days)
        checked, due = f"{int(day)} {months[int(month) - 1]} {year}", f"{months[int(due_month) - 1]} {due_year}"
        expected = f"{words['checked']}: {checked}; {words['check_due']}: {due}."
        if [True] != [text(line).startswith(expected) for line in lines]:
            yield f"its review line is {[text(line) for line in lines]}, not “{expected}”"
        if days != [time["datetime"] for line in lines for time in line.select("time[datetime]")]:
            yield f"its review line has not the days {days}"

    check_each(of_docs(built, front_matter), look)


def test_reviewer_is_named_or_said_to_be_missing(built, front_matter, words):
    """A page that no clinician has reviewed says so, and only the reviewer of its front matter is ever named."""

    def look(page):
        reviewer = front_matter.get(page.path, {}).get("reviewer")
        line = " ".join(text(review) for review in page.article.select(".review"))
        if reviewer:
            expected, never = f"{words['reviewed_by']} {reviewer['name']}, {reviewer['role']}", words["not_reviewed"]
        else:
            expected, never = words["not_reviewed"], words["reviewed_by"]
        if expected not in line:
            yield f"its review line lacks “{expected}”"
        if never in line:
            yield f"its review line says “{never}”"

    check_each(built, look)
