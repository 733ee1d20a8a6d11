"""Finding a client as somebody types: ranges in the B-tree of keys, never a run through names.

One statement gives the hits of one way of reading what was typed. The first word leads: its
keys are walked in order, and each other word or number must stand among the same client's keys.
"""

from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    column,
    exists,
    func,
    literal,
    or_,
    select,
    text,
    union_all,
)

from bridge_app.domain.desk import Hit
from bridge_app.domain.people import NewClient, main_initial
from bridge_app.storage.names import KeyKind, Sought, SoughtWord, after, sought
from bridge_app.storage.tables import case_, case_mentor, client, client_key, staff

HITS = 20
"""No more than this many clients are suggested (DECISIONS G3)."""

DOUBLES = 5
"""Candidates that the new-client panel has room for."""

_LOOKED_AT = 200
"""Keys walked for each kind of key before the best hits are taken."""

_WORDS = 3
"""Words that a statement looks for; of more, the longest."""

_SOUNDS = 3
"""Readings of one word (names.readings) that a statement has room for."""

_OPENING_NEEDED = 3
"""Sounds that must be heard before a beginning counts as one."""

_INSIDE_NEEDED = 3
"""The index of pieces of names holds pieces of three letters."""


def find(connection: Connection, wanted: Sought) -> tuple[Hit, ...]:
    """At most twenty clients for what was typed, the likeliest first; none if it was too little.

    The plainest way of reading is tried first, the others only while there is room; pieces
    inside a name only when nothing else was found.
    """
    if not wanted.enough:
        return ()
    found: dict[UUID, Hit] = {}
    for way in wanted.ways or ((),):
        if len(found) < HITS:
            found |= _hits(connection, way, wanted)
    return tuple(found.values())[:HITS] or _inside(connection, wanted)


def doubles(connection: Connection, new: NewClient) -> tuple[Hit, ...]:
    """Clients who may be the one about to be made: both names sound alike, or one and the birth.

    A first name alone says too little: half the town would be suggested.
    """
    names = [name for name in (new.first_name, new.last_name) if name.strip()]
    born = new.birth_date.strftime("%d-%m-%Y") if new.birth_date else ""
    asked = [" ".join(names)] if len(names) > 1 else []
    asked += [f"{name} {born}" for name in names if born]
    found: dict[UUID, Hit] = {}
    for text_ in asked:
        wanted = sought(text_)
        for way in wanted.ways:
            found |= _hits(connection, way, wanted)
    return tuple(found.values())[:DOUBLES]


def _hits(connection: Connection, way: tuple[SoughtWord, ...], wanted: Sought) -> dict[UUID, Hit]:
    words = sorted(way, key=lambda word: -len(word.text))[:_WORDS]
    number = wanted.numbers[0] if wanted.numbers else ""
    values: dict[str, object] = {"number": number, "number_after": after(number)}
    for at, word in enumerate(words):
        values |= _values_of(at, word)
    rows = connection.execute(_statement(len(words), number=bool(number)), values)
    return {row.id: _hit(row) for row in rows}


