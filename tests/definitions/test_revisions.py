"""Other words in a bridge have a higher revision: each store keeps the words a client once read.

What a revision says is kept here by its SHA-256. Words that changed get another `revision` at the
head of their file, and then:

    RENEW_WORDS=1 .venv/bin/python -m pytest tests/definitions/test_revisions.py

This adds the new revision. It never writes another print under one that is kept.
"""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bridge_app.definitions import LoadedDefinition, sha256, shipped
from bridge_app.words import languages

KEPT = Path(__file__).parents[1] / "fixtures" / "revisions.txt"
RENEW = bool(os.environ.get("RENEW_WORDS"))


def kept() -> dict[str, str]:
    """The print of each revision that there ever was, by bridge, language and revision."""
    lines = KEPT.read_text(encoding="utf-8").splitlines()
    return {name: print_ for print_, name in (line.split("  ") for line in lines)}


def said_by(bridges: Iterable[LoadedDefinition]) -> dict[str, str]:
    """The same of what these bridges say now, in every language that is offered."""
    return {
        f"{bridge.definition.id} {language} {said.revision}": sha256(said)
        for bridge in bridges
        for language in languages()
        for said in (bridge.words[language],)
    }


def unrevised(bridges: Iterable[LoadedDefinition]) -> list[str]:
    """Words that are others than those that were kept under their revision, or under none."""
    before = kept()
    return [name for name, said in said_by(bridges).items() if before.get(name) != said]


def last(name: str) -> int:
    """The highest revision that was kept of the words with this bridge and language."""
    return max(int(each.rpartition(" ")[2]) for each in kept() if each.startswith(f"{name} "))


def test_other_words_have_a_higher_revision() -> None:
    if RENEW:
        known = kept()
        new = {name: said for name, said in said_by(shipped()).items() if name not in known}
        every = sorted({**known, **new}.items())
        KEPT.write_text("".join(f"{said}  {name}\n" for name, said in every), encoding="utf-8")
    assert unrevised(shipped()) == [], "give these a higher `revision`; see above"


def test_no_revision_goes_back() -> None:
    """Words that are asked for in a language are the newest: an older number would never be."""
    for name in said_by(shipped()):
        words, _, revision = name.rpartition(" ")
        assert int(revision) == last(words)


def test_a_sentence_that_changed_under_its_revision_is_found() -> None:
    first, *others = shipped()
    area = first.definition.areas[0].id
    said = first.words["nl"]
    told = said.areas[area]
    other = replace(told, levels=(f"{told.levels[0]} Echt.", *told.levels[1:]))
    changed = replace(said, areas={**said.areas, area: other})
    bridge = replace(first, words={**first.words, "nl": changed})
    assert unrevised([bridge, *others]) == [f"{first.definition.id} nl {said.revision}"]
    raised = replace(changed, revision=said.revision + 1)
    bridge = replace(first, words={**first.words, "nl": raised})
    assert unrevised([bridge]) == [f"{first.definition.id} nl {raised.revision}"], "not kept yet"
