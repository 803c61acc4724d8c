"""Our styles, looked at before they are sent: what browsers do not understand they leave out without a word."""

import re

from guide.errors import Refusal

#: What a style may not ask for: readers would be known elsewhere, and the policy of each page forbids it.
AWAY = re.compile(r"""(?:@import|url\() *["']?(?:https?:)?//[^"')]*""")
NO_RULE = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.S)
BRACKETS = re.compile(r"\([^()]*\)")
PIECE = re.compile(r"([^{};]*)([{};]|\Z)")
#: What stands between braces or semicolons: nothing, “@import …”, “name: value”. A token may be empty.
SAYS = re.compile(r"""\s*(?:@[^:"']+|(?:--[\w-]+\s*:|-?[a-z-]+\s*:(?=\s*\S))[^:"']*)?\s*""")


def check_style(text: str, where: str) -> None:
    """Raise `Refusal` for a style that asks another computer, has a brace too many or too few, or a line that is none."""
    if away := AWAY.search(text):
        raise Refusal(where, f"“{away[0]}” would ask another computer.", "Put the file beside this one.")
    text = NO_RULE.sub(lambda found: ("" if found[0][0] == "/" else "_") + "\n" * found[0].count("\n"), text)
    while (short := BRACKETS.sub(lambda found: "_" + "\n" * found[0].count("\n"), text)) != text:
        text = short
    opened: list[int] = []
    for found in PIECE.finditer(text):
        words, end = found.groups()
        line = text.count("\n", 0, found.end() - len(end)) + 1
        if (end == "}" and not opened) or (end != "{" and not SAYS.fullmatch(words)):
            mend = "Write “name: value;”, and as many “}” as “{”."
            raise Refusal(f"{where}, line {line}", f"“{' '.join(words.split())[-40:]}{end}” is no part of a style.", mend)
        if end == "{":
            opened.append(line)
        elif end == "}":
            opened.pop()
    if opened:
        raise Refusal(f"{where}, line {opened[-1]}", "the “{” is not closed.", "Write “}” after the last line that it is for.")
