"""The page of reading in, in every state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from bridge_app.desk_errors import BadMap, WrongCell, WrongRow
from bridge_app.domain import importing_rewards
from bridge_app.domain.doubles import Likeness
from bridge_app.domain.importing import Column, MaybeSame, Newcomer, Preview
from bridge_app.domain.importing_rewards import Handed, Made
from bridge_app.domain.sheets import Line, Sheet
from bridge_app.ui.importing.clients import ClientList
from bridge_app.ui.importing.page import ImportPage
from bridge_app.ui.importing.rewards import RewardList
from bridge_app.ui.importing.state import (
    Busy,
    ImportState,
    done,
    looked,
    refused,
)
from tests.ui.cases import Kind, PageCase

LONG = "Wilhelmina van den Oudenhoven-Achterberg tot Wisch en Terborg"


def newcomer(row: int, **more: str) -> Newcomer:
    told = {"first_name": "Karin", "last_name": "de Boer", "mentor": "Fatima", **more}
    return Newcomer(row, str(2000 + row), birth_date=date(1988, 3, 12), **told)


HEADER = tuple(map(str, Column))
LIST = Sheet(HEADER, tuple(Line(n, ("1",)) for n in range(2, 44)))
CHOSEN = ImportState("deelnemers.xlsx", LIST, {name: name for name in HEADER})
MANY = Preview(
    tuple(map(newcomer, range(2, 44))),
    (),
    ("Ruth Vos", "Bas"),
    ("Centrum",),
    (
        MaybeSame(3, "1001", None, UUID(int=1), Likeness.NAMES),
        MaybeSame(9, "", 4, None, Likeness.NAMES_AND_BIRTH),
        *(MaybeSame(n, "1001", None, UUID(int=1), Likeness.NAMES) for n in range(20, 60)),
    ),
    (7, 12),
)
WRONG = tuple(WrongRow(n, "birth_date", "31-13-1980") for n in range(2, 40))


def handed(row: int, **more: str) -> Handed:
    told = {"serial": f"B-{row:04}", "step": "Bel de school", "pillar": "learning", **more}
    return Handed(row, date(2021, 6, 23), str(2000 + row), 24_00, **told)


HEADED = tuple(map(str, importing_rewards.Column))
HANDED = Sheet(HEADED, LIST.lines)
GIVEN = ImportState("uitgegeven.xlsx", HANDED, {name: name for name in HEADED})
EVERYTHING = importing_rewards.Preview(
    tuple(map(handed, range(2, 44))),
    (),
    Made(("2002", "2003"), ("Ruth Vos",), ("Centrum", "Noord"), ("Fonds A",)),
    3,
    (7,),
)
NAMES = tuple(f"{LONG} {number}" for number in range(30))
TOO_MUCH = importing_rewards.Preview(
    (handed(2, step=LONG * 3, kind=LONG, serial=LONG),), (), Made(NAMES, NAMES, NAMES, NAMES)
)
CELLS = tuple(WrongCell(n, "amount", "amount", "twintig") for n in range(2, 40))


def pages() -> list[PageCase]:
    return [*_clients(), *_rewards()]


def _clients() -> list[PageCase]:
    def case(name: str, kind: Kind, state: Callable[[ClientList], ImportState]) -> PageCase:
        return _case(name, kind, lambda: ClientList("nl"), state)

    few = Preview((newcomer(2), replace(newcomer(3), number="", birth_date=None)))
    long = Preview((newcomer(2, first_name=LONG, last_name=LONG, mentor=LONG),), (), (LONG,))
    wrong = Preview((newcomer(2),), WRONG)
    renamed = replace(CHOSEN, name=f"{LONG}.xlsx")
    return [
        case("importing", "empty", lambda _: ImportState()),
        case("importing", "one", lambda it: looked(CHOSEN, it.shown(few))),
        case("importing", "many", lambda it: looked(CHOSEN, it.shown(MANY))),
        case("importing", "longest", lambda it: looked(renamed, it.shown(long))),
        case("importing", "error", lambda it: looked(CHOSEN, it.shown(wrong))),
        case("importing, columns", "error", lambda _: refused(CHOSEN, BadMap("nobody"))),
        case(
            "importing, at work",
            "one",
            lambda it: replace(looked(CHOSEN, it.shown(few)), busy=Busy.MAKING),
        ),
        case("importing, done", "one", lambda it: done(it.done(42))),
    ]


def _rewards() -> list[PageCase]:
    def case(name: str, kind: Kind, state: Callable[[RewardList], ImportState]) -> PageCase:
        return _case(name, kind, lambda: RewardList("nl", {"learning": "Leren"}), state)

    made = importing_rewards.Imported(42, 1_008_00, Made())
    one, wrong = importing_rewards.Preview((handed(2),)), importing_rewards.Preview((), CELLS)
    return [
        case("importing rewards", "empty", lambda _: ImportState()),
        case("importing rewards", "one", lambda it: looked(GIVEN, it.shown(one))),
        case("importing rewards", "many", lambda it: looked(GIVEN, it.shown(EVERYTHING))),
        case("importing rewards", "longest", lambda it: looked(GIVEN, it.shown(TOO_MUCH))),
        case("importing rewards", "error", lambda it: looked(GIVEN, it.shown(wrong))),
        case("importing rewards, done", "one", lambda it: done(it.done(made))),
    ]


Telling = TypeVar("Telling", ClientList, RewardList)


def _case(
    name: str,
    kind: Kind,
    telling: Callable[[], Telling],
    state: Callable[[Telling], ImportState],
) -> PageCase:
    def made() -> ImportPage:
        words = telling()
        page = ImportPage("nl", words.titles())
        page.show_state(state(words))
        return page

    return PageCase(name, kind, made)
