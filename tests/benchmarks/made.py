"""What the benchmarks are done on: a full bridge, and the sheet of somebody with a full life."""

from datetime import date
from functools import cache
from uuid import UUID

from bridge_app.definitions import LoadedDefinition, shipped
from bridge_app.domain.bridge import BridgeFacts, Link
from bridge_app.domain.drawing import DrawnBridge, drawn
from bridge_app.domain.privacy import DayPart, TakeHome, TakeHomeGoal, TakeHomeStep
from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.labels import labels_for
from bridge_app.picture.looks import LIGHT, Look
from bridge_app.picture.shapes import Picture

LEVELS = (2, 3, 4, 2, 1, 2, 3, 5)
STARTS = (1, 3, 2, 2, 2, 1, 2, 4)

STEPS = ("Ik leg al mijn brieven op één stapel.", "Ik maak drie brieven open.", "Ik bel Fatima.")


@cache
def definition() -> LoadedDefinition:
    return shipped()[0]


def facts() -> BridgeFacts:
    """Somebody who came a long way: stars, flags, a link, footprints, scaffolding."""
    areas = [area.id for area in definition().definition.areas]
    return BridgeFacts(
        levels=dict(zip(areas, LEVELS, strict=True)),
        starts=dict(zip(areas, STARTS, strict=True)),
        targets=dict.fromkeys(areas[:4], 5),
        links=(Link(areas[0], areas[4]),),
        footprints=7,
        working_pillar="money",
    )


def full_bridge(width: float, height: float, look: Look = LIGHT) -> Picture:
    bridge = drawn_bridge()
    return bridge_picture(
        bridge, labels_for(bridge, definition().words_in("nl")), look, width, height
    )


@cache
def drawn_bridge() -> DrawnBridge:
    return drawn(definition().definition, facts(), areas_named=True)


def take_home() -> TakeHome:
    day = date(2026, 6, 3)
    steps = tuple(
        TakeHomeStep(UUID(int=at), text, day=day, day_part=DayPart.MORNING, helper="Fatima")
        for at, text in enumerate(STEPS)
    )
    goal = TakeHomeGoal(UUID(int=9), "debts", "Ik maak al mijn post open.", steps=steps)
    return TakeHome(
        definition().definition,
        facts(),
        "nl",
        "je",
        first_name="Karin",
        goals=(goal,),
        strengths=("Ik zorg elke dag voor mijn zoon.",),
        desk_phone="0172 - 123 456",
        printed_on=day,
    )
