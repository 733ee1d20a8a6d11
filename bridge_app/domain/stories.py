"""A client's own story for the wall: in the client's words, without what leads to a person.

Being helped asks for no consent; a story does, for these very words, and it can be withdrawn
whenever the client wants (DECISIONS C5, DOMAIN 7). Other words ask for a new consent.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bridge_app.desk_errors import HasMentor, LeadsToSomebody
from bridge_app.domain.helping import Helper, Part
from bridge_app.domain.people import TUSSENVOEGSELS, Client, clean_name
from bridge_app.domain.privacy import looks_like_bsn
from bridge_app.errors import FieldProblem

TITLE_LENGTH, TEXT_LENGTH, PLACE_LENGTH = 60, 700, 60
"""Characters: a title and a story that one reads in passing, and where a poster hangs."""


class PosterSize(StrEnum):
    """The sheets that a poster comes on."""

    A4 = "a4"
    A3 = "a3"


class Trace(StrEnum):
    """What in a story leads to a person."""

    OWN_NAME = "own_name"
    FAMILY = "family"
    HELPER = "helper"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    NUMBER = "number"
    BSN = "bsn"


@dataclass(frozen=True)
class Lead:
    """Words of a story that lead to a person, as they stand there."""

    trace: Trace
    words: str


@dataclass(frozen=True)
class Known:
    """What the file knows of which nothing may stand on the wall.

    `family` are the names of who lives together with the client, children too; `helpers` those
    of who helps.
    """

    client: Client
    family: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """A story as it was told last; without `text` there is none.

    `version` counts the words it had. `allowed_at` is the moment of the consent that stands for
    these words, None without one; `ended_at` that at which a consent ended.
    """

    id: UUID
    title: str
    text: str
    language: str
    form: str
    version: int = 1
    allowed_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True)
class Poster:
    """A poster that was printed and nobody took down yet; its number stands on it, and no name.

    `place` is where it hangs, as somebody wrote; `title` that of its story while it may hang.
    """

    number: int
    story_id: UUID
    version: int
    size: PosterSize
    place: str
    printed_at: datetime
    title: str = ""


@dataclass(frozen=True)
class ClientStory:
    """What is told in one client's file: the story, and which posters have to come down."""

    client: Client
    known: Known
    may_tell: bool
    story: Story | None = None
    hanging: tuple[Poster, ...] = ()
    take_down: tuple[Poster, ...] = ()


@dataclass(frozen=True)
class Shelf:
    """The stories with a consent that stands, of nobody in particular, and all posters."""

    stories: tuple[Story, ...] = ()
    hanging: tuple[Poster, ...] = ()
    take_down: tuple[Poster, ...] = ()


def sorted_out(
    posters: Iterable[Poster], stories: Iterable[Story]
) -> tuple[tuple[Poster, ...], tuple[Poster, ...]]:
    """Which posters may hang, each with its title, and which have to come down.

    One hangs on while a consent stands for the very words that it shows.
    """
    known = {(each.id, each.version): each for each in stories if each.allowed_at}
    hanging, down = [], []
    for each in posters:
        told = known.get((each.story_id, each.version))
        if told:
            hanging.append(replace(each, title=told.title))
        else:
            down.append(each)
    return tuple(hanging), tuple(down)


# --- who may, and what is typed --------------------------------------------------------------


def may_tell(helpers: Iterable[Helper], person: UUID) -> bool:
    """Whether this person writes the story down: who helps the client, or anybody while nobody."""
    known = tuple(each.staff_id for each in helpers if each.works)
    return not known or person in known


def check_tells(helpers: tuple[Helper, ...], person: UUID) -> None:
    """Raise HasMentor unless this person may write the story down."""
    if not may_tell(helpers, person):
        working = [each for each in helpers if each.works]
        mentors = (each for each in working if each.part is Part.MENTOR)
        raise HasMentor(next(mentors, working[0]).name)


def checked_title(said: str) -> str:
    """The title on one line; raises FieldProblem("story_title", ...) when empty or too long."""
    return _checked("story_title", clean_name(said), TITLE_LENGTH)


def checked_text(said: str) -> str:
    """The story with its lines cleaned; raises FieldProblem("story_text", ...)."""
    lines = filter(None, map(clean_name, said.splitlines()))
    return _checked("story_text", "\n".join(lines), TEXT_LENGTH)


