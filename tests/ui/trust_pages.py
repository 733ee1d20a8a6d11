"""The page of trust, with figures and without."""

from datetime import date

from bridge_app.ui.trust.page import TrustPage
from bridge_app.ui.trust.state import Tried
from tests.faults.table import FAULTS
from tests.ui.cases import Kind, PageCase

DAY = date(2026, 6, 2)


def pages() -> list[PageCase]:
    few = {"kills": Tried("kills", 1000, 0, 25, 22, DAY)}
    many = {name: Tried(name, 2000, 0, 200, 187, DAY) for name in FAULTS}
    long = {name: Tried(name, 72_000_000, 0, 7_200_000, 7_199_999, DAY) for name in FAULTS}
    broken = {"kills": Tried("kills", 1000, 3, 0, 0, DAY)}
    cases: list[tuple[Kind, dict[str, Tried]]] = [
        ("empty", {}),
        ("one", few),
        ("many", many),
        ("longest", long),
        ("error", broken),
    ]
    return [_case(kind, figures) for kind, figures in cases]


def _case(kind: Kind, figures: dict[str, Tried]) -> PageCase:
    return PageCase("trust", kind, lambda: TrustPage(figures))
