"""Finding a client as somebody types: ranges in the B-tree of keys, never a run through names.

One statement gives the hits of one way of reading what was typed. The first word leads: its
keys are walked in order, and each other word or number must stand among the same client's keys.
"""

from collections.abc import Callable
from functools import cache, partial
from itertools import islice
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    column,
    exists,
    literal,
    literal_column,
    or_,
    select,
    table,
    type_coerce,
    union_all,
)

from bridge_app.domain.desk import Hit
from bridge_app.domain.helping import Part
from bridge_app.domain.people import NewClient, main_initial
from bridge_app.storage.database import Driver
from bridge_app.storage.names import Heard, KeyKind, Sought, after, heard, sought
from bridge_app.storage.papers import CARRIERS
from bridge_app.storage.ready import Ready
from bridge_app.storage.tables import staff
from bridge_app.storage.tables.wide import SCHEMA, case_, case_mentor, client, client_key

HITS = 20
"""No more than this many clients are suggested (DECISIONS G3)."""

DOUBLES = 5
"""Candidates that the new-client panel has room for."""

_LOOKED_AT = 22
"""Keys walked for each kind of key: some clients have two that begin the same."""

NAMED, HEARD = "named", "heard"
"""A name that begins as it was typed, or one that sounds like it."""

_WORDS = 3
"""Words that a statement looks for; of more, the longest."""

_SOUNDS = 3
"""Readings of one word (names.readings) that a statement has room for."""

_OPENING_NEEDED = 3
"""Sounds that must be heard before a beginning counts as one."""

Rows: TypeAlias = dict[bytes, tuple[Any, ...]]
"""Rows of _SHOWN by client, each once, in the order in which they were found."""

_INSIDE_NEEDED = 3
"""The index of pieces of names holds pieces of three letters."""


def find(driver: Driver, wanted: Sought) -> tuple[Hit, ...]:
    """At most twenty clients for what was typed, the likeliest first; none if it was too little.

    Names as they are written come first. How they sound, and words glued together, are asked
    only while there is room; pieces inside a name only when nothing else was found. Whose number
    it is, all of it, stands above them.
    """
    found: Rows = {}
    plain, *glued = wanted.ways or ((),)
    ways = ((NAMED, plain), (HEARD, plain), *((NAMED, way) for way in glued))
    for stage, way in ways if wanted.enough else ():
        if len(found) < HITS:
            found |= _hits(driver, stage, way, wanted)
    if len(found) < HITS:
        found = _numbered(driver, wanted.whole) | found
    return _first(found, HITS) or (_inside(driver, wanted) if wanted.enough else ())


def _numbered(driver: Driver, number: str) -> Rows:
    """Whose number this is: one of others may have signs in it, or letters and nothing else."""
    rows = _with_number().rows(driver, {"number": number}) if number else ()
    return {row[0]: row for row in rows}


def by_code(driver: Driver, code: str) -> tuple[Hit, ...]:
    """The client whose paper carries this code; nobody when it was printed anew since."""
    rows = _with_code().rows(driver, {"code": code})
    return _first({row[0]: row for row in rows}, HITS)


def doubles(driver: Driver, new: NewClient) -> tuple[Hit, ...]:
    """Clients who may be the one about to be made: both names sound alike, or one and the birth.

    A first name alone says too little: half the town would be suggested.
    """
    names = [name for name in (new.first_name, new.last_name) if name.strip()]
    born = new.birth_date.strftime("%d-%m-%Y") if new.birth_date else ""
    asked = [" ".join(names)] if len(names) > 1 else []
    asked += [f"{name} {born}" for name in names if born]
    found: Rows = {}
    for text_ in asked:
        wanted = sought(text_)
        for way in wanted.ways:
            found |= _hits(driver, NAMED, way, wanted)
            found |= _hits(driver, HEARD, way, wanted)
    return _first(found, DOUBLES)