def checked_place(said: str) -> str:
    """Where a poster will hang; raises FieldProblem("poster_place", ...).

    Without a place nobody finds the poster again when it has to come down.
    """
    return _checked("poster_place", clean_name(said), PLACE_LENGTH)


def _checked(field: str, said: str, limit: int) -> str:
    if not said:
        raise FieldProblem(field, "empty")
    if len(said) > limit:
        raise FieldProblem(field, "too_long", limit)
    return said


# --- what leads to a person ------------------------------------------------------------------

# Each looks only so far ahead: they run at every key, also over a book that was pasted in.
_WORD = re.compile(r"[^\W_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W_]+)*")
_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,99}\.\w+")
_PHONE = re.compile(r"(?<![\w-])\+?\(?\d(?:[\s().-]{0,2}\d){8,13}(?!\w)")
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
_STREET = re.compile(
    r"\b[A-Z][\w-]{0,40}(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|dreef|steeg|pad)"
    r" +\d+\w*"
)


def leads(title: str, text: str, known: Known) -> tuple[Lead, ...]:
    """All words of a story that lead to a person, each once, as far as the file can tell."""
    said = f"{title}\n{text}"
    return tuple(dict.fromkeys(_leads(said, known)))


def check_leads(title: str, text: str, known: Known) -> None:
    """Raise LeadsToSomebody when any word of the story leads to a person."""
    found = leads(title, text, known)
    if found:
        raise LeadsToSomebody(", ".join(each.words for each in found))


def _leads(said: str, known: Known) -> Iterator[Lead]:
    client = known.client
    own = f"{client.first_name or ''} {client.last_name or ''}"
    yield from _named(Trace.OWN_NAME, said, (own,))
    yield from _named(Trace.FAMILY, said, known.family)
    yield from _named(Trace.HELPER, said, known.helpers)
    yield from _matched(Trace.BIRTH_DATE, said, _birth_date(client.birth_date))
    yield from _matched(Trace.EMAIL, said, _EMAIL)
    for pattern in (_POSTCODE, _STREET):
        yield from _matched(Trace.ADDRESS, said, pattern)
    for number in filter(None, (client.number, client.case_number)):
        yield from _matched(Trace.NUMBER, said, _alone(number))
    for lead in _matched(Trace.PHONE, said, _PHONE):
        yield Lead(Trace.BSN, lead.words) if looks_like_bsn(lead.words) else lead


def _matched(trace: Trace, said: str, pattern: re.Pattern[str] | None) -> Iterator[Lead]:
    if pattern is not None:
        yield from (Lead(trace, found.group().strip()) for found in pattern.finditer(said))


def _alone(known: str) -> re.Pattern[str]:
    """This and nothing longer, in whichever letters."""
    return re.compile(rf"(?<!\w){re.escape(known)}(?!\w)", re.IGNORECASE)


def _birth_date(day: date | None) -> re.Pattern[str] | None:
    """The date in every order and spelling: 03-05-1981, 3/5/81, 1981-05-03, 3 mei 1981."""
    if day is None:
        return None
    year, short = f"{day.year}", f"{day.year % 100:02d}"
    dmy = rf"0?{day.day}[-/. ]{{1,2}}0?{day.month}[-/. ]{{1,2}}(?:{year}|{short})"
    ymd = rf"{year}[-/. ]0?{day.month}[-/. ]0?{day.day}"
    spelled = rf"0?{day.day}\.? [^\W\d]+\.? {year}"
    return re.compile(rf"(?<!\d)(?:{dmy}|{ymd}|{spelled})(?!\d)")


def _named(trace: Trace, said: str, names: Iterable[str]) -> Iterator[Lead]:
    """A name counts with a capital, or in small letters where all of it stands there.

    Many a surname is a word too: "boer" may be said of a neighbour's work.
    """
    words = [found.group() for found in _WORD.finditer(said)]
    there = {spelling for word in words for spelling in _spellings(word)}
    for name in names:
        parts = {_folded(word) for word in _WORD.findall(name) if len(word) > 1} - TUSSENVOEGSELS
        whole = len(parts) > 1 and parts <= there
        for word in words:
            if parts & _spellings(word) and (whole or word[0].isupper()):
                yield Lead(trace, word)


def _spellings(word: str) -> frozenset[str]:
    """A word without capitals and marks, and what is left without the s of "Karins fiets"."""
    plain = _folded(word)
    return frozenset({plain, plain.removesuffix("s"), plain.removesuffix("'s")})


def _folded(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    return "".join(each for each in parts if not unicodedata.combining(each)).casefold()
