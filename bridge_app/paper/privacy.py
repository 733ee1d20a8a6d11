"""Papers for the privacy officer: the line of the register, who saw what; and the leaflet.

The leaflet comes in two layers (DECISIONS C5): before the plan is agreed it says "wat je doet en
wat je van ons krijgt", and no word of more; the second layer tells all of it.
"""

from collections.abc import Iterator
from enum import StrEnum

from bridge_app.domain.exposure import Exposure, Register, Seen
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.retention import Rule, in_years
from bridge_app.paper.document import (
    Document,
    Heading,
    Paragraph,
    Part,
    Table,
    document_pages,
)
from bridge_app.picture.shapes import Picture
from bridge_app.words import JE, short_date, words


class Layer(StrEnum):
    """How much the leaflet tells: at the welcome, or once the plan is agreed."""

    FIRST = "first"
    WHOLE = "whole"


def _foot(town: Municipality, language: str, *, practice: bool, made: str = "") -> tuple[str, ...]:
    parts = [f"{town.name}." if town.name else "", made]
    parts.append(words(language, "paper.practice") + "." if practice else "")
    return tuple(part for part in parts if part)


# --- the register ---------------------------------------------------------------------------

_LINES = ("what", "why", "basis", "whom", "data", "not", "who", "out", "safe", "rights")


def register_pages(
    found: Register, town: Municipality, language: str, *, practice: bool = False
) -> list[Picture]:
    """One line of the register of processing (AVG 30), to be checked and signed by the town."""
    made = words(language, "register.made", day=short_date(found.made_on))
    foot = _foot(town, language, practice=practice, made=made)
    title = words(language, "register.title")
    return document_pages(Document(title, tuple(_register(found, town, language)), foot), language)


def _register(found: Register, town: Municipality, language: str) -> Iterator[Part]:
    yield Paragraph(words(language, "register.hint"))
    missing = words(language, "register.missing")
    facts = [
        (words(language, "register.head.town"), town.name or missing),
        (words(language, "register.head.contact"), town.privacy_contact or missing),
    ]
    facts += [
        (words(language, f"register.head.{name}"), words(language, f"register.{name}"))
        for name in _LINES
    ]
    heads = (words(language, "register.head.subject"), words(language, "register.head.text"))
    yield Table(heads, tuple(facts), (0.28, 0.72))
    yield Heading(words(language, "register.kept"))
    kept = tuple(words(language, f"register.head.{name}") for name in ("for", "years", "basis"))
    yield Table(kept, tuple(_rule(rule, language) for rule in found.rules), (0.4, 0.14, 0.46))
    yield Paragraph(words(language, "register.short"))


def _rule(rule: Rule, language: str) -> tuple[str, ...]:
    purpose = words(language, f"destroyed.purpose.{rule.purpose}")
    return purpose, str(in_years(rule.days)), rule.legal_basis


# --- the leaflet ----------------------------------------------------------------------------


def leaflet_pages(
    layer: Layer, town: Municipality, language: str, form: str = JE, *, practice: bool = False
) -> list[Picture]:
    """What we write down, to take home; the first layer has no word about rewards."""
    parts = tuple(_leaflet(layer, town, language, form))
    foot = _foot(town, language, practice=practice)
    title = words(language, "leaflet.title", form)
    return document_pages(Document(title, parts, foot), language, form)


_FIRST = ("write", "look", "not", "keep", "ask")


def _leaflet(layer: Layer, town: Municipality, language: str, form: str) -> Iterator[Part]:
    for name in _FIRST:
        yield Heading(words(language, f"leaflet.head.{name}", form))
        yield Paragraph(words(language, f"leaflet.{name}", form))
        if layer is Layer.WHOLE and name in ("write", "keep"):
            yield Paragraph(words(language, f"leaflet_given.{name}", form))
    if town.privacy_contact:
        yield Heading(words(language, "leaflet.head.question", form))
        yield Paragraph(town.privacy_contact)
    if town.desk_phone:
        yield Paragraph(words(language, "paper.call", form, phone=town.desk_phone))


# --- a leak ---------------------------------------------------------------------------------

SHARES = (0.12, 0.25, 0.2, 0.18, 0.13, 0.12)
_HEADS = ("number", "who", "device", "days", "what", "printed")


def exposed_pages(
    found: Exposure, town: Municipality, language: str, *, practice: bool = False
) -> list[Picture]:
    """Who was in which file in a period, by number; what of it left on paper or as a file."""
    foot = _foot(town, language, practice=practice, made=words(language, "exposed.foot"))
    title = words(language, "exposed.title")
    return document_pages(Document(title, tuple(_exposed(found, language)), foot), language)


def _exposed(found: Exposure, language: str) -> Iterator[Part]:
    first, last = short_date(found.first), short_date(found.last)
    yield Paragraph(words(language, "exposed.period", first=first, last=last))
    if found.who:
        yield Paragraph(words(language, "exposed.of", who=found.who))
    yield Paragraph(words(language, "exposed.count", n=len(found.numbers)), bold=True)
    if only := len(found.numbers) - len(found.opened):
        yield Paragraph(words(language, "exposed.lists", n=only))
    if found.seen:
        heads = tuple(words(language, f"exposed.head.{name}") for name in _HEADS)
        yield Table(heads, tuple(_line(each, language) for each in found.seen), SHARES)
    for name in ("means", "limits", "hours"):
        yield Paragraph(words(language, f"exposed.{name}"))


def _line(each: Seen, language: str) -> tuple[str, ...]:
    first, last = short_date(each.first), short_date(each.last)
    days = first if first == last else words(language, "exposed.days", first=first, last=last)
    left = words(language, "file.yes" if each.printed else "file.no")
    number = each.number or words(language, "exposed.gone")
    what = words(language, "exposed.file" if each.times else "exposed.list")
    return number, each.who, each.device, days, what, left