def _hits(driver: Driver, stage: str, way: tuple[str, ...], wanted: Sought) -> Rows:
    words = sorted(way, key=lambda word: -len(word))[:_WORDS]
    number = wanted.numbers[0] if wanted.numbers else ""
    ends = number if wanted.short else after(number)  # of a short one no birth begins with it
    values: dict[str, object] = {"number": number, "number_after": ends}
    for at, word in enumerate(words):
        values |= {f"word{at}": word, f"word{at}_after": after(word)}
        if stage == HEARD or at:
            values |= _sounds_of(at, heard(word))
    rows = _statement(stage, len(words), number=bool(number)).rows(driver, values)
    return {row[0]: row for row in rows}


def _sounds_of(at: int, word: Heard) -> dict[str, object]:
    sounds = (word.sounds + word.sounds[:1] * _SOUNDS)[:_SOUNDS]
    skeletons = (word.skeletons + ("",) * _SOUNDS)[:_SOUNDS]
    return {
        f"opening{at}": word.opening,
        f"opening{at}_after": _end_of(word.opening),
        **{f"sound{at}_{i}": each for i, each in enumerate(sounds)},
        **{f"bones{at}_{i}": each for i, each in enumerate(skeletons)},
    }


def _end_of(opening: str) -> str:
    """Where the range of a sound's beginning ends; a short one says too little: no range."""
    return after(opening) if len(opening) >= _OPENING_NEEDED else opening


# --- the statements ------------------------------------------------------------------------


@cache
def _statement(stage: str, words: int, *, number: bool) -> Ready:
    """The hits for so many words and perhaps a number, the surest first; made only once.

    A client may be in it twice, by two keys; whoever reads it takes the first.
    """
    return Ready(_walk(stage, words, number=number))


def _walk(stage: str, words: int, *, number: bool) -> Select[Any]:
    leads = _ways_of(stage, 0, client_key) if words else _number_keys(client_key)
    others = [_has(_other(at), partial(_any_way, at)) for at in range(1, words)]
    if words and number:
        others.append(_has(_other(words), _number_keys))
    if len(leads) == 1:
        return _shown(client_key).where(leads[0], *others).order_by(client_key.c.key)
    walked = union_all(*(_ranked(rank, lead, others) for rank, lead in enumerate(leads)))
    keys = walked.subquery()
    return _shown(keys).order_by(keys.c.rank, keys.c.key)


def _ways_of(stage: str, at: int, keys: FromClause) -> list[ColumnElement[bool]]:
    """Conditions under which a key is a hit for a word, the surest first."""
    kind, key = keys.c.kind, keys.c.key
    if stage == NAMED:
        return [and_(kind == KeyKind.NAME.value, *_begins(key, f"word{at}"))]
    sounds: list[Any] = [bindparam(f"sound{at}_{i}") for i in range(_SOUNDS)]
    skeletons: list[Any] = [bindparam(f"bones{at}_{i}") for i in range(_SOUNDS)]
    return [
        and_(kind == KeyKind.SOUND.value, key.in_(sounds)),
        and_(kind == KeyKind.BONES.value, key.in_(skeletons)),
        and_(kind == KeyKind.SOUND.value, *_begins(key, f"opening{at}")),
    ]


def _any_way(at: int, keys: FromClause) -> list[ColumnElement[bool]]:
    return [*_ways_of(NAMED, at, keys), *_ways_of(HEARD, at, keys)]


def _number_keys(keys: FromClause) -> list[ColumnElement[bool]]:
    kind, key = keys.c.kind, keys.c.key
    return [
        and_(kind == KeyKind.NUMBER.value, key == bindparam("number")),
        and_(kind == KeyKind.BIRTH.value, *_begins(key, "number")),
        and_(kind == KeyKind.YEAR.value, key == bindparam("number")),
    ]


def _begins(key: ColumnElement[str], name: str) -> tuple[ColumnElement[bool], ...]:
    return key >= bindparam(name), key < bindparam(f"{name}_after")


