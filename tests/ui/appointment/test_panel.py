"""The panel for an appointment, by mouse and by keyboard."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bridge_app.domain.appointments import (
    AppointmentDraft,
    AppointmentKind,
    Arranged,
    Reminder,
)
from bridge_app.domain.people import Needs
from bridge_app.domain.privacy import DayPart
from bridge_app.ui.appointment.form import Setting, begun
from bridge_app.ui.appointment.panel import AppointmentPanel
from bridge_app.ui.together.choices import Choices
from bridge_app.ui.together.speech import Speech
from tests.ui.doing import on_screen, typing

SETTING = Setting(Speech("nl", "je"), date(2026, 6, 2))


@pytest.fixture
def panel() -> AppointmentPanel:
    made = AppointmentPanel()
    made.begin(begun(Needs(), "Serviceplein", AppointmentKind.STEPS), SETTING)
    on_screen(made)
    return made


@pytest.fixture
def noted(panel: AppointmentPanel) -> list[AppointmentDraft]:
    made: list[AppointmentDraft] = []
    panel.noted.connect(made.append)
    return made


def tap(choices: Choices, number: int) -> None:
    QTest.mouseClick(choices.buttons()[number], Qt.MouseButton.LeftButton)


def test_a_morning_is_noted_in_three_clicks(
    panel: AppointmentPanel, noted: list[AppointmentDraft]
) -> None:
    tap(panel.days, 1)
    tap(panel.times, 1)
    panel.note.click()
    morning = AppointmentDraft(date(2026, 6, 16), time(9, 30), DayPart.MORNING, "Serviceplein")
    assert noted == [morning] == [panel.draft()]
    assert panel.hint.isHidden()


def test_a_day_and_time_can_be_typed_and_the_rest_ticked(
    panel: AppointmentPanel, noted: list[AppointmentDraft]
) -> None:
    panel.day.edit.setFocus()
    typing("vrijdag")
    panel.time.edit.setFocus()
    typing("14.15")
    tap(panel.kinds, 2)
    tap(panel.reminders, 1)
    for tick in panel.ticks.values():
        tick.click()
    assert "ochtend" in panel.hint.text()
    panel.note.click()
    (draft,) = noted
    assert (draft.day, draft.at, draft.part) == (
        date(2026, 6, 5),
        time(14, 15),
        DayPart.AFTERNOON,
    )
    assert (draft.kind, draft.reminder) == (AppointmentKind.REVIEW, Reminder.CARD)
    expected = Arranged(brings_child=True, interpreter=True, quiet_room=True)
    assert draft.arranged == expected


def test_a_part_of_the_day_takes_the_place_of_a_time(panel: AppointmentPanel) -> None:
    tap(panel.days, 0)
    tap(panel.times, 0)
    tap(panel.parts, 1)
    draft = panel.draft()
    assert draft is not None
    assert (draft.at, draft.part, panel.time.text()) == (None, DayPart.AFTERNOON, "")
    tap(panel.times, 0)
    assert panel.form().part == ""


def test_without_a_day_it_asks_back_and_nothing_is_noted(
    panel: AppointmentPanel, noted: list[AppointmentDraft]
) -> None:
    panel.note.click()
    assert noted == []
    assert panel.day.edit.hasFocus()
    assert panel.day.edit.accessibleDescription() == "Welke dag kiezen we?"
    typing("morgen")
    assert panel.day.edit.accessibleDescription() == ""
    panel.time.show_text("later")
    panel.note.click()
    assert panel.time.edit.hasFocus()
    assert noted == []


def test_it_speaks_the_clients_language(panel: AppointmentPanel) -> None:
    english = Setting(Speech("en", "je"), date(2026, 6, 2))
    panel.begin(begun(Needs(), "", AppointmentKind.STEPS), english, "Move the appointment")
    assert panel.days.buttons()[0].text() == "Tuesday 9 June"
    assert panel.note.text() == "Move the appointment"
    assert panel.first() is panel.days.buttons()[0]
