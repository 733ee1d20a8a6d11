"""The sentence for each problem a user can meet: what, that nothing was lost, what to do.

The screen's message strip and the command line say the same words; they stand in
`resources/words/problems.toml`, one table per language, found by the name of the class.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from functools import cache
from pathlib import Path

from bridge_app import resources
from bridge_app.errors import Problem
from bridge_app.words import FALLBACK, euros

CENTS = "cents"
"""Facts whose name ends like this are amounts in cents and are shown as euros."""


def sentence(problem: Problem, language: str = FALLBACK) -> str:
    """What to tell the person, in this language; Dutch when it is not spoken here."""
    said = _words(language)
    facts = _facts(problem)
    return said[_key(problem, facts, said)].format_map(
        {name: _shown(name, fact, language) for name, fact in facts.items()}
    )


def _facts(problem: Problem) -> Mapping[str, object]:
    return asdict(problem) if is_dataclass(problem) else {}


def _key(problem: Problem, facts: Mapping[str, object], said: Mapping[str, str]) -> str:
    """The most telling key that has words: class and code, class and fact, class."""
    name = type(problem).__name__
    telling = [f"{name}.{fact}" for fact in facts.values() if isinstance(fact, str)]
    telling += [f"{name}.{fact}" for fact, value in facts.items() if value]
    return next((key for key in telling if key in said), name)


def _shown(name: str, fact: object, language: str) -> str:
    """A fact as it reads in a sentence: an amount, a file, a known thing, or itself."""
    if name.endswith(CENTS) and isinstance(fact, int):
        return euros(language, fact, whole=True)
    if isinstance(fact, Path):
        return str(fact)
    return _words(language).get(f"thing.{fact}", str(fact))


@cache
def _words(language: str) -> Mapping[str, str]:
    tables = _tables()
    return tables[FALLBACK] | tables.get(language, {})


@cache
def _tables() -> dict[str, dict[str, str]]:
    source = resources.path("words", "problems.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)
