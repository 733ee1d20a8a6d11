"""Papers to test with: plain, long, in another script, and with a mark in every field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from uuid import UUID

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.privacy import (
    FRIDGE_TICKS,
    MINE_TICKS,
    DayPart,
    Paper,
    Preset,
    TakeHome,
    TakeHomeAppointment,
    TakeHomeGoal,
    TakeHomeStep,
    Ticks,
    paper,
)
from bridge_app.domain.rewards import Card, Receipt
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.receipt import receipt_pages
from bridge_app.paper.take_home import take_home_pages
from bridge_app.picture.looks import MONO, PAPER, Look
from bridge_app.picture.shapes import Picture
from tests.picture.scenes import definition, take_home

LONG = "Ik wil heel graag dat alles weer op orde komt met de huur en de energie. " * 3
LONGEST = LONG[:190] + "enzovoorts"
"""Two hundred characters, the most that a goal or a step may have."""


def fridge(name: str = "mixed", language: str = "nl") -> Paper:
    return paper(take_home(name, language), FRIDGE_TICKS)


def mine(name: str = "mixed", language: str = "nl") -> Paper:
    return paper(take_home(name, language), MINE_TICKS, Preset.MINE)


def pages(
    wanted: Paper, look: Look = PAPER, *, name: str = "mixed", practice: bool = False
) -> list[Picture]:
    words = definition(name).words_in(wanted.language)
    return take_home_pages(wanted, words, look, practice=practice)


def pdf(wanted: Paper, look: Look = PAPER, *, name: str = "mixed") -> bytes:
    return pdf_bytes(pages(wanted, look, name=name))


def longest() -> Paper:
    """Every text as long as it may be, three goals of three steps, ten strengths."""
    steps = tuple(
        TakeHomeStep(
            UUID(int=number),
            LONGEST,
            day=date(2027, 9, 22),
            day_part=DayPart.EVENING,
            at=time(19, 45),
            helper="Wilhelmina van den Oudenhoven-Achterberg",
        )
        for number in range(3)
    )
    goals = tuple(TakeHomeGoal(UUID(int=9 + at), "debts", LONGEST, steps=steps) for at in range(3))
    home = replace(
        take_home("mixed"),
        first_name="Wolfeschlegelsteinhausenbergerdorff" * 3,
        goals=goals,
        strengths=(LONGEST,) * 10,
        appointment=TakeHomeAppointment(date(2027, 9, 22), time(9, 30), LONGEST),
        desk_phone="0172 - 00 00 00 of 0172 - 11 11 11",
    )
    return paper(home, MINE_TICKS, Preset.MINE)


def turned() -> Paper:
    """A paper for a reader from right to left, in the client's own words."""
    plain = mine()
    goal = replace(plain.goals[0], text="أريد أن أدفع الإيجار (في الموعد)")
    return replace(plain, language="ar", goals=(goal,), strengths=("أعتني بابني 🙂",))


# --- one mark in every field -------------------------------------------------------------

SECRET = ("Xsurname", "Xarea", "Xlevel", "Xlink", "Xhiddengoal", "Xhiddenstep", "Xlongstep")
"""Marks of what a paper for the fridge must never hold."""

SHOWN = ("Xgoal", "Xstep", "Xhelper", "Xgood", "Xplace", "Xphone")
"""Marks of what it does hold."""


def marked_words() -> BridgeWords:
    """The default words with a mark in every name of an area, level and link."""
    words = definition().words_in("nl")
    areas = {
        name: replace(
            area,
            name=f"Xarea {area.name}",
            levels=tuple(f"Xlevel {said}" for said in area.levels),
            link=f"Xlink {area.link}",
        )
        for name, area in words.areas.items()
    }
    return replace(words, areas=areas)


def marked_home() -> TakeHome:
    hidden = TakeHomeGoal(
        UUID(int=7), "income", "Xhiddengoal", steps=(TakeHomeStep(UUID(int=8), "Xhiddenstep"),)
    )
    goal = TakeHomeGoal(
        UUID(int=1),
        "debts",
        "Xgoal",
        steps=(
            TakeHomeStep(UUID(int=2), "Xlongstep", "Xstep", helper="Xhelper"),
            TakeHomeStep(UUID(int=3), "Xhiddenstep"),
        ),
    )
    return replace(
        take_home("mixed"),
        first_name="Xsurname",
        goals=(goal, hidden),
        strengths=("Xgood",),
        appointment=TakeHomeAppointment(date(2027, 6, 16), place="Xplace"),
        desk_phone="Xphone",
    )


def marked(ticks: Ticks, preset: Preset) -> bytes:
    """The PDF of the marked home with some goals and steps hidden."""
    hidden = replace(
        ticks,
        hidden_goals=frozenset({UUID(int=7)}),
        hidden_steps=frozenset({UUID(int=3), UUID(int=8)}),
    )
    return pdf_bytes(take_home_pages(paper(marked_home(), hidden, preset), marked_words()))


def receipt() -> Receipt:
    return Receipt(
        number="2027-A-000123",
        client_number="1042",
        client_name="Karin de Vries-van den Berg",
        cents=6000,
        cards=tuple(Card(f"A 100 200 30{at}", 2000) for at in range(3)),
        handed_over_on=date(2027, 6, 3),
        step_text="Ik leg al mijn brieven op één stapel.",
        given_by="Fatima El Amrani",
    )


EVERY: dict[str, Callable[[], bytes]] = {
    "fridge": lambda: pdf(fridge()),
    "mono": lambda: pdf(fridge(), MONO),
    "mine": lambda: pdf(mine("nine"), name="nine"),
    "empty": lambda: pdf(fridge("empty")),
    "longest": lambda: pdf(longest()),
    "turned": lambda: pdf(turned()),
    "english": lambda: pdf(mine(language="en")),
    "receipt": lambda: pdf_bytes(receipt_pages(replace(receipt(), copy=True), "nl", practice=True)),
}
"""Every kind of paper as a PDF."""
