"""Two languages on one screen: all that one can answer stands there before anybody scrolls."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.definitions import shipped
from bridge_app.ui.intake.beside import state_beside
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.parts import ScrollColumn
from bridge_app.ui.theme import Theme, wear
from tests.ui import around, in_tongues
from tests.ui.catalogue import settle
from tests.ui.intake.shown import SCREENS

ABOVE_THE_LINE = (1280, 740)
"""What a window of 1280 by 800 leaves above the line at its foot."""


@pytest.mark.parametrize("language", ["pl", "tr", "uk"])
def test_every_answer_in_two_languages_stands_there_at_first_look(
    language: str, screen: QApplication
) -> None:
    """Also that somebody wants to talk about it. Control: in a usual column it would not."""
    wear(screen, Theme(together=True))
    known = replace(in_tongues.spoken(SCREENS["question"], language), worded=shipped()[0].words)
    page = IntakePage()
    page.show_state(state_beside(known, "nl"))
    page.resize(*ABOVE_THE_LINE)
    page.show()
    settle(screen)
    column = page.question.findChild(ScrollColumn)
    assert isinstance(column, ScrollColumn)
    assert seen_whole(page, column)
    column.widen(880)
    settle(screen)
    assert not seen_whole(page, column)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_quiet_on_a_screen_stands_there_at_first_look_too(
    language: str, screen: QApplication
) -> None:
    """A short note and a smaller step, in practice and with a tip. Control: the tip opened."""
    wear(screen, Theme(together=True))
    note, step = in_tongues.talk("question", language), in_tongues.talk("step", language)
    for page, part in ((note, note.question.note.turn), (step, step.step.smaller)):
        frame = around.framed(page, together=True)
        frame.resize(*around.WINDOW)
        frame.show()
        settle(screen)
        low = part.visibleRegion().boundingRect().height()
        assert low == part.height()
        frame.tips.turn()
        settle(screen)
        assert part.visibleRegion().boundingRect().height() < low
        frame.close()


def seen_whole(page: IntakePage, column: ScrollColumn) -> bool:
    talk, port = page.question.answers.talk, column.viewport()
    return talk.mapTo(port, talk.rect().bottomLeft()).y() < port.height()
