"""What staff read on their own screens is short and kind: the sources of `tr`, and the problems."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import bridge_app
from bridge_app import resources
from tests.words.readability import Figures, faults, figures, rules, taboo

PACKAGE = Path(bridge_app.__file__).parent

FEWEST = 900
"""Screens that are read at all: an empty list has no faults either."""

MEANT_OTHERWISE = {
    "cijfers": "the digits of a code or a day, no mark for anybody",
    "traject": "what a municipality itself calls the case; a client never meets it",
}
"""Words that judge in what a client reads, and only name a thing for who works here."""

Text = tuple[str, str]
"""Where it stands, and what it says."""


def said_by(source: str, file: str) -> Iterator[Text]:
    """Every Dutch text in calls like `self.tr("Bewaar")`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            first = node.args[0] if node.func.attr == "tr" and node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield f"{file}:{node.lineno}", first.value.replace("%n", "7")


def screens() -> list[Text]:
    """Every text of the program's own screens."""
    files = sorted(PACKAGE.rglob("*.py"))
    return [
        text
        for file in files
        for text in said_by(file.read_text(encoding="utf-8"), str(file.relative_to(PACKAGE)))
    ]


def problems() -> list[Text]:
    """What staff read when a rule or the world says no."""
    source = resources.path("words", "problems.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(source)["nl"].items())


def stumbles(texts: list[Text]) -> dict[str, list[str]]:
    """Where somebody would stumble. A day as an example is no load of numbers."""
    told = {
        where: [
            *(each for each in faults(text, "nl", "staff") if not each.startswith("many numbers")),
            *(each for each in taboo(text, "nl") if each.casefold() not in MEANT_OTHERWISE),
        ]
        for where, text in texts
    }
    return {where: found for where, found in told.items() if found}


def reads_easily(figure: Figures) -> bool:
    """Whether a whole group keeps to the limits for staff."""
    limits = rules()["staff"]
    return bool(
        figure.words_per_sentence <= limits["average_words"]
        and figure.long_word_share <= limits["long_word_share"]
        and figure.flesch_douma >= limits["flesch_douma"]
    )


def test_no_text_on_a_screen_of_staff_is_long_or_judges() -> None:
    assert len(screens()) > FEWEST
    assert stumbles(screens()) == {}


def test_no_problem_is_told_at_length_or_judges() -> None:
    assert stumbles(problems()) == {}


def test_the_screens_together_read_easily() -> None:
    assert reads_easily(figures([text for _, text in screens()], "staff"))


def test_the_problems_together_read_easily() -> None:
    assert reads_easily(figures([text for _, text in problems()], "staff"))


def test_a_word_that_is_meant_otherwise_is_still_in_use() -> None:
    met = {word.casefold() for _, text in [*screens(), *problems()] for word in taboo(text, "nl")}
    assert met == set(MEANT_OTHERWISE)


# --- the controls ----------------------------------------------------------------------------


def test_a_long_sentence_and_a_word_that_judges_are_found_on_a_screen() -> None:
    long = " ".join(["woord"] * 17)
    source = f'self.tr("{long}")\nself.tr(\n    "Dit is"\n    " mislukt."\n)\nself.tr("Bewaar")\n'
    assert stumbles(list(said_by(source, "page.py"))) == {
        "page.py:1": [f"long sentence: {long}"],
        "page.py:2": ["mislukt"],
    }


def test_office_language_on_every_screen_would_be_found() -> None:
    office = (
        "De gemeentelijke verantwoordelijkheid voor de ondersteuning van inwoners met financiële"
        " problematiek omvat laagdrempelige schuldhulpverlening"
    )
    assert not reads_easily(figures([office], "staff"))