def _values_of(at: int, word: SoughtWord) -> dict[str, object]:
    sounds = (word.sounds + word.sounds[:1] * _SOUNDS)[:_SOUNDS]
    skeletons = (word.skeletons + ("",) * _SOUNDS)[:_SOUNDS]
    return {
        f"word{at}": word.text,
        f"word{at}_after": after(word.text),
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
def _statement(words: int, *, number: bool) -> Select[Any]:
    """The hits for so many words and perhaps a number, best rank first; made only once."""
    leads = _word_keys(0, client_key) if words else _number_keys(client_key)
    others = [_has(_word_keys(at, _other(at))) for at in range(1, words)]
    if words and number:
        others.append(_has(_number_keys(_other(words))))
    ranked = union_all(*(_ranked(rank, lead, others) for rank, lead in enumerate(leads))).cte()
    best = (
        select(ranked.c.client_id, func.min(ranked.c.rank).label("rank"))
        .group_by(ranked.c.client_id)
        .subquery()
    )
    return _shown().join(best, best.c.client_id == client.c.id).order_by(best.c.rank, *_BY_NAME)


def _word_keys(at: int, keys: Any) -> list[tuple[Any, ColumnElement[bool]]]:  # noqa: ANN401 - a column of any kind
    """Conditions under which a key is a hit for a word, the surest first."""
    sounds: list[Any] = [bindparam(f"sound{at}_{i}") for i in range(_SOUNDS)]
    skeletons: list[Any] = [bindparam(f"bones{at}_{i}") for i in range(_SOUNDS)]
    kind, key = keys.c.kind, keys.c.key
    opening, word = f"opening{at}", f"word{at}"
    return [
        (keys, and_(kind == KeyKind.NAME.value, key == bindparam(word))),
        (keys, and_(kind == KeyKind.NAME.value, *_begins(key, word))),
        (keys, and_(kind == KeyKind.SOUND.value, key.in_(sounds))),
        (keys, and_(kind == KeyKind.BONES.value, key.in_(skeletons))),
        (keys, and_(kind == KeyKind.SOUND.value, *_begins(key, opening))),
    ]


def _number_keys(keys: Any) -> list[tuple[Any, ColumnElement[bool]]]:  # noqa: ANN401 - a column of any kind
    kind, key = keys.c.kind, keys.c.key
    return [
        (keys, and_(kind == KeyKind.NUMBER.value, key == bindparam("number"))),
        (keys, and_(kind == KeyKind.BIRTH.value, *_begins(key, "number"))),
        (keys, and_(kind == KeyKind.YEAR.value, key == bindparam("number"))),
    ]


def _begins(key: Any, name: str) -> tuple[ColumnElement[bool], ...]:  # noqa: ANN401 - a column of any kind
    return key >= bindparam(name), key < bindparam(f"{name}_after")


def _other(at: int) -> Any:  # noqa: ANN401 - an alias of the table of keys
    return client_key.alias(f"key{at}")


def _has(conditions: list[tuple[Any, ColumnElement[bool]]]) -> ColumnElement[bool]:
    keys = conditions[0][0]
    either = or_(*(condition for _, condition in conditions))
    return exists().where(keys.c.client_id == client_key.c.client_id, either)


def _ranked(
    rank: int, lead: tuple[Any, ColumnElement[bool]], others: list[ColumnElement[bool]]
) -> Select[Any]:
    walked = (
        select(client_key.c.client_id, literal(rank).label("rank"))
        .where(lead[1], *others)
        .order_by(client_key.c.kind, client_key.c.key)
        .limit(_LOOKED_AT)
        .subquery()
    )
    return select(walked)


_MENTOR = (
    select(staff.c.name)
    .select_from(
        case_.join(case_mentor, case_mentor.c.case_id == case_.c.id).join(
            staff, staff.c.id == case_mentor.c.staff_id
        )
    )
    .where(case_.c.client_id == client.c.id, case_mentor.c.to_day.is_(None))
    .order_by(case_mentor.c.seq.desc())
    .limit(1)
    .correlate(client)
    .scalar_subquery()
)

_BY_NAME = (client.c.first_name, client.c.seq)


def _shown() -> Select[Any]:
    return (
        select(
            client.c.id,
            client.c.number,
            client.c.first_name,
            client.c.last_name,
            client.c.birth_date,
            _MENTOR.label("mentor"),
        )
        .where(client.c.merged_into.is_(None))
        .limit(HITS)
    )


_INSIDE = _shown().where(
    client.c.seq.in_(
        text("SELECT rowid FROM client_name WHERE client_name MATCH :piece LIMIT 20").columns(
            column("rowid")
        )
    )
)


def _inside(connection: Connection, wanted: Sought) -> tuple[Hit, ...]:
    """Clients whose name has the longest typed word somewhere inside it."""
    words = [word.text for word in wanted.ways[0]] if wanted.ways else []
    longest = max(words, key=len, default="")
    if wanted.numbers or len(longest) < _INSIDE_NEEDED:
        return ()
    rows = connection.execute(_INSIDE, {"piece": f'"{longest}"'})
    return tuple(_hit(row) for row in rows)


def _hit(row: Any) -> Hit:  # noqa: ANN401 - a row of _shown
    return Hit(
        row.id,
        row.number,
        row.first_name or "",
        main_initial(row.last_name or ""),
        row.birth_date.year if row.birth_date else None,
        row.mentor or "",
    )