def _other(at: int) -> FromClause:
    return client_key.alias(f"key{at}")


def _has(
    keys: FromClause, ways: Callable[[FromClause], list[ColumnElement[bool]]]
) -> ColumnElement[bool]:
    """Whether the same client has another key that is a hit in one of these ways."""
    return exists().where(keys.c.client_id == client_key.c.client_id, or_(*ways(keys)))


def _ranked(rank: int, lead: ColumnElement[bool], others: list[ColumnElement[bool]]) -> Select[Any]:
    """The first keys of a range, in their order."""
    walked = (
        select(client_key.c.client_id, client_key.c.key, literal(rank).label("rank"))
        .where(lead, *others)
        .order_by(client_key.c.kind, client_key.c.key)
        .limit(_rows(_LOOKED_AT))
        .subquery()
    )
    return select(walked)


def _rows(most: int) -> ColumnElement[int]:
    """A limit that stands in the statement itself: SQLite takes twice as long over a bound one."""
    return literal_column(str(most), Integer)


_MENTOR = (
    select(staff.c.name)
    .select_from(case_mentor.join(staff, staff.c.id == case_mentor.c.staff_id))
    .where(
        # Joined, the cases would make SQLite sort each client's mentors in a table of its own.
        case_mentor.c.case_id.in_(
            select(case_.c.id).where(case_.c.client_id == client.c.id).correlate(client)
        ),
        case_mentor.c.helps_as == Part.MENTOR,
        case_mentor.c.to_day.is_(None),
    )
    .order_by(case_mentor.c.seq.desc())
    .limit(_rows(1))
    .correlate(client)
    .scalar_subquery()
)


_SHOWN = (
    select(
        client.c.id,
        client.c.number,
        client.c.first_name,
        client.c.last_name,
        type_coerce(client.c.birth_date, Text),  # only the year is shown
        _MENTOR.label("mentor"),
    )
    .where(client.c.merged_into.is_(None))
    .limit(_rows(_LOOKED_AT))
)


def _shown(keys: FromClause) -> Select[Any]:
    return _SHOWN.join_from(keys, client, keys.c.client_id == client.c.id)


_NAMES = table("client_name", column("rowid", Integer), column("client_name", Text), schema=SCHEMA)
_PIECES = (
    select(_NAMES.c.rowid.label("seq"))
    .where(_NAMES.c.client_name.match(bindparam("piece")))
    .limit(_rows(20))
    .subquery()
)


@cache
def _with_piece() -> Ready:
    return Ready(_SHOWN.join_from(_PIECES, client, client.c.seq == _PIECES.c.seq))


@cache
def _with_number() -> Ready:
    own = client_key.c.kind == KeyKind.NUMBER.value, client_key.c.key == bindparam("number")
    return Ready(_shown(client_key).where(*own))


@cache
def _with_code() -> Ready:
    return Ready(_shown(CARRIERS))


def _inside(driver: Driver, wanted: Sought) -> tuple[Hit, ...]:
    """Clients whose name has the longest typed word somewhere inside it."""
    words = wanted.ways[0] if wanted.ways else ()
    longest = max(words, key=len, default="")
    if wanted.numbers or len(longest) < _INSIDE_NEEDED:
        return ()
    rows = _with_piece().rows(driver, {"piece": f'"{longest}"'})
    return _first({row[0]: row for row in rows}, HITS)


def _first(found: Rows, most: int) -> tuple[Hit, ...]:
    """The first of these clients as a search shows them."""
    return tuple(map(_hit, islice(found.values(), most)))


def _hit(row: tuple[Any, ...]) -> Hit:
    key, number, first, last, born, mentor = row
    initial, year = main_initial(last or ""), int(born[:4]) if born else None
    return Hit(UUID(bytes=key), number, first or "", initial, year, mentor or "")
