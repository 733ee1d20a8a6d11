"""The store kept it, the answer got lost, and somebody presses once more: it stands there once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from uuid import UUID

import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import ServerGone
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.desk import ClientFile
from bridge_app.ui.client.notes import Written
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.context import Context
from bridge_app.ui.meeting.presenter import MeetingPresenter
from bridge_app.ui.once import Once
from bridge_app.ui.plan.presenter import PlanPresenter
from bridge_app.ui.praise_form import Said
from bridge_app.ui.problems import Message
from tests.ui.doing import add_client, add_plan, on_screen

SOON = AppointmentDraft(date(2026, 3, 16))


class Loss:
    """Loses the answer of the next deed, after it was kept."""

    def __init__(self, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
        self.next = False
        database = context.session.database
        writing = database.writing

        @contextmanager
        def losing() -> Iterator[sa.Connection]:
            with writing() as connection:
                yield connection
            if self.next:
                self.next = False
                raise ServerGone("buitenpost")

        monkeypatch.setattr(database, "writing", losing)


@pytest.fixture
def loss(context: Context, monkeypatch: pytest.MonkeyPatch) -> Loss:
    return Loss(context, monkeypatch)


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


def _file(context: Context, client: UUID) -> ClientFile:
    return context.services.people.open(context.session.actor, client)


def _plan(context: Context, client: UUID) -> PlanPresenter:
    room = PlanPresenter(context)
    on_screen(room.page)
    room.open(client)
    return room


def _room(context: Context, client: UUID) -> ClientPresenter:
    room = ClientPresenter(context)
    on_screen(room.page)
    room.open(client)
    return room


def test_a_note(context: Context, karin: UUID, loss: Loss, said: list[Message | None]) -> None:
    notes = _room(context, karin).page.notes
    notes.open_form("Belt liever niet.")
    loss.next = True
    for _ in range(2):
        notes.written.emit(Written("Belt liever niet.", may_read=True))
    assert said[0] is not None, "that the server did not answer is said"
    assert [note.text for note in _file(context, karin).notes] == ["Belt liever niet."]
    notes.written.emit(Written("Belt liever niet.", may_read=True))
    assert len(_file(context, karin).notes) == 2, "meant twice, it is kept twice"


def test_a_compliment_in_the_file(context: Context, karin: UUID, loss: Loss) -> None:
    room = _room(context, karin)
    loss.next = True
    for _ in range(2):
        room.page.praise.praised.emit(Said("Knap dat je belde."))
    assert [each.text for each in _file(context, karin).praise] == ["Knap dat je belde."]
    assert room._file is not None
    assert len(room._file.praise) == 1, "and on the screen too"


def test_a_compliment_at_the_plan(context: Context, karin: UUID, loss: Loss) -> None:
    add_plan(context, karin, "Ik bel.")
    room = _plan(context, karin)
    loss.next = True
    for _ in range(2):
        room.page.praising.praised.emit(Said("Knap dat je belde."))
    assert [each.text for each in _file(context, karin).praise] == ["Knap dat je belde."]


def test_a_new_step(context: Context, karin: UUID, loss: Loss) -> None:
    add_plan(context, karin, "Ik bel.")
    room = _plan(context, karin)
    room.page.add.click()
    room.page.steps[-1].what.set_text("Ik app.")
    loss.next = True
    room.page.steps[-1].tell()
    assert room.page.steps[-1].what.text() == "Ik app."
    room.again()
    assert [step.text for step in _file(context, karin).plan.steps] == ["Ik bel.", "Ik app."]
    assert len(room.page.steps) == 2


def test_a_new_goal(context: Context, karin: UUID, loss: Loss) -> None:
    room = _plan(context, karin)
    room.page.goal.text.set_text("Ik open mijn post.")
    loss.next = True
    room.page.goal.tell()
    room.again()
    assert [goal.text for goal in _file(context, karin).plan.goals] == ["Ik open mijn post."]


def test_another_wording_is_known_by_its_version(context: Context, karin: UUID, loss: Loss) -> None:
    add_plan(context, karin, "Ik bel.")
    room = _plan(context, karin)
    room.page.steps[0].what.set_text("Ik app.")
    loss.next = True
    room.page.steps[0].tell()
    room.again()
    (step,) = _file(context, karin).plan.steps
    assert (step.text, step.version) == ("Ik app.", 2)
    assert not room.page.steps[0].both.isVisible(), "nobody is asked about one's own words"


def test_an_agreed_day(context: Context, karin: UUID, loss: Loss) -> None:
    room = MeetingPresenter(context)
    on_screen(room.page)
    room.open(karin)
    loss.next = True
    for _ in range(2):
        room.page.noted.emit(SOON)
    diary, actor = context.services.appointments, context.session.actor
    assert [each.agreed.day for each in diary.of_client(actor, karin)] == [SOON.day]


def test_other_words_after_the_loss_are_kept_beside_the_first(
    context: Context, karin: UUID, loss: Loss
) -> None:
    notes = _room(context, karin).page.notes
    loss.next = True
    for text in ("Belt niet.", "Belt liever niet."):
        notes.written.emit(Written(text, may_read=True))
    kept = sorted(note.text for note in _file(context, karin).notes)
    assert kept == ["Belt liever niet.", "Belt niet."], "nothing that was typed is lost"


def test_the_key_stays_with_the_words_until_they_are_kept(context: Context) -> None:
    once, actor = Once(), context.session.actor
    first = once.by(actor, "Knap")
    assert once.by(actor, "Knap") == first
    assert once.by(actor, "Heel knap").once != first.once
    once.kept()
    assert once.by(actor, "Heel knap").once not in {None, first.once}
