"""A client's own screen stands upright as well: 1080 wide and 1920 high (WCAG 1.3.4)."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from bridge_app.domain.people import AddressForm
from bridge_app.domain.proving import ProofWay
from bridge_app.ui.proving.choose_panel import ChoosePage
from bridge_app.ui.proving.pin_pad import PinPad
from bridge_app.ui.proving.prove_page import ProvePage
from bridge_app.ui.theme import Theme, wear
from tests.ui import alone_pages, looking, proving_pages
from tests.ui.cases import PageCase
from tests.ui.catalogue import settle

UPRIGHT, LARGEST = (1080, 1920), Theme(scale=2.0, together=True)
TARGET = 48

CASES = [
    case
    for case in [*alone_pages.pages(), *proving_pages.pages()]
    if case.client_facing and case.kind in {"many", "longest"}
]


def lost(screen: QApplication, page: QWidget) -> list[str]:
    """What has no room on a screen that stands upright, in the largest letters."""
    wear(screen, LARGEST)
    page.resize(*UPRIGHT)
    page.show()
    settle(screen)
    wide = page.minimumSizeHint().width()
    return [
        *([f"{wide} wide"] if wide > UPRIGHT[0] else []),
        *looking.cut_off(page),
        *looking.outside(page),
        *looking.overlapping(page),
        *looking.small_targets(page, TARGET),
    ]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_is_lost_upright(case: PageCase, screen: QApplication) -> None:
    assert lost(screen, case.factory()) == []


def test_what_a_code_is_typed_with_does_not_stand_at_the_top(screen: QApplication) -> None:
    """It is within reach. Control: on a screen that is wide it begins where the page begins."""
    wear(screen, Theme(together=True))
    above = []
    for size in (UPRIGHT, UPRIGHT[::-1]):
        page = ProvePage("nl", digits=4)
        page.resize(*size)
        page.show()
        settle(screen)
        above.append(page.heading.mapTo(page, QPoint()).y() / page.height())
        page.close()
    upright, wide = above
    assert upright > 0.15 > wide


@pytest.mark.parametrize("way", ProofWay)
def test_what_is_chosen_there_is_as_large_and_as_low_as_where_it_is_asked(
    way: ProofWay, screen: QApplication
) -> None:
    """Control: on a screen that is wide it is neither."""
    wear(screen, Theme(scale=1.25, together=True))
    seen = []
    for size in (UPRIGHT, UPRIGHT[::-1]):
        page = ChoosePage("nl", AddressForm.JE, way)
        page.resize(*size)
        page.show()
        settle(screen)
        pad = page.panel.pad
        key = pad.keys["5"] if isinstance(pad, PinPad) else pad.keys[0]
        above = page.panel.heading.mapTo(page, QPoint()).y() / page.height()
        seen.append((key.height(), above))
        page.close()
    (large, low), (usual, high) = seen
    assert large > usual
    assert low > 0.05 > high


def test_words_for_a_wider_screen_are_found(screen: QApplication) -> None:
    page = QWidget()
    told = QLabel("Mijn brug " * 40)
    QVBoxLayout(page).addWidget(told)
    assert lost(screen, page)
