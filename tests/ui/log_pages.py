"""The pages of the log, in every state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from bridge_app.domain.clocks import ClockState
from bridge_app.domain.log_page import (
    LogLine,
    LogReview,
    Refused,
    Reviewed,
    Wanted,
)
from bridge_app.domain.log_terms import terms
from bridge_app.domain.looking import LogCheck, LogKeeping
from bridge_app.domain.reviewing import Unusual, Why
from bridge_app.domain.trust import ChainHead, ChainReport, Segment
from bridge_app.errors import FieldProblem
from bridge_app.ui.log.check_page import CheckPage
from bridge_app.ui.log.page import LogPage
from bridge_app.ui.log.state import CheckState, LogState, Wish
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 16)
AT = datetime(2026, 6, 16, 9, 42, tzinfo=UTC)
FATIMA, SANNE, RUUD = UUID(int=1), UUID(int=2), UUID(int=3)
PEOPLE = {FATIMA: "Fatima El Amrani", RUUD: "Ruud", SANNE: "Sanne"}
WISH = Wish("16-05-2026", "16-06-2026")
WANTED = Wanted(TODAY - timedelta(days=31), TODAY)
LONG = "Mevrouw belde over de brief van de woningbouw, haar eigen mentor is met vakantie"


def line(action: str, kind: str, number: str = "1024", ground: str = "caseload") -> LogLine:
    return LogLine(AT, FATIMA, action, kind, number, "done", ground, "balie-2")


LINES = (
    line("client.open", "client"),
    line("plan.step", "step"),
    replace(line("paper.printed", "paper"), printer="HP LaserJet balie 2"),
    line("appointment.note", "appointment", "1007", "appointment_today"),
    line("log.read", "log", "", ""),
    replace(line("client.open", "client", "1033", ""), result="refused"),
)
REASON = Unusual(Why.REASON, TODAY, SANNE, UUID(int=9), ("1024",), "Belt over haar afspraak")
NAMESAKE = Unusual(Why.NAMESAKE, TODAY - timedelta(days=2), SANNE, UUID(int=8), ("1007",))
HOURS = Unusual(Why.HOURS, TODAY - timedelta(days=3), FATIMA, None, ("1007", "1024", "1033"))
MANY = Unusual(Why.MANY, TODAY, FATIMA, None, tuple(str(1000 + n) for n in range(31)))
SEEN = replace(HOURS, reviewed=TODAY)
TAKEN = Unusual(Why.TAKEN, TODAY, SANNE, UUID(int=9), ("1024",))
MERGED = Unusual(Why.MERGED, TODAY, SANNE, UUID(int=9), ("1024", "1060"))
KEPT = Unusual(Why.KEPT, TODAY, SANNE, UUID(int=9), ("1024",))
BACK = Unusual(Why.RETURNED, TODAY, RUUD, None, (), whom=(SANNE,))
LET_IN = Unusual(Why.WALKED_IN, TODAY, SANNE, None, ("1007", "1024", "1033"))
REFUSED = (
    Refused(AT - timedelta(minutes=9), AT, FATIMA, "balie-2", 12),
    Refused(AT, AT, None, "balie-1", 1),
)
REVIEW = LogReview(WANTED, (REASON,), LINES[:1], people=PEOPLE, reviewed=Reviewed(4, TODAY, RUUD))
REVIEWS: dict[Kind, LogState] = {
    "empty": LogState(WISH, LogReview(WANTED, people=PEOPLE, due=True), RUUD),
    "one": LogState(WISH, REVIEW, RUUD),
    "many": LogState(
        WISH,
        replace(
            REVIEW,
            unusual=(REASON, NAMESAKE, TAKEN, MERGED, KEPT, BACK, MANY, LET_IN, SEEN) * 8,
            lines=LINES * 8,
            more=216,
            reviewed=Reviewed(4, TODAY, RUUD, 3),
            others=1,
            refused=REFUSED,
        ),
        FATIMA,
    ),
    "longest": LogState(
        replace(WISH, staff=FATIMA, number="1024"),
        replace(
            REVIEW,
            unusual=(replace(REASON, said=LONG), MANY),
            people=PEOPLE | {FATIMA: "Fatima-Zahra van der Meulen-El Amrani"},
            reviewed=Reviewed(4, TODAY, RUUD, 1),
            refused=REFUSED * 3,
        ),
        FATIMA,
    ),
    "error": LogState(replace(WISH, number="9"), REVIEW, RUUD, FieldProblem("number", "unknown")),
}

HEAD = ChainHead(812, bytes(range(32)))
REPORTS = (
    ChainReport("logins", 96, ChainHead(130, bytes(32)), dropped=34),
    ChainReport("audit", 812, HEAD),
    ChainReport("ledger", 0, ChainHead(0, bytes(32))),
)
WHOLE = LogCheck(AT, RUUD)
BROKEN = LogCheck(
    AT, RUUD, (("audit", 44, "changed"), ("ledger", 3, "missing"), ("text", 12, "changed"),
               ("logins", 5, "month"), ("list", 900, "changed"), ("receipt", 12, "12"),
               ("guard", 0, "ledger_no_update"), ("budget", 0, "Tweede_kwartaal")),
)  # fmt: skip
OLD = (Segment("logins", "2025-11", 34), Segment("audit", "2021-05", 2_130))
CHECKS: dict[Kind, CheckState] = {
    "empty": CheckState(LogKeeping(None, due=True), clock=ClockState(AT)),
    "one": CheckState(LogKeeping(WHOLE, due=False, reports=REPORTS, erased=2)),
    "many": CheckState(LogKeeping(WHOLE, due=False, old=OLD, terms=terms({})), may_drop=True),
    "longest": CheckState(
        LogKeeping(WHOLE, due=True, old=OLD, terms=terms({})),
        may_drop=True,
        sure=True,
        clock=ClockState(AT, jumped_from=AT - timedelta(days=400)),
    ),
    "error": CheckState(
        LogKeeping(BROKEN, due=False, reports=REPORTS),
        trouble=FieldProblem("head", "not_a_head"),
        clock=ClockState(AT, latest=AT + timedelta(days=40)),
    ),
}


def pages() -> list[PageCase]:
    return [
        *(PageCase("log review", kind, _review(state)) for kind, state in REVIEWS.items()),
        *(PageCase("log check", kind, _check(state)) for kind, state in CHECKS.items()),
    ]


def _review(state: LogState) -> Callable[[], LogPage]:
    def made() -> LogPage:
        page = LogPage("nl")
        page.show_state(state)
        return page

    return made


def _check(state: CheckState) -> Callable[[], CheckPage]:
    def made() -> CheckPage:
        page = CheckPage("nl")
        page.show_state(state)
        return page

    return made
