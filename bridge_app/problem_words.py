"""The sentence for each problem a user can meet: what, that nothing was lost, what to do.

The screen's message strip and the command line say the same words; they stand in
`resources/words/problems.toml`, one table per language, found by the name of the class.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from bridge_app import resources
from bridge_app.errors import BrokenDefinition, Problem
from bridge_app.words import FALLBACK, JE, euros, figure, month_name, spoken, words

_CENTS = "cents"
"""Facts whose name ends like this are amounts in cents and are shown as euros."""


_MONTHS = {"month", "earlier"}
"""Facts that are months, as 2026-05."""


_NUMBERS = {"lines", "most"}
"""Facts that are numbers of things, as many as one reads with a point between."""


def sentence(problem: Problem, language: str = FALLBACK) -> str:
    """What to tell the person, in this language; Dutch when it is not spoken here."""
    facts = vars(problem)
    if isinstance(problem, BrokenDefinition):
        return words(language, f"problem.definition.{problem.reason}", **facts)
    said = _said(language)
    key = next(key for key in _keys(type(problem).__name__, facts) if key in said)
    shown = {name: _shown(name, fact, language) for name, fact in facts.items()}
    return said[key].format_map(shown)


def for_client(problem: Problem, language: str, form: str = JE) -> str:
    """What a client reads of it: as it is told in their language, else that it did not work now.

    Most of what can go wrong is told to staff, and in their languages only.
    """
    told = _tables().get(spoken(language), {})
    if any(key in told for key in _keys(type(problem).__name__, vars(problem))):
        return sentence(problem, language)
    return words(language, "alone.again", form)


def _keys(name: str, facts: Mapping[str, object]) -> Iterator[str]:
    """Where the words may stand, the most telling first: class and code, class and fact, class."""
    yield from (f"{name}.{fact}" for fact in facts.values() if isinstance(fact, str))
    yield from (f"{name}.{fact}" for fact, value in facts.items() if value)
    yield name


def _shown(name: str, fact: object, language: str) -> str:
    """A fact as it reads in a sentence: an amount, a field's name, a known thing, or itself."""
    if name.endswith(_CENTS) and isinstance(fact, int):
        return euros(language, fact, whole=True)
    if name in _NUMBERS and isinstance(fact, int):
        return figure(language, fact)
    if isinstance(fact, Path):
        return str(fact)
    if name in _MONTHS and re.fullmatch(r"\d{4}-\d\d", str(fact)):
        return month_name(language, str(fact))
    if name == "field":
        return _field(str(fact), language)
    return _said(language).get(f"thing.{fact}", str(fact))


def _field(name: str, language: str) -> str:
    """What a field is called; one that is there for each language is called the same in each."""
    said = _said(language)
    return said.get(f"field.{name}") or said.get(f"field.{name.partition('.')[0]}", name)


@cache
def _said(language: str) -> Mapping[str, str]:
    return _tables()[FALLBACK] | _tables().get(language, {})


@cache
def _tables() -> dict[str, dict[str, str]]:
    source = resources.path("words", "problems.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)
