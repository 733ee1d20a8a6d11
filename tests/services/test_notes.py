"""Notes of staff in a file, and the papers that left it."""

from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from bridge_app.errors import ChangedElsewhere, FieldProblem, NotFound, ReasonNeeded
from bridge_app.storage import tables
from tests.services.world import World


def test_a_note_stands_in_the_file_with_who_wrote_it_and_who_may_read(
    world: World, mentor: Actor, karin: Client
) -> None:
    people = world.services.people
    people.write_note(mentor, karin.id, " Komt met  haar zus. ")
    world.clock.later(hours=1)
    stand = people.write_note(mentor, karin.id, "Praat zacht.", may_read=False)
    assert [(n.text, n.by, n.may_read) for n in stand] == [
        ("Praat zacht.", "Fatima", False),
        ("Komt met haar zus.", "Fatima", True),
    ]
    assert people.open(mentor, karin.id).notes == stand


def test_a_note_goes_and_comes_back_and_the_log_keeps_what_it_said(
    world: World, mentor: Actor, karin: Client
) -> None:
    people = world.services.people
    (note,) = people.write_note(mentor, karin.id, "Komt met haar zus.")
    assert people.take_note_away(mentor, note.id, note.version) == ()
    line = world.audit()[-1]
    assert (line.action, line.object_id, line.detail) == ("note.take_away", note.id, "note")
    with world.database.reading() as connection:
        texts = connection.execute(sa.select(tables.audit_text.c.text)).scalars().all()
    assert texts == ["note: Komt met haar zus."]
    with pytest.raises(ChangedElsewhere):
        people.take_note_away(mentor, note.id, note.version)
    (back,) = people.put_note_back(mentor, note.id, note.version + 1)
    assert (back.text, back.at, back.by) == (note.text, note.at, note.by)


def test_a_note_of_somebody_out_of_reach_is_neither_written_nor_taken_away(
    world: World, mentor: Actor, karin: Client
) -> None:
    (note,) = world.services.people.write_note(mentor, karin.id, "Komt met haar zus.")
    stranger = world.hire(Role.FRONT_DESK)
    with pytest.raises(ReasonNeeded):
        world.services.people.write_note(stranger, karin.id, "Iets")
    with pytest.raises(ReasonNeeded):
        world.services.people.take_note_away(stranger, note.id, note.version)


def test_an_empty_note_and_an_unknown_one_are_refused(
    world: World, mentor: Actor, karin: Client
) -> None:
    with pytest.raises(FieldProblem):
        world.services.people.write_note(mentor, karin.id, "  ")
    with pytest.raises(NotFound):
        world.services.people.take_note_away(mentor, uuid4(), 1)


def test_the_papers_that_left_stand_in_the_file_the_newest_first(
    world: World, mentor: Actor, karin: Client
) -> None:
    ahmed = world.client(mentor, "Ahmed")
    papers = world.services.papers
    papers.printed(mentor, karin.id, "a4", "fridge")
    papers.printed(mentor, ahmed.id, "a3", "mine")
    papers.printed(mentor, karin.id, "plan", "mine")
    told = world.services.people.open(mentor, karin.id).papers
    assert [(paper.kind, paper.preset, paper.by) for paper in told] == [
        ("plan", "mine", "Fatima"),
        ("a4", "fridge", "Fatima"),
    ]
