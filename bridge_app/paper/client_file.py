"""The whole file of one client to take home: as sheets that are read, and as JSON.

The JSON has the keys `format`, `version`, `number`, `made_at`, `municipality`, `sections` and
`looks`. Each section has its key and its rows; a row has every column as it is kept: days as
2026-03-31, moments in UTC, ids as text, amounts in cents. Names of people and places stand under
`names`, by the ids in the rows. A key is never given another meaning; when one must change,
`version` goes up.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from bridge_app.domain.client_file import (
    FORMAT,
    VERSION,
    ClientFile,
    Record,
    Section,
    Value,
    told,
    when,
    who,
)
from bridge_app.domain.goal_rewards import REACHED
from bridge_app.paper.document import (
    Document,
    Heading,
    Paragraph,
    Part,
    Table,
    document_pages,
)
from bridge_app.paper.flow import BODY, NORMAL
from bridge_app.picture.shapes import Picture
from bridge_app.words import clock, entries, euros, language_name, short_date, words

_DESK = ZoneInfo("Europe/Amsterdam")
_AREAS = frozenset({"area", "from_area", "to_area"})
_LANGUAGES = frozenset({"language", "informed_language"})
_NAMED_BY = {"goal_words": "goal_id", "step_words": "step_id"}
"""Sections whose text is what the goals and steps of other sections are called by."""

PERSON = "person"

TOLD_ELSEWHERE = frozenset({PERSON, "steps"})
"""Who it is stands in a table of its own; rows that only hold others together in the JSON."""

SIZES = replace(NORMAL, legend=BODY)
"""As large as any text for a client (DECISIONS I3), also in tables."""

SHARES = (0.2, 0.58, 0.22)


def file_json(file: ClientFile) -> bytes:
    """The file for another program (AVG 20); everything, also what paper leaves out."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "number": file.number,
        "name": file.name,
        "made_at": file.made_at.isoformat(),
        "municipality": file.municipality,
        "sections": {each.key: [_plain_row(row) for row in each.records] for each in file.sections},
        "looks": [
            {"at": look.at.isoformat(), "who": look.who, "what": look.what, "why": look.why}
            for look in file.looks
        ],
        "lists": [
            {"who": each.who, "days": each.days, "last": each.last.isoformat()}
            for each in file.lists
        ],
        "names": {str(key): name for key, name in _mentioned(file).items()},
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _plain_row(row: Record) -> dict[str, Any]:
    return {name: _plain(value) for name, value in row.items()}


def _plain(value: Value) -> str | int | bool | None:
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def _mentioned(file: ClientFile) -> Mapping[UUID, str]:
    """Of all names those that the rows refer to: nobody else's business is in it."""
    values = {value for each in file.sections for row in each.records for value in row.values()}
    return {key: name for key, name in file.names.items() if key in values}


# --- on paper -------------------------------------------------------------------------------


def file_pages(file: ClientFile, *, practice: bool = False) -> list[Picture]:
    """The sheets, in the client's own language."""
    document = _Reader(file, practice=practice).document()
    return document_pages(document, file.language, file.form, SIZES)


