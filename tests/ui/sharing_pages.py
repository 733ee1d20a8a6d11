"""Figures for others, in every state."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from bridge_app.definitions import shipped
from bridge_app.domain.publishing import Publication
from bridge_app.domain.shared_tables import Advice, SharedRow, SharedTable, SharingWish, Shelf
from bridge_app.domain.sharing import Figure, none_given, nothing_shared
from bridge_app.domain.totals import Group
from bridge_app.domain.totals_days import Period
from bridge_app.ui.sharing.page import SharingPage
from bridge_app.ui.sharing.state import SharingState
from tests.ui.cases import Kind, PageCase

AT = datetime(2026, 7, 2, 9, tzinfo=UTC)
TODAY = date(2026, 7, 2)
PLACE = str(UUID(int=7))
LONG = "Ontmoetingscentrum aan de Burgemeester Bruins Slotsingel"
MONTH = SharingWish("2026-06", Period.MONTH)
QUARTER = SharingWish("2026-Q2", Period.MONTH, (Group.PILLAR, Group.LOCATION))
PILLARS = ("health", "home", "learning", "money", "work")


def kept(period: str, *, tells: bool = True) -> Publication:
    told = none_given() if tells else nothing_shared()
    return Publication(period, told, 5, 9, True, AT, UUID(int=1), "Fatima El Amrani", "1.0")


def table(wish: SharingWish, *rows: SharedRow, total: Figure | None) -> SharedTable:
    names = {Group.LOCATION: {PLACE: LONG}}
    return SharedTable(wish, rows, total, 5, "Fatima El Amrani", AT, names)


def shelf(*published: Publication, changed: frozenset[str] = frozenset()) -> Shelf:
    return Shelf(published, 5, date(2025, 11, 3), TODAY, changed)


ONE = table(
    MONTH, SharedRow("2026-06", (), Figure(39, 1_370_00, 21)), total=Figure(39, 1_370_00, 21)
)
MANY = table(
    QUARTER,
    *(
        SharedRow(
            f"2026-{month:02}",
            (pillar, PLACE),
            Figure(8 * month, 240_00 * month, 7) if (month + at) % 3 else None,
        )
        for month in (4, 5, 6)
        for at, pillar in enumerate(PILLARS)
    ),
    total=Figure(122, 4_280_00, 61),
)
YEAR = SharingWish("2025", Period.QUARTER, (Group.TEAM,))
SHUT = table(
    YEAR,
    *(SharedRow(f"2025-Q{number}", None, None) for number in range(1, 4)),
    SharedRow("2025-Q4", (LONG,), Figure(123_456, 1_234_567_00, 23_456)),
    total=Figure(123_456, 1_234_567_00, 23_456),
)
SHARED = tuple(map(kept, ("2026-04", "2026-05", "2026-06", "2026-Q2")))


def pages() -> list[PageCase]:
    said: dict[Kind, SharingState] = {
        "empty": SharingState(Shelf((), 5, TODAY, TODAY)),
        "one": SharingState(shelf(), MONTH, ONE),
        "many": SharingState(shelf(*SHARED), QUARTER, MANY),
        "longest": SharingState(
            shelf(kept("2025-11", tells=False), *SHARED, changed=frozenset({"2026-05"})),
            YEAR,
            replace(SHUT, advice=Advice.WHOLE_NOW),
        ),
        "error": SharingState(replace(shelf(*SHARED), threshold=10), MONTH),
    }
    return [_case(kind, state) for kind, state in said.items()]


def _case(kind: Kind, state: SharingState) -> PageCase:
    def made() -> SharingPage:
        page = SharingPage("nl", shipped()[0].words_in("nl").pillars)
        page.show_state(state)
        return page

    return PageCase("sharing", kind, made)
