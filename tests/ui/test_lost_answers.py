"""The store kept it, the answer got lost, and somebody presses once more: it stands there once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import ServerGone
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.people import Place
from bridge_app.domain.plan import Lane, Plan, StepState
from bridge_app.storage.tables import step_event
from bridge_app.ui.client.notes import Written
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.client.step_wishes import NotYet
from bridge_app.ui.context import Context
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.past import Past
from bridge_app.ui.intake.presenter import IntakePresenter
from bridge_app.ui.intake.review import Outcome
from bridge_app.ui.intake.state import planned
from bridge_app.ui.meeting.presenter import MeetingPresenter
from bridge_app.ui.once import Once
from bridge_app.ui.plan.presenter import PlanPresenter
from bridge_app.ui.praise_form import Said
from bridge_app.ui.problems import Message
from bridge_app.ui.ready.presenter import ReadyPresenter
from tests.ui.doing import add_client, add_plan, on_screen

SOON = AppointmentDraft(date(2026, 3, 16))


class Loss:
    """Loses the answer of the next deed, after it was kept; those `before` it are answered."""

    def __init__(self, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
        self.next = False
        self.before = 0
        database = context.session.database
        writing = database.writing

        @contextmanager
        def losing() -> Iterator[sa.Connection]:
            with writing() as connection:
                yield connection
            if self.next and self.before:
                self.before -= 1
            elif self.next:
                self.next = False
                raise ServerGone("buitenpost")

        monkeypatch.setattr(database, "writing", losing)


@pytest.fixture
def loss(context: Context, monkeypatch: pytest.MonkeyPatch) -> Loss:
    return Loss(context, monkeypatch)


@pytest.fixture
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The protection off: no form has a key."""
    monkeypatch.setattr(Once, "by", lambda _once, actor, *_said: actor)


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


def test_not_yet_under_a_step(context: Context, karin: UUID, loss: Loss) -> None:
    (step,) = add_plan(context, karin, "Ik bel.").steps
    room = _room(context, karin)
    loss.next = True
    for _ in range(2):
        room.page.step_wished.emit(NotYet(step.id, "Te druk."))
    assert _events(context) == 1
    assert room._file is not None
    assert room._file.plan.steps[0].note == "Te druk."
    room.page.step_wished.emit(NotYet(step.id, "Te druk."))
    assert _events(context) == 2, "meant twice, it is kept twice"


def _events(context: Context) -> int:
    with context.session.database.reading() as connection:
        told = "SELECT count(*) FROM step_event WHERE kind = 'not_yet'"
        return int(connection.exec_driver_sql(told).scalar_one())


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


# --- in the talk -----------------------------------------------------------------------------


@pytest.fixture
def talk(context: Context, karin: UUID) -> Iterator[IntakePresenter]:
    made = IntakePresenter(context)
    on_screen(made.page)
    made.start(karin)
    made._begin()
    yield made
    made.leave()


def _plan_of(context: Context, client: UUID) -> Plan:
    return context.services.plans.plan(context.session.actor, client)


def test_a_compliment_in_the_talk(
    context: Context, karin: UUID, talk: IntakePresenter, loss: Loss
) -> None:
    loss.next = True
    for _ in range(2):
        talk.page.praise.praised.emit(Said("Knap dat je belde."))
    assert [each.text for each in _file(context, karin).praise] == ["Knap dat je belde."]
    assert len(talk._talk.known.praised) == 1


def test_a_compliment_before_the_choice_what_is_kept(
    context: Context, karin: UUID, loss: Loss
) -> None:
    room = IntakePresenter(context)
    on_screen(room.page)
    room.start(karin)
    for text in ("Knap dat je komt.", "Fijn dat je vertelt."):
        room.page.praise.praised.emit(Said(text))
    room._begin()
    said = sorted(each.text for each in _file(context, karin).praise)
    assert said == ["Fijn dat je vertelt.", "Knap dat je komt."]
    room._praise._waiting.append((Said("Je belde zelf."), Once()))
    loss.next = True
    room.again()
    assert room._praise._waiting, "nobody knows yet that it was kept"
    room.again()
    assert [p.text for p in _file(context, karin).praise].count("Je belde zelf.") == 1
    assert not room._praise._waiting
    room.leave()


def test_a_new_goal_and_step_in_the_talk(
    context: Context, karin: UUID, talk: IntakePresenter, loss: Loss
) -> None:
    talk._talk.go(Place(Stop.GOAL))
    talk._talk.typed("goal.text", "Ik open mijn post.")
    talk._talk.typed("goal.area", "debts")
    talk._talk.keep_typed()
    loss.next = True
    for _ in range(2):
        talk.page.forward.emit()
    assert [goal.text for goal in _plan_of(context, karin).goals] == ["Ik open mijn post."]
    talk._talk.go(Place(Stop.STEPS, "1"))
    talk._talk.typed("step1.text", "Ik bel.")
    talk._talk.keep_typed()
    loss.next = True
    for _ in range(2):
        talk.page.forward.emit()
    assert [step.text for step in _plan_of(context, karin).steps] == ["Ik bel."]


