"""People with finished bridges, as a test writes them: without every tap that leads to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from bridge_app.domain.access import Actor
from bridge_app.domain.bridge import Answer, Voice
from bridge_app.domain.people import EndReason
from bridge_app.storage import tables
from bridge_app.storage.written import Written
from tests.services.world import World

TWO_IN_A_PILLAR = ("housing", "family", "health", "people", "debts", "savings")
ALONE = ("learning", "income")
STEP = 2.5
"""Points of 100 for one level up of an area that shares its pillar; one that stands alone: 5."""


def levels(steps: int) -> dict[str, int]:
    """A bridge at so many times 2.5 points above its lowest."""
    found: dict[str, int] = {}
    for area in TWO_IN_A_PILLAR:
        found[area] = 1 + min(4, steps)
        steps -= found[area] - 1
    for area in ALONE:
        found[area] = 1 + min(4, steps // 2)
        steps -= 2 * (found[area] - 1)
    assert not steps, "more than a whole bridge"
    return found


@dataclass(frozen=True)
class Life:
    """Somebody's bridges by how many days ago they were; a missing level was skipped."""

    moments: Mapping[int, Mapping[str, int | None]]
    ended: EndReason | None = None
    mentor: Mapping[str, int] | None = None


def steps(ended: EndReason | None = None, **moments: int) -> Life:
    """Somebody whose bridge stood so high, by days ago: `d400=10`."""
    return Life({int(day[1:]): levels(at) for day, at in moments.items()}, ended)


def live(world: World, actor: Actor, lives: Iterable[Life]) -> None:
    """These people, each with a case of their own."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in _TABLES}
    for number, life in enumerate(lives):
        _begin(rows, world.clock(), actor, f"L-{number}", life)
    with world.database.writing() as connection:
        world.services.acting.wordings.keep(connection, Written(world.clock(), actor.person))
        for name in _TABLES:
            if rows[name]:
                connection.execute(sa.insert(tables.metadata.tables[name]), rows[name])


_TABLES = ("client", "case", "conversation", "scoring", "scoring_end", "answer")


def _begin(
    rows: dict[str, list[dict[str, Any]]], now: datetime, actor: Actor, number: str, life: Life
) -> None:
    client, case = uuid4(), uuid4()
    begun = now - timedelta(days=max(life.moments, default=0))
    said = {"language": "nl", "address_form": "je", "walker": "walking", "created_at": begun}
    rows["client"].append({"id": client, "number": number, **said})
    ended = {"closed_at": now - timedelta(hours=1)} if life.ended else {"closed_at": None}
    about = {"purpose": "debt_help", "opened_at": begun, "origin": "desk"}
    reason = {"end_reason": life.ended or ""}
    rows["case"].append({"id": case, "client_id": client, **about, **ended, **reason})
    for days, found in sorted(life.moments.items(), reverse=True):
        _moment(rows, (now - timedelta(days=days), actor), case, (found, life.mentor or {}))


def _moment(
    rows: dict[str, list[dict[str, Any]]],
    when: tuple[datetime, Actor],
    case: object,
    said: tuple[Mapping[str, int | None], Mapping[str, int]],
) -> None:
    (at, actor), (client, mentor), talk, scoring = when, said, uuid4(), uuid4()
    of_case = {"case_id": case, "language": "nl", "started_at": at, "started_by": actor.person}
    place = {"kind": "intake", "keep": "all", "place_step": "bridge", "ended_at": at}
    rows["conversation"].append({"id": talk, **of_case, **place})
    bridge = {"definition_id": "brug-8", "definition_version": "1", "words_revision": 1}
    rows["scoring"].append({"id": scoring, "conversation_id": talk, **of_case, **bridge})
    told = {"scoring_id": scoring, "at": at, "by": actor.person}
    rows["scoring_end"].append(told)
    voices: dict[Voice, Mapping[str, int | None]] = {Voice.CLIENT: client, Voice.MENTOR: mentor}
    for voice, found in voices.items():
        for area, level in found.items():
            answer = Answer.ANSWERED if level else Answer.SKIPPED
            each = {"area": area, "voice": voice, "answer": answer, "level": level}
            rows["answer"].append({**told, **each})
