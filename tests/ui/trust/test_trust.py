"""The page of trust tells every promise that is tried, with the figures that were shipped."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel

from bridge_app.ui.trust.page import TrustPage
from bridge_app.ui.trust.state import Tried, shipped
from tests.faults.table import FAULTS
from tests.ui.doing import Key, on_screen, press

KILLS = Tried("kills", 1000, 0, 25, 22, date(2026, 6, 2))


def said(page: TrustPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_every_fault_has_its_promise_in_plain_words() -> None:
    told = [name for _, promises in TrustPage({}).groups() for name in promises]
    assert sorted(told) == sorted(FAULTS)


def test_figures_and_control_stand_beside_the_promise() -> None:
    text = said(TrustPage({"kills": KILLS}))
    assert "1.000 keer geprobeerd, 0 keer misgegaan (02-06-2026)." in text
    assert "Zonder bescherming: 22 van de 25 keer." in text
    assert "Nog niet vaak genoeg geprobeerd" in text


def test_one_goes_back_with_enter() -> None:
    page = TrustPage({})
    closed: list[bool] = []
    page.closed.connect(lambda: closed.append(True))
    on_screen(page)
    press(Key.Key_Return)
    assert closed


def test_what_was_shipped_is_read() -> None:
    assert shipped()["kills"].lost == 0


def test_without_figures_there_are_none(tmp_path: Path) -> None:
    assert shipped(tmp_path / "none.json") == {}
    (tmp_path / "bad.json").write_text("{")
    assert shipped(tmp_path / "bad.json") == {}
