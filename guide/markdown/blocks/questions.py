"""Questions that people ask: each with a short answer and the way to the long one; and the page where readers search."""

import json
import xml.etree.ElementTree as etree
from typing import Any

from guide.content.models import Question
from guide.markdown.blocks.base import GuideBlock, add, add_citations, grouped


class QuestionsBlock(GuideBlock):
    """`/// questions`: every question of `data/questions/` under the heading of its group, and the same as data for search engines."""

    NAME = "questions"

    def on_create(self, parent: etree.Element) -> etree.Element:
        box = add(parent, "div", class_="question-list")
        for group, questions in grouped(self.library.question_groups, self.library.questions.values()):
            part = add(box, "details", class_="more question-list__group", id=group.id)
            add(add(part, "summary"), "h2", f"{group.title} ({len(questions)})", id=f"{group.id}-title")
            for question in questions:
                self._question(part, question)
        self.add_json_ld(box, {"@type": "FAQPage", "mainEntity": [self._asked(question) for question in self.library.questions.values()]})
        return box

    def _question(self, part: etree.Element, question: Question) -> None:
        item = add(part, "article", class_="question", aria_labelledby=question.id)
        heading = add(item, "h3", id=question.id)
        add(heading, "a", question.question, href=f"/{question.page}")
        answer = add(item, "p", question.answer)
        if question.sources:
            add_citations(answer, question.sources)
        say = self.words["emergency"]
        if say["hospital_now"] in question.answer.lower():  # an answer has no room for all the signs, and must not read as if it had them
            add(add(item, "p"), "a", say["all"], href="/get-help-now.md")

    @staticmethod
    def _asked(question: Question) -> dict[str, Any]:
        return {"@type": "Question", "name": question.question, "acceptedAnswer": {"@type": "Answer", "text": question.answer}}


class SearchBlock(GuideBlock):
    """`/// search`: the field of the page of search, and the place for what is found.

    `static/search.js` fills it. Without a script it is hidden, and the page offers its lists.
    """

    NAME = "search"

    def on_create(self, parent: etree.Element) -> etree.Element:
        say = self.words["search"]
        box = add(
            parent, "div", class_="find search", role="search", aria_label=say["field"], data_words=json.dumps(say, ensure_ascii=False)
        )
        add(box, "label", say["field"], for_="search-words")
        add(box, "p", say["example"], class_="search__example", id="search-example")
        add(box, "input", type="search", id="search-words", autocomplete="off", maxlength="200", aria_describedby="search-example")
        add(box, "p", class_="search__count", role="status")
        add(box, "ol", class_="search__found")
        return box


class QuestionLinksBlock(GuideBlock):
    """`/// question-links`: every question as a link, in closed groups."""

    NAME = "question-links"

    def on_create(self, parent: etree.Element) -> etree.Element:
        box = add(parent, "div", class_="question-links")
        for group, questions in grouped(self.library.question_groups, self.library.questions.values()):
            part = add(box, "details", class_="more", id=group.id)
            add(add(part, "summary"), "h3", f"{group.title} ({len(questions)})")
            links = add(part, "ul")
            for question in questions:
                add(add(links, "li"), "a", question.question, href=f"/{question.page}")
        return box
