"""A machine at a counter locks sooner: its own setting, whatever the municipality allows."""

import pytest

from bridge_app import app as program
from bridge_app import settings as machine
from bridge_app.domain.municipality import COUNTER_MINUTES, IDLE_MINUTES
from bridge_app.domain.setting_up import Section
from bridge_app.errors import CannotWrite
from bridge_app.ui.context import Context
from bridge_app.ui.municipality.presenter import MunicipalityPresenter
from bridge_app.ui.problems import Message, Tone
from tests.ui.doing import Key, on_screen, press


@pytest.fixture
def room(context: Context) -> MunicipalityPresenter:
    made = MunicipalityPresenter(context, Section.SAFETY)
    made.open()
    on_screen(made.page)
    return made


def test_by_key_this_machine_is_at_a_counter_and_no_longer(
    room: MunicipalityPresenter, context: Context, said: list[Message | None]
) -> None:
    counter = room.page.counter
    assert not counter.isChecked()
    for minutes in (COUNTER_MINUTES, IDLE_MINUTES):
        counter.setFocus()
        press(Key.Key_Space)
        assert machine.load().idle_minutes == minutes
        assert said[-1] is not None
        assert said[-1].tone is Tone.DONE
    assert context.services.settings.municipality().idle_minutes == IDLE_MINUTES


def test_it_is_known_the_next_time(room: MunicipalityPresenter) -> None:
    room.page.counter.click()
    room.page.counter.setChecked(False)
    room.open()
    assert room.page.counter.isChecked()


def test_larger_letters_leave_it_as_it_is(room: MunicipalityPresenter) -> None:
    """The looks of a screen are kept from what was read at the start."""
    room.page.counter.click()
    program._keep_on_machine(machine.Settings(scale=1.5))
    assert (machine.load().scale, machine.load().idle_minutes) == (1.5, COUNTER_MINUTES)


def test_what_cannot_be_kept_is_told(
    room: MunicipalityPresenter, said: list[Message | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_chosen: machine.Settings) -> None:
        raise CannotWrite(machine.folder(), "")

    monkeypatch.setattr(machine, "save", refuse)
    room.page.counter.click()
    assert said[-1] is not None
    assert said[-1].tone is Tone.PROBLEM
