"""Six bridges that the pictures are looked at with, and whatever else the tests draw."""

from datetime import date, time
from uuid import UUID

from bridge_app.definitions import LoadedDefinition, shipped
from bridge_app.domain.bridge import BridgeFacts, Link, Walker
from bridge_app.domain.drawing import DrawnBridge, drawn
from bridge_app.domain.privacy import (
    DayPart,
    TakeHome,
    TakeHomeAppointment,
    TakeHomeGoal,
    TakeHomeStep,
)
from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.labels import labels_for
from bridge_app.picture.looks import LIGHT, Look
from bridge_app.picture.shapes import Picture

SCENES = ("empty", "one", "mixed", "full", "lower", "nine")


def definition(name: str = "") -> LoadedDefinition:
    """The definition with nine areas for the scene that needs it, else the default."""
    wanted = "brug-9" if name == "nine" else "brug-8"
    return next(each for each in shipped() if each.definition.id == wanted)


def facts(name: str) -> BridgeFacts:
    """What one of the six bridges is drawn from."""
    return {
        "empty": BridgeFacts(),
        "one": BridgeFacts(
            levels={"housing": 2},
            targets={"housing": 4},
            footprints=1,
            working_pillar="home",
            walker=Walker.PRAM,
        ),
        "mixed": _mixed(),
        "full": _full(),
        "lower": _lower(),
        "nine": _nine(),
    }[name]


def _mixed() -> BridgeFacts:
    return BridgeFacts(
        levels={
            "housing": 2, "family": 3, "health": 2, "people": 4, "debts": 1, "savings": 1,
            "learning": 3,
        },
        starts={"housing": 1, "family": 3, "learning": 2},
        targets={"housing": 4, "health": 3, "debts": 3, "savings": 2, "learning": 4},
        not_applicable=frozenset({"income"}),
        links=(Link("health", "savings"),),
        footprints=7,
        working_pillar="money",
    )  # fmt: skip


def _full() -> BridgeFacts:
    areas = definition().definition.areas
    return BridgeFacts(
        levels={area.id: area.levels for area in areas},
        starts={area.id: 3 for area in areas},
        targets={area.id: 5 for area in areas[:3]},
        footprints=60,
        working_pillar="work",
        walker=Walker.WITH_CHILD,
    )


def _lower() -> BridgeFacts:
    names = [area.id for area in definition().definition.areas]
    return BridgeFacts(
        levels=dict(zip(names, (1, 3, 2, 2, 1, 2, 3, 2), strict=True)),
        starts=dict(zip(names, (3, 4, 2, 4, 1, 1, 3, 4), strict=True)),
        targets={"housing": 4, "debts": 3},
        footprints=22,
        walker=Walker.WHEELCHAIR,
    )


def _nine() -> BridgeFacts:
    names = [area.id for area in definition("nine").definition.areas]
    return BridgeFacts(
        levels=dict(zip(names, (4, 3, 2, 5, 1, 2, 3, 4, 2), strict=True)),
        starts=dict(zip(names, (3, 3, 2, 4, 1, 1, 3, 4, 2), strict=True)),
        targets={"housing": 5, "debts": 3, "job_quality": 4},
        links=(Link("housing", "debts"), Link("family", "health"), Link("learning", "income")),
        footprints=33,
        working_pillar="health",
        walker=Walker.NONE,
    )


def bridge(name: str, *, named: bool = True) -> DrawnBridge:
    return drawn(definition(name).definition, facts(name), areas_named=named)


def picture(
    name: str,
    look: Look = LIGHT,
    *,
    named: bool = True,
    language: str = "nl",
    size: tuple[float, float] = (960, 540),
) -> Picture:
    """One of the six as a picture."""
    shown = bridge(name, named=named)
    labels = labels_for(shown, definition(name).words_in(language))
    return bridge_picture(shown, labels, look, *size)


def take_home(name: str, language: str = "nl") -> TakeHome:
    """A whole paper around one of the six bridges; only "empty" has no plan."""
    plan = name != "empty"
    return TakeHome(
        definition=definition(name).definition,
        bridge=facts(name),
        language=language,
        form="je",
        first_name="Karin",
        goals=(_GOAL,) if plan else (),
        strengths=_STRENGTHS if plan else (),
        appointment=_APPOINTMENT if plan else None,
        desk_phone="0172 - 00 00 00" if plan else "",
        printed_on=date(2027, 6, 2),
    )


_GOAL = TakeHomeGoal(
    id=UUID(int=1),
    area="debts",
    text="Ik betaal mijn huur weer op tijd.",
    steps=(
        TakeHomeStep(
            UUID(int=2),
            "Ik leg al mijn brieven op één stapel.",
            day=date(2027, 6, 3),
            day_part=DayPart.MORNING,
            helper="mijn zus",
        ),
        TakeHomeStep(
            UUID(int=3),
            "Ik bel de woningcorporatie.",
            day=date(2027, 6, 4),
            day_part=DayPart.AFTERNOON,
            at=time(14, 0),
            helper="Fatima",
        ),
        TakeHomeStep(UUID(int=4), "Ik vul het formulier in.", day_part=DayPart.EVENING),
    ),
)
_STRENGTHS = (
    "Ik zorg elke dag voor mijn zoon.",
    "Ik kom mijn afspraken na.",
    "Ik vraag om hulp.",
)
_APPOINTMENT = TakeHomeAppointment(date(2027, 6, 16), time(9, 30), "Serviceplein, bij Fatima")