def _at_the_step(context: Context, client: UUID, talk: IntakePresenter) -> UUID:
    """The talk stands at the one step of a plan that was made before."""
    (step,) = add_plan(context, client, "Ik bel.").steps
    past = Past(date(2026, 2, 2), (), walk=(step.id,))
    facts = planned(talk._talk.known, _plan_of(context, client))
    talk._talk.facts = replace(facts, past=past)
    talk._talk.go(Place(Stop.WALK, str(step.id)))
    return step.id


def _kinds(context: Context, step_id: UUID) -> list[str]:
    with context.session.database.reading() as connection:
        told = sa.select(step_event.c.kind).where(step_event.c.step_id == step_id)
        return list(connection.execute(told.order_by(step_event.c.seq)).scalars())


def test_not_yet_in_the_talk(
    context: Context, karin: UUID, talk: IntakePresenter, loss: Loss
) -> None:
    step_id = _at_the_step(context, karin, talk)
    loss.next = True
    for _ in range(2):
        talk.page.walk.told.emit(Outcome.NOT_YET)
    assert _kinds(context, step_id) == ["not_yet"]
    assert talk._talk.known.plan is not None
    assert talk._talk.known.plan.steps[0].state is StepState.NOT_YET, "and on the screen too"
    talk.page.walk.told.emit(Outcome.NOT_YET)
    assert _kinds(context, step_id) == ["not_yet"] * 2, "meant twice, it is kept twice"


def test_why_not_yet_in_the_talk(
    context: Context, karin: UUID, talk: IntakePresenter, loss: Loss
) -> None:
    step_id = _at_the_step(context, karin, talk)
    talk.page.walk.told.emit(Outcome.NOT_YET)
    talk.page.walk.typed.emit("Te druk.")
    loss.next = True
    for _ in range(2):
        talk.page.forward.emit()
    assert _kinds(context, step_id) == ["not_yet"] * 2, "the word, and why"


@pytest.mark.parametrize("before", [0, 1])
def test_of_two_deeds_either_answer_may_get_lost(
    context: Context, karin: UUID, talk: IntakePresenter, loss: Loss, before: int
) -> None:
    step_id = _at_the_step(context, karin, talk)
    talk.page.walk.told.emit(Outcome.DROPPED)
    loss.next, loss.before = True, before
    for _ in range(2):
        talk.page.walk.told.emit(Outcome.NOT_YET)
    assert _kinds(context, step_id) == ["dropped", "reopened", "not_yet"]


def test_without_its_key_not_yet_stands_twice(
    context: Context, karin: UUID, talk: IntakePresenter, loss: Loss, no_keys: None
) -> None:
    step_id = _at_the_step(context, karin, talk)
    loss.next = True
    for _ in range(2):
        talk.page.walk.told.emit(Outcome.NOT_YET)
    assert _kinds(context, step_id) == ["not_yet"] * 2


@pytest.mark.parametrize("kept", [True, False])
def test_a_step_made_smaller_in_the_talk(
    context: Context, karin: UUID, talk: IntakePresenter, loss: Loss, *, kept: bool
) -> None:
    add_plan(context, karin, *(["Ik bel en ik schrijf."] if kept else []), agreed=False)
    talk._talk.facts = planned(talk._talk.known, _plan_of(context, karin))
    talk._talk.go(Place(Stop.STEPS, "1"))
    loss.next = True
    for _ in range(2):
        talk.page.step.split.emit("Ik bel.", "Ik schrijf.")
    texts = [step.text for step in _plan_of(context, karin).steps]
    assert texts == ["Ik bel.", "Ik schrijf."]


def test_a_step_put_off_in_the_talk(
    context: Context, karin: UUID, talk: IntakePresenter, loss: Loss
) -> None:
    add_plan(context, karin, agreed=False)
    talk._talk.facts = planned(talk._talk.known, _plan_of(context, karin))
    talk._talk.go(Place(Stop.STEPS, "1"))
    talk._talk.typed("step1.text", "Ik bel.")
    talk._talk.keep_typed()
    loss.next = True
    for _ in range(2):
        talk.page.step.later_wanted.emit()
    (step,) = _plan_of(context, karin).steps
    assert step.lane is Lane.LATER


def test_what_is_put_ready_is_the_same_twice(context: Context, karin: UUID, loss: Loss) -> None:
    room = ReadyPresenter(context)
    on_screen(room.page)
    room.open(karin)
    begun: list[object] = []
    room.begun.connect(lambda *_what: begun.append(karin))
    room.page.interpreter.set_text("Arabisch")
    loss.next = True
    for _ in range(2):
        room.page.begin.click()
    assert begun == [karin]
    client = _file(context, karin).client
    assert (client.needs.interpreter, client.version) == ("Arabisch", 2), "written once"


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
