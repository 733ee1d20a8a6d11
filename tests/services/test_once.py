"""A deed with a key is done once, whatever becomes of its answer; without one it doubles."""

from contextlib import suppress
from dataclasses import replace
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import DoneBefore
from bridge_app.domain.access import Actor
from bridge_app.domain.people import Client
from bridge_app.domain.plan import Lane, StepDraft, StepEventKind
from bridge_app.errors import FieldProblem
from bridge_app.storage import tables
from tests.services.world import World


def _texts(world: World, actor: Actor, client: Client) -> list[str]:
    return [note.text for note in world.services.people.open(actor, client.id).notes]


def test_what_is_asked_again_with_its_key_is_not_kept_twice(
    world: World, mentor: Actor, karin: Client
) -> None:
    keyed = replace(mentor, once=uuid4())
    people = world.services.people
    (note,) = people.write_note(keyed, karin.id, "Belt liever niet.")
    lines = len(world.audit())
    with pytest.raises(DoneBefore):
        people.write_note(keyed, karin.id, "Belt liever niet.")
    assert len(world.audit()) == lines, "it was one deed, and stands in the log once"
    with world.database.reading() as connection:
        (kept,) = connection.execute(sa.select(tables.idempotency))
    assert (kept.key, kept.action, kept.result_id) == (keyed.once, "note.write", note.id)
    assert _texts(world, mentor, karin) == ["Belt liever niet."]


def test_without_a_key_it_doubles(world: World, mentor: Actor, karin: Client) -> None:
    for _ in range(2):
        world.services.people.write_note(mentor, karin.id, "Belt liever niet.")
    assert len(_texts(world, mentor, karin)) == 2


@pytest.mark.parametrize(("keyed", "stand"), [(True, 1), (False, 2)])
def test_not_yet_of_a_step_is_kept_once_with_its_key(
    world: World, mentor: Actor, karin: Client, *, keyed: bool, stand: int
) -> None:
    plans = world.services.plans
    goal = plans.set_goal(mentor, karin.id, "debts", "Ik open mijn post.").goals[0]
    (step,) = plans.add_step(mentor, karin.id, goal.id, StepDraft("Ik bel."), Lane.NOW).steps
    who = replace(mentor, once=uuid4() if keyed else None)
    plans.not_yet(who, karin.id, step.id, "Te druk.")
    with suppress(DoneBefore):
        plans.not_yet(who, karin.id, step.id, "Te druk.")
    with world.database.reading() as connection:
        kinds = list(connection.execute(sa.select(tables.step_event.c.kind)).scalars())
    assert kinds == [StepEventKind.NOT_YET] * stand


def test_a_deed_that_was_refused_does_not_use_up_its_key(
    world: World, mentor: Actor, karin: Client
) -> None:
    keyed = replace(mentor, once=uuid4())
    with pytest.raises(FieldProblem):
        world.services.people.write_note(keyed, karin.id, " ")
    world.services.people.write_note(keyed, karin.id, "Belt liever niet.")
    assert _texts(world, mentor, karin) == ["Belt liever niet."]


def test_a_deed_about_nothing_keeps_its_key_too(world: World, mentor: Actor) -> None:
    keyed = replace(mentor, once=uuid4())
    world.services.people.search_settled(keyed, 0)
    with pytest.raises(DoneBefore):
        world.services.people.search_settled(keyed, 0)
