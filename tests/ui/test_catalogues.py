"""The translated screens say everything that the code says, and nothing it no longer says."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import run

PLACEHOLDER = re.compile(r"%(?:n|\d)|\{\w*\}")
KEPT = [run.TRANSLATIONS / f"mijnbrug_{language}.ts" for language in run.CATALOGUES]


def said(message: ET.Element) -> list[str]:
    """What a message becomes: one text, or one for each plural form."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    forms = [form.text or "" for form in translation.findall("numerusform")]
    return forms or [translation.text or ""]


def unfinished(catalogue: str) -> list[str]:
    """Sources without a whole translation; Qt drops these silently."""
    messages = [*ET.fromstring(catalogue).iter("message")]  # noqa: S314 - our own file
    return [
        message.findtext("source", "")
        for message in messages
        if not all(said(message))
        or any(each.get("type") == "unfinished" for each in message.iter("translation"))
    ]


def other_facts(catalogue: str) -> list[str]:
    """Sources whose translation fills in other facts (%1, %n, {name}) than the source."""
    faults = []
    for message in ET.fromstring(catalogue).iter("message"):  # noqa: S314 - our own file
        source = message.findtext("source", "")
        facts = set(PLACEHOLDER.findall(source)) - {"%n"}
        if any(set(PLACEHOLDER.findall(form)) - {"%n"} != facts for form in said(message)):
            faults.append(source)
    return faults


@pytest.mark.parametrize("path", KEPT, ids=lambda each: each.stem)
def test_every_string_is_translated(path: Path) -> None:
    assert not unfinished(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", KEPT, ids=lambda each: each.stem)
def test_a_translation_tells_the_same_facts(path: Path) -> None:
    assert not other_facts(path.read_text(encoding="utf-8"))


def test_the_catalogues_hold_what_the_screens_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`python3 run.py fix` brings them up to date."""
    for path in KEPT:
        shutil.copy(path, tmp_path)
    monkeypatch.setattr(run, "TRANSLATIONS", tmp_path)
    assert run.gather_words() == 0
    for path in KEPT:
        assert (tmp_path / path.name).read_text() == path.read_text()


MESSAGE = "<TS><context><message><source>{}</source>{}</message></context></TS>"


@pytest.mark.parametrize(
    "translation",
    [
        '<translation type="unfinished">Open</translation>',
        "<translation></translation>",
        "<translation><numerusform>one</numerusform><numerusform></numerusform></translation>",
    ],
)
def test_a_hole_is_found(translation: str) -> None:
    assert unfinished(MESSAGE.format("Openen", translation)) == ["Openen"]


def test_a_forgotten_fact_is_found() -> None:
    lost = MESSAGE.format("%1 van %2", "<translation>%1 of</translation>")
    kept = MESSAGE.format("%1 van %2", "<translation>%2: %1</translation>")
    assert other_facts(lost) == ["%1 van %2"]
    assert not other_facts(kept)
