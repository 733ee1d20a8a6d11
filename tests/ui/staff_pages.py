"""The pages about colleagues, in every state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from bridge_app.domain.access import TASKS, Role
from bridge_app.domain.people import StaffMember
from bridge_app.domain.staffing import RightsReview, StaffLine, Unit, UnitKind
from bridge_app.errors import FieldProblem, WrongPassword
from bridge_app.paper.who_may import heads, rows
from bridge_app.trust_errors import NoRoles
from bridge_app.ui.staff.page import StaffPage
from bridge_app.ui.staff.person_page import PersonPage
from bridge_app.ui.staff.recovery_page import RecoveryPage
from bridge_app.ui.staff.rights_page import RightsPage
from bridge_app.ui.staff.state import Form, Handed, PersonState, Seen, Staff, opened
from bridge_app.ui.staff.units_page import UnitsPage
from bridge_app.ui.staff.units_state import UnitsState
from bridge_app.ui.staff.who_may_page import WhoMayPage
from tests.ui.away_pages import COLLEAGUES, MINE
from tests.ui.cases import Kind, PageCase

LONG = "Wilhelmina-Hendrika Alexandrina-Frederika van der Slingerlandt"
SEEN = datetime(2026, 6, 2, 8, 30, tzinfo=UTC)
WEST, EAST, SHUT = Unit(uuid4(), "West"), Unit(uuid4(), LONG), Unit(uuid4(), "Zuid", active=False)


def person(name: str, *roles: Role, active: bool = True, clients: int = 0) -> StaffLine:
    member = StaffMember(uuid4(), name.split(maxsplit=1)[0].lower(), name, active)
    return StaffLine(member, frozenset(roles), SEEN, WEST.id, EAST.id, clients)


BOSS = replace(person("Bas van Beheer", Role.ADMINISTRATOR), second_step=True)
MAAN = person("Maan de Mentor", Role.MENTOR, Role.FRONT_DESK, clients=12)
FIRST = person("Fatima El Amrani", *TASKS)
LENGTHY = person(LONG, *TASKS, clients=120)
MANY = tuple(person(f"Collega {number}", TASKS[number % 4]) for number in range(30))
GONE = person("Carla", active=False)
KEY = replace(
    person("Maandcijfers", Role.SCHEDULER), key_until=SEEN.date(), team=None, location=None
)
NEW = replace(MAAN, last_seen=None, team=None, location=None)
UNITS = (WEST, EAST, SHUT)
NOOR = person("Noor Bakker", Role.MENTOR)
ALL = Staff((BOSS, MAAN, NOOR, GONE), UNITS, UNITS)


def tongue() -> str:
    """The language that the screens speak now; words of papers are asked for in it."""
    said = QCoreApplication.translate("StaffPage", "Wie hier werkt")
    return "nl" if said == "Wie hier werkt" else "en"


def pages() -> list[PageCase]:
    return [*_list(), *_person(), *_units(), *_rights(), *_table(), *_recovery()]


def _list() -> list[PageCase]:
    shown: dict[Kind, Staff] = {
        "empty": Staff(),
        "one": Staff((FIRST,)),
        "many": Staff((*MANY, KEY, GONE), UNITS, UNITS),
        "longest": Staff((LENGTHY, NEW), UNITS, UNITS),
        "error": ALL,
    }
    return [PageCase("staff list", kind, _listed(staff)) for kind, staff in shown.items()]


def _listed(staff: Staff) -> Callable[[], StaffPage]:
    def made() -> StaffPage:
        page = StaffPage(tongue())
        page.show_state(staff)
        return page

    return made


def _person() -> list[PageCase]:
    maan = opened(ALL, MAAN.member.id, BOSS.member.id)
    new = opened(ALL, None, BOSS.member.id)
    endless = Staff((LENGTHY, MAAN), UNITS, UNITS)
    long = opened(endless, LENGTHY.member.id, BOSS.member.id)
    faulty = replace(new, form=Form("x"), problem=FieldProblem("login", "twice"))
    left = opened(ALL, GONE.member.id, BOSS.member.id)
    task = replace(left.form, roles=frozenset({Role.MENTOR}))
    nameless = replace(GONE, member=replace(GONE.member, login=""))
    back = replace(left, line=nameless, form=task, problem=FieldProblem("login", "twice"))
    key = opened(Staff((KEY, MAAN)), KEY.member.id, BOSS.member.id)
    shown: list[tuple[str, Kind, PersonState]] = [
        ("staff person", "empty", new),
        ("staff person", "one", maan),
        ("staff person", "many", replace(maan, handed=Handed("Maan", "maan", "k7wq-3mxp-9abc"))),
        ("staff person", "longest", replace(long, leaving=True)),
        ("staff person", "error", faulty),
        ("staff oneself", "one", opened(ALL, BOSS.member.id, BOSS.member.id)),
        ("staff person with a phone", "one", opened(ALL, BOSS.member.id, MAAN.member.id)),
        ("staff person leaving", "one", replace(maan, leaving=True)),
        ("staff person leaving", "many", replace(maan, leaving=True, waiting=True)),
        ("staff person without task", "error", replace(new, problem=NoRoles())),
        ("staff person who left", "one", left),
        ("staff key", "one", key),
        ("staff key", "many", replace(key, leaving=True)),
        ("staff person who left", "error", back),
    ]
    cases = [PageCase(name, kind, _shown(state)) for name, kind, state in shown]
    return [*cases, PageCase("staff person handing over", "one", _asked(_shown(maan)))]


def _asked(shown: Callable[[], PersonPage]) -> Callable[[], PersonPage]:
    """Who takes over and why was chosen; the button asks once more."""

    def made() -> PersonPage:
        page = shown()
        card = page.handing
        card.mentor.setCurrentIndex(1)
        card.why.setCurrentIndex(1)
        card.ask.click()
        return page

    return made


def _shown(state: PersonState) -> Callable[[], PersonPage]:
    def made() -> PersonPage:
        page = PersonPage(tongue())
        page.fill(state)
        page.covering.show_covers(
            [(MINE, "Noor Bakker neemt waar voor Fatima tot en met vrijdag.")], COLLEAGUES
        )
        page.show_state(state)
        return page

    return made


def _units() -> list[PageCase]:
    many = tuple(Unit(uuid4(), f"Wijk {number}") for number in range(12))
    shown: dict[Kind, UnitsState] = {
        "empty": UnitsState(),
        "one": UnitsState({UnitKind.TEAM: (WEST,), UnitKind.LOCATION: (SHUT,)}),
        "many": UnitsState(dict.fromkeys(UnitKind, many)),
        "longest": UnitsState(dict.fromkeys(UnitKind, (EAST, SHUT))),
        "error": UnitsState(dict.fromkeys(UnitKind, (WEST,))),
    }
    return [PageCase("staff units", kind, _unit(kind, state)) for kind, state in shown.items()]


def _unit(kind: Kind, state: UnitsState) -> Callable[[], UnitsPage]:
    def made() -> UnitsPage:
        page = UnitsPage("nl")
        page.show_state(state)
        if kind == "error":
            page.show_problem(UnitKind.TEAM, FieldProblem("name", "twice"), WEST)
            page.show_problem(UnitKind.LOCATION, FieldProblem("name", "empty"), None)
        return page

    return made


def _rights() -> list[PageCase]:
    half = Seen().ticked(MANY[0], right=True)
    shown: dict[Kind, tuple[RightsReview, Seen]] = {
        "empty": (RightsReview(()), Seen()),
        "one": (RightsReview((BOSS,), date(2026, 1, 2)), Seen().ticked(BOSS, right=True)),
        "many": (RightsReview(MANY, date(2025, 6, 2), due=True), half),
        "longest": (RightsReview((LENGTHY, MAAN)), Seen()),
        "error": (RightsReview((BOSS, MAAN), due=True), Seen()),
    }
    return [PageCase("staff rights", kind, _reviewed(*facts)) for kind, facts in shown.items()]


def _reviewed(review: RightsReview, seen: Seen) -> Callable[[], RightsPage]:
    def made() -> RightsPage:
        page = RightsPage(tongue())
        page.show_review(review, seen)
        return page

    return made


def _table() -> list[PageCase]:
    def made() -> WhoMayPage:
        return WhoMayPage(tongue(), heads(tongue()), rows(tongue()))

    return [PageCase("staff who may", "many", made)]


def _recovery() -> list[PageCase]:
    code = "ABCDE23456FGHJK78" + "9LMNPQRST"
    return [
        PageCase("staff recovery", "empty", lambda: RecoveryPage(tongue())),
        PageCase("staff recovery", "one", lambda: _coded(code)),
        PageCase("staff recovery", "error", lambda: _coded(code, wrong=True)),
        PageCase("staff recovery", "many", lambda: _coded("", right=True)),
    ]


def _coded(code: str, *, wrong: bool = False, right: bool = False) -> RecoveryPage:
    page = RecoveryPage(tongue())
    page.show_code(code)
    if wrong:
        page.hide_code()
    page.show_proof(right=right, problem=WrongPassword() if wrong else None)
    return page
