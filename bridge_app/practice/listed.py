"""What was handed out before the program was there, or elsewhere: short lists that were read in."""

from collections.abc import Sequence
from datetime import timedelta

from bridge_app.domain.access import Actor
from bridge_app.domain.importing_rewards import Column, guessed
from bridge_app.domain.sheets import Line, Sheet
from bridge_app.services.clock import business_day
from bridge_app.services.session import Services

BEFORE = timedelta(days=400)
STEPS = (
    ("Ik bel de school", "learning"),
    ("Ik open mijn post", "money"),
    ("Ik vraag de huisarts om een afspraak", "health"),
)
REFUND = ("Ik vraag de bijdrage terug", "money")


COLUMNS = (
    Column.DATE, Column.CLIENT_NUMBER, Column.AMOUNT, Column.SERIAL, Column.STEP, Column.PILLAR
)  # fmt: skip

Row = tuple[str, str, str, str, str, str]
"""One hand-out, as it stands under `COLUMNS`."""


def listed(services: Services, boss: Actor, mentor: Actor) -> None:
    """Three people got something on paper, longer than a year ago."""
    day = business_day(services.acting.clock()) - BEFORE
    numbers = [each.number for each in services.people.listed(mentor)]
    of_each = enumerate(zip(numbers, STEPS, strict=False), 2)
    rows = [
        (f"{day:%d-%m-%Y}", number, "20", f"PAPIER-{row:03}", step, pillar)
        for row, (number, (step, pillar)) in of_each
    ]
    read_in(services, boss, rows)


def received_much(services: Services, boss: Actor, number: str) -> None:
    """Elsewhere one person got so much this year that the limit comes near: € 960 of € 1.200."""
    day = business_day(services.acting.clock())
    rows = [
        (f"{day:%d-%m-%Y}", number, "240", f"ELDERS-{row:03}", step, pillar)
        for row, (step, pillar) in enumerate((*STEPS, REFUND), 1)
    ]
    read_in(services, boss, rows)


def read_in(services: Services, boss: Actor, rows: Sequence[Row]) -> None:
    """Reads these rows in, as from a list of the coordinator."""
    lines = tuple(Line(row, told) for row, told in enumerate(rows, 2))
    sheet = Sheet(tuple(map(str, COLUMNS)), lines)
    services.importing_rewards.perform(boss, sheet, guessed(sheet.header))