class _Reader:
    """Turns rows into sentences that the person they are about can read."""

    def __init__(self, file: ClientFile, *, practice: bool) -> None:
        self._file = file
        self._practice = practice
        self._texts = _texts(file)

    def document(self) -> Document:
        foot = [f"{self._file.municipality}."] if self._file.municipality else []
        foot.append(self._say("file.made", date=self._day(self._file.made_at)))
        if self._practice:
            foot.append(self._say("paper.practice") + ".")
        return Document(self._say("file.title"), tuple(self._parts()), tuple(foot))

    def _say(self, key: str, **values: object) -> str:
        return words(self._file.language, key, self._file.form, **values)

    def _parts(self) -> Iterator[Part]:
        name, number = self._file.name, self._file.number
        yield Paragraph(self._say("file.who_for", name=name, number=number), bold=True)
        for key in ("file.intro", "file.mend", "file.digital"):
            yield Paragraph(self._say(key))
        yield from self._person()
        for section in self._file.sections:
            if section.key not in {PERSON, *TOLD_ELSEWHERE} and (
                rows := tuple(self._rows(section))
            ):
                yield Heading(self._named("section", section.key))
                heads = tuple(self._say(f"file.{name}") for name in ("when", "what", "who"))
                yield Table(heads, rows, SHARES)
        yield from self._looks()
        yield from self._lists()

    def _person(self) -> Iterator[Part]:
        """Who it is: one fact to a line, since these are looked at most."""
        yield Heading(self._named("section", PERSON))
        heads = (self._say("file.label"), self._say("file.what"))
        for record in self._file.section(PERSON).records:
            rows = tuple(
                (self._named("field", name), self._text(name, value))
                for name, value in told(record).items()
            )
            yield Table(heads, rows, (0.34, 0.66))

    def _looks(self) -> Iterator[Part]:
        yield Heading(self._say("file.looked"))
        if not self._file.looks:
            yield Paragraph(self._say("file.nobody"))
            return
        heads = ("when", "looked_who", "looked_what", "why")
        rows = tuple(
            (
                self._day(look.at),
                look.who,
                self._say(f"file.look.{look.what}"),
                self._say(f"file.reach.{look.why or 'none'}"),
            )
            for look in self._file.looks
        )
        shares = (0.2, 0.32, 0.2, 0.28)
        yield Table(tuple(self._say(f"file.{name}") for name in heads), rows, shares)

    def _lists(self) -> Iterator[Part]:
        """Who had the name in a list: told apart, for that is no look in the file."""
        if not self._file.lists:
            return
        yield Heading(self._say("looked.lists"))
        yield Paragraph(self._say("looked.listed_intro"))
        heads = tuple(
            self._say(f"file.{name}") for name in ("looked_who", "list_days", "list_last")
        )
        rows = tuple((e.who, str(e.days), short_date(e.last)) for e in self._file.lists)
        yield Table(heads, rows, (0.5, 0.2, 0.3))

    def _rows(self, section: Section) -> Iterator[tuple[str, ...]]:
        own = _NAMED_BY.get(section.key, "")
        for record in section.records:
            facts = [
                self._fact(name, text)
                for name, value in told(record).items()
                if name != own and (text := self._text(name, value))
            ]
            if facts:
                at = when(record)
                day = self._day(at) if at else ""
                yield (
                    day,
                    ". ".join(fact.rstrip(".") for fact in facts),
                    who(record, self._file.names),
                )

    def _fact(self, name: str, text: str) -> str:
        """As "Gebied: Wonen"; lines of a changed field say which field it was."""
        if name != "text":
            return self._labelled(name, text)
        return "; ".join(self._line(line) for line in text.splitlines())

    def _line(self, line: str) -> str:
        name, colon, said = line.partition(": ")
        known = colon and f"file.field.{name}" in entries("nl")
        return self._labelled(name, said or self._say("file.nothing")) if known else line

    def _labelled(self, name: str, text: str) -> str:
        return self._say("file.fact", label=self._named("field", name), value=text)

    def _named(self, kind: str, name: str) -> str:
        """The word for a section, a field or a code; its own name where nobody gave one."""
        keys = (f"{where}.{kind}.{name}" for where in ("file", "file_given"))
        known = next((key for key in keys if key in entries("nl")), None)
        return self._say(known) if known else name

    def _text(self, name: str, value: Value) -> str:
        if name in _LANGUAGES:
            return language_name(self._file.language, str(value))
        if name in _AREAS and self._file.words:
            area = self._file.words.areas.get(str(value))
            return area.name if area else str(value)
        if name == "pillar" and self._file.words:
            return self._file.words.pillars.get(str(value), str(value))
        if name == "subject":
            return self._named("field", str(value))
        if name == "cents" and isinstance(value, int):
            return euros(self._file.language, value)
        return self._plain(name, value)

    def _plain(self, name: str, value: Value) -> str:
        match value:
            case bool():
                return self._say("file.yes" if value else "file.no")
            case int():
                return self._say("file.block", level=value) if name == "level" else str(value)
            case UUID():
                return self._texts.get(value) or self._file.names.get(value, "")
            case date():
                return self._day(value)
            case time():
                return clock(self._file.language, value)
            case _:
                return self._code(name, str(value))

    def _code(self, name: str, value: str) -> str:
        """The word for a code; why a goal was let go is a code only where it was reached."""
        reached = (name, value) == ("dropped_reason", REACHED)
        return self._say("goal.reason.done") if reached else self._named("code", value)

    def _day(self, value: date) -> str:
        if isinstance(value, datetime):
            return short_date(value.astimezone(_DESK).date())
        return short_date(value)


def _texts(file: ClientFile) -> dict[UUID, str]:
    """What each goal and step says now, by its id."""
    found: dict[UUID, str] = {}
    for section, name in _NAMED_BY.items():
        for row in file.section(section).records:
            key = row[name]
            if isinstance(key, UUID):
                found[key] = str(row["text"])
    return found
