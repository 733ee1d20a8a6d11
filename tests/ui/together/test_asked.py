"""A question with a field: only other words count as typed."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bridge_app.ui.parts import TextField
from bridge_app.ui.theme import Theme, wear
from bridge_app.ui.together.asked import Asked, OwnWords
from tests.ui.doing import on_screen


@pytest.fixture(params=[TextField, OwnWords])
def asked(request: pytest.FixtureRequest, screen: QApplication) -> Asked:
    wear(screen, Theme())
    made = Asked(request.param())
    on_screen(made)
    return made


def told_by(asked: Asked) -> list[str]:
    told: list[str] = []
    asked.typed.connect(told.append)
    return told


def test_each_letter_is_told(asked: Asked) -> None:
    told = told_by(asked)
    QTest.keyClicks(asked.edit, "ja")
    assert told == ["j", "ja"]


def test_other_letters_are_no_other_words(asked: Asked, screen: QApplication) -> None:
    asked.show_text("Ik bel.")
    told = told_by(asked)
    for scale in (1.5, 2.0, 1.0):
        wear(screen, Theme(scale=scale, together=True))
        screen.processEvents()
    assert told == []


def test_words_taken_away_are_told_and_may_come_back(asked: Asked) -> None:
    told = told_by(asked)
    for text in ("Ik bel.", "", "Ik bel."):
        asked.show_text(text)
    assert told[-1] == "Ik bel."
    assert "" in told
