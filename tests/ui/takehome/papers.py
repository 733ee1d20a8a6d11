"""What clients could take home: nothing yet, a little, a lot, and the longest texts."""

from datetime import date, time
from uuid import uuid4

from bridge_app.definitions import shipped
from bridge_app.domain.bridge import BridgeFacts
from bridge_app.domain.privacy import (
    DayPart,
    TakeHome,
    TakeHomeAppointment,
    TakeHomeGoal,
    TakeHomeStep,
)

BRIDGE = shipped()[0]
WORDS = BRIDGE.words["nl"]
LEVELS = {"housing": 2, "family": 3, "health": 2, "people": 4, "debts": 1, "learning": 3}
FACTS = BridgeFacts(LEVELS, starts={**LEVELS, "housing": 1}, targets={"housing": 4, "debts": 3})
SAID = "Ik bel met de woningcorporatie en vraag of ik de huur in kleine delen mag betalen. "

STEPS = (
    TakeHomeStep(uuid4(), "Ik leg al mijn brieven op één stapel.", day=date(2026, 6, 3)),
    TakeHomeStep(
        uuid4(),
        "Ik bel de schuldhulp.",
        "Ik bel even.",
        date(2026, 6, 4),
        DayPart.MORNING,
        time(10),
        "Fatima",
    ),
)
GOAL = TakeHomeGoal(uuid4(), "debts", "Ik maak al mijn post open.", steps=STEPS)
OTHER = TakeHomeGoal(uuid4(), "housing", "Ik weet of ik hier kan blijven.")


def home(**more: object) -> TakeHome:
    """A client's paper with these things on it."""
    return TakeHome(BRIDGE.definition, FACTS, "nl", "je", BRIDGE.words, **more)  # type: ignore[arg-type]  # a test names only real fields


EMPTY = TakeHome(BRIDGE.definition, BridgeFacts(), "nl", "je", BRIDGE.words)
KARIN = home(first_name="Karin", goals=(GOAL,), desk_phone="0172 - 00 00 00")
MANY = home(
    first_name="Karin",
    goals=(GOAL, OTHER),
    strengths=("Ik zorg voor mijn zoon.", "Ik kan goed koken."),
    appointment=TakeHomeAppointment(date(2026, 6, 16), time(9, 30), "Serviceplein"),
)
LONGEST = home(
    first_name="Maximiliaan-Alexander " * 4,
    goals=tuple(
        TakeHomeGoal(
            uuid4(),
            "debts",
            SAID * 2,
            steps=tuple(TakeHomeStep(uuid4(), SAID * 2, helper=SAID) for _ in range(3)),
        )
        for _ in range(3)
    ),
    strengths=(SAID * 2,) * 3,
)
