"""The page of reading in, in every state."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from bridge_app.desk_errors import BadMap, WrongRow
from bridge_app.domain.doubles import Likeness
from bridge_app.domain.importing import (
    Column,
    Imported,
    Line,
    MaybeSame,
    Newcomer,
    Preview,
    Sheet,
    guessed,
)
from bridge_app.ui.importing.page import ImportPage
from bridge_app.ui.importing.state import Busy, ImportState, looked, refused
from tests.ui.cases import Kind, PageCase

LONG = "Wilhelmina van den Oudenhoven-Achterberg tot Wisch en Terborg"


def newcomer(row: int, **more: str) -> Newcomer:
    told = {"first_name": "Karin", "last_name": "de Boer", "mentor": "Fatima", **more}
    return Newcomer(row, str(2000 + row), birth_date=date(1988, 3, 12), **told)


HEADER = tuple(map(str, Column))
LIST = Sheet(HEADER, tuple(Line(n, ("1",)) for n in range(2, 44)))
CHOSEN = ImportState("deelnemers.xlsx", LIST, guessed(HEADER))
ONE = looked(CHOSEN, Preview((newcomer(2), replace(newcomer(3), number="", birth_date=None))))
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


def pages() -> list[PageCase]:
    long = Preview((newcomer(2, first_name=LONG, last_name=LONG, mentor=LONG),), (), (LONG,))
    trouble = refused(CHOSEN, BadMap("nobody"))
    return [
        _case("importing", "empty", ImportState()),
        _case("importing", "one", ONE),
        _case("importing", "many", looked(CHOSEN, MANY)),
        _case("importing", "longest", replace(looked(CHOSEN, long), name=f"{LONG}.xlsx")),
        _case("importing", "error", looked(CHOSEN, Preview((newcomer(2),), WRONG))),
        _case("importing, columns", "error", trouble),
        _case("importing, at work", "one", replace(ONE, busy=Busy.MAKING)),
        _case("importing, done", "one", ImportState(done=Imported(42))),
    ]


def _case(name: str, kind: Kind, state: ImportState) -> PageCase:
    def made() -> ImportPage:
        page = ImportPage("nl")
        page.show_state(state)
        return page

    return PageCase(name, kind, made)
