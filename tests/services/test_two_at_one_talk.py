"""Two people at one conversation: neither takes the place of what the other wrote unseen."""

from uuid import UUID

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.people import Client, Keep
from bridge_app.errors import ChangedElsewhere
from bridge_app.storage import tables
from tests.services.world import World

HERE, THERE = "Ik heb weer overzicht.", "Ik woon op mezelf."


@pytest.fixture
def sanne(world: World, karin: Client) -> Actor:
    """A colleague to whom this client walked in today."""
    made = world.hire(Role.MENTOR, Role.FRONT_DESK, name="Sanne")
    world.services.people.walk_in(made, karin.id)
    return made


@pytest.fixture
def talk(world: World, mentor: Actor, karin: Client) -> UUID:
    return world.talk(mentor, karin)


def test_a_sentence_that_somebody_else_wrote_is_not_written_over(
    world: World, mentor: Actor, sanne: Actor, talk: UUID
) -> None:
    bridges = world.services.bridges
    bridges.set_vision(sanne, talk, THERE, "")
    with pytest.raises(ChangedElsewhere) as refused:
        bridges.set_vision(mentor, talk, HERE, "")
    assert (refused.value.what, refused.value.by) == ("vision", "Sanne")
    assert refused.value.at == world.clock.now
    assert bridges.current(mentor, talk).vision == THERE
    bridges.set_vision(mentor, talk, HERE, THERE)
    assert bridges.current(sanne, talk).vision == HERE, "once it was seen one's own may stay"


def test_the_same_sentence_twice_is_one_sentence(
    world: World, mentor: Actor, sanne: Actor, talk: UUID
) -> None:
    by_day = world.services.bridges.set_vision(sanne, talk, HERE, "")
    assert world.services.bridges.set_vision(mentor, talk, HERE, "") == by_day


def test_who_says_nothing_of_what_was_seen_is_asked_nothing(
    world: World, mentor: Actor, sanne: Actor, talk: UUID
) -> None:
    bridges = world.services.bridges
    bridges.set_vision(sanne, talk, THERE)
    bridges.set_vision(mentor, talk, HERE)
    bridges.set_strengths(sanne, talk, ("Ik vraag om hulp.",))
    bridges.set_strengths(mentor, talk, ("Ik kom op tijd.",))
    now = bridges.current(mentor, talk)
    assert (now.vision, now.strengths) == (HERE, ("Ik kom op tijd.",))


def test_what_was_erased_meanwhile_was_changed_by_nobody_known(
    world: World, mentor: Actor, talk: UUID
) -> None:
    with world.database.writing() as connection:
        connection.execute(tables.vision_sentence.delete())
    with pytest.raises(ChangedElsewhere) as refused:
        world.services.bridges.set_vision(mentor, talk, HERE, THERE)
    assert (refused.value.by, refused.value.at) == ("", None)


def test_what_goes_well_in_somebody_elses_words_stays(
    world: World, mentor: Actor, sanne: Actor, talk: UUID
) -> None:
    bridges = world.services.bridges
    bridges.set_strengths(sanne, talk, ("Ik vraag om hulp.",), ())
    with pytest.raises(ChangedElsewhere):
        bridges.set_strengths(mentor, talk, ("Ik kom op tijd.",), ())
    both = ("Ik vraag om hulp.", "Ik kom op tijd.")
    bridges.set_strengths(mentor, talk, both, ("Ik vraag om hulp.",))
    bridges.set_strengths(sanne, talk, both, ("Ik vraag om hulp.",))
    assert bridges.current(mentor, talk).strengths == both


def test_a_note_of_somebody_else_stays_beside_another_answer(
    world: World, mentor: Actor, sanne: Actor, talk: UUID
) -> None:
    bridges = world.services.bridges
    bridges.answer(sanne, talk, "debts", Given(Answer.ANSWERED, 2, note="Belt zelf."), "")
    bridges.answer(mentor, talk, "debts", Given(Answer.ANSWERED, 3), "")
    now = bridges.current(mentor, talk).scoring.answer_for("debts")
    assert (now.client_level, now.note) == (3, "Belt zelf.")


def test_two_notes_at_one_area_are_both_seen(
    world: World, mentor: Actor, sanne: Actor, talk: UUID
) -> None:
    bridges = world.services.bridges
    bridges.answer(sanne, talk, "debts", Given(Answer.ANSWERED, 2, note="Belt zelf."), "")
    mine = Given(Answer.ANSWERED, 2, note="Wil gebeld worden.")
    with pytest.raises(ChangedElsewhere) as refused:
        bridges.answer(mentor, talk, "debts", mine, "")
    assert (refused.value.what, refused.value.by) == ("answer", "Sanne")
    bridges.answer(mentor, talk, "debts", mine, "Belt zelf.")
    now = bridges.current(mentor, talk).scoring.answer_for("debts")
    assert now.note == "Wil gebeld worden."


def test_a_talk_of_which_only_steps_are_kept_holds_them_beside_each_other_too(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges, talk = world.services.bridges, world.talk(mentor, karin, Keep.STEPS_ONLY)
    bridges.set_vision(mentor, talk, THERE, "")
    with pytest.raises(ChangedElsewhere) as refused:
        bridges.set_vision(mentor, talk, HERE, "")
    assert refused.value.by == "", "nothing of it stands in the store"
