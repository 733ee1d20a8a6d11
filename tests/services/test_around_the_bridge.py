"""What stands around a conversation: what is put ready, until when, later, and promised days."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import update

from bridge_app.domain.access import Actor
from bridge_app.domain.bridge import Link, LinkKind
from bridge_app.domain.people import (
    AddressForm,
    Client,
    ConversationKind,
    Keep,
    Needs,
    TalkRoute,
    Wellbeing,
)
from bridge_app.errors import FieldProblem, NotFound
from bridge_app.services.clock import business_day
from bridge_app.storage.tables import client
from tests.services.world import World

TODAY = date(2026, 6, 2)


# --- before the client sits down -----------------------------------------------------------


def test_what_is_put_ready_stands_there_the_next_time(
    world: World, mentor: Actor, karin: Client
) -> None:
    needs = Needs(" Arabisch ", read_aloud=True, large_letters=True, brings_child=True)
    people = world.services.people
    kept = people.put_ready(mentor, karin.id, needs, AddressForm.U, "en")
    assert kept == people.open(mentor, karin.id).client
    assert (kept.needs.interpreter, kept.needs.brings_child) == ("Arabisch", True)
    assert (kept.address_form, kept.language) == (AddressForm.U, "en")


def test_what_is_as_it_was_is_not_written_again(world: World, mentor: Actor, karin: Client) -> None:
    kept = world.services.people.put_ready(mentor, karin.id, Needs(), AddressForm.JE, "nl")
    assert kept.version == karin.version


def test_the_look_that_a_client_chose_is_theirs_until_staff_tick_otherwise(
    world: World, mentor: Actor, karin: Client
) -> None:
    def keep(needs: Needs) -> Needs:
        people = world.services.people
        return people.put_ready(mentor, karin.id, needs, AddressForm.JE, "nl").needs

    chosen = keep(Needs(large_letters=True, letters=200, colours="dark"))
    assert world.services.people.open(mentor, karin.id).client.needs == chosen
    assert (chosen.letters, chosen.colours) == (200, "dark")
    assert keep(replace(chosen, quiet_room=True)).letters == 200, "something else changes no size"
    ticked = keep(replace(chosen, large_letters=False))
    assert (ticked.letters, ticked.colours) == (None, "dark")
    odd = keep(Needs(letters=7_000, colours="plaid"))
    assert (odd.letters, odd.colours) == (None, "")


def test_what_a_client_chose_of_a_screen_changes_nothing_that_was_put_ready_meanwhile(
    world: World, mentor: Actor, karin: Client
) -> None:
    """Control: what is put ready takes the place of all that was."""
    people = world.services.people
    people.put_ready(mentor, karin.id, Needs("Arabisch", quiet_room=True), AddressForm.U, "ar")
    kept = people.keep_look(mentor, karin.id, 150, "dark")
    assert kept == people.open(mentor, karin.id).client
    assert kept.needs == Needs("Arabisch", False, True, False, True, letters=150, colours="dark")
    assert (kept.address_form, kept.language) == (AddressForm.U, "ar")
    assert people.keep_look(mentor, karin.id, None, "").version == kept.version, "nothing chosen"
    assert people.keep_look(mentor, karin.id, 7_000, "plaid").version == kept.version
    people.put_ready(mentor, karin.id, karin.needs, AddressForm.JE, "nl")
    assert people.open(mentor, karin.id).client.needs.interpreter == ""


def test_letters_that_nobody_could_choose_are_not_worn(
    world: World, mentor: Actor, karin: Client
) -> None:
    def worn(letters: int) -> int | None:
        with world.services.acting.database.writing() as connection:
            connection.execute(update(client).values(letters=letters))
        return world.services.people.open(mentor, karin.id).client.needs.letters

    assert [worn(letters) for letters in (7_000, -1, 150)] == [None, None, 150]


def test_a_language_is_no_story(world: World, mentor: Actor, karin: Client) -> None:
    with pytest.raises(FieldProblem):
        world.services.people.put_ready(mentor, karin.id, Needs("a" * 201), AddressForm.JE, "nl")


# --- how the talk is held ------------------------------------------------------------------


def test_a_short_talk_with_an_end_is_found_again_as_it_began(
    world: World, mentor: Actor, karin: Client
) -> None:
    start = world.services.bridges.start
    kind = ConversationKind.INTAKE
    until = time(10, 15)
    talk = start(mentor, karin.id, kind, Keep.ALL, "nl", route=TalkRoute.SHORT, until=until)
    kept = world.services.bridges.current(mentor, talk.id).conversation
    assert (kept.route, kept.until, kept.held_on) == (TalkRoute.SHORT, until, None)


def test_the_end_may_move_and_be_left_open(world: World, mentor: Actor, karin: Client) -> None:
    bridges, talk = world.services.bridges, world.talk(mentor, karin)
    moved = bridges.set_until(mentor, talk, time(11))
    assert bridges.current(mentor, talk).conversation == moved
    assert bridges.set_until(mentor, talk, None).until is None


def test_how_the_client_is_may_be_said_and_taken_back(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges, talk = world.services.bridges, world.talk(mentor, karin)
    said = bridges.set_wellbeing(mentor, talk, Wellbeing.HARD)
    assert bridges.current(mentor, talk).conversation == said
    assert bridges.set_wellbeing(mentor, talk, None).wellbeing is None


def test_a_talk_on_paper_is_entered_under_its_true_day(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges = world.services.bridges
    day = TODAY - timedelta(days=6)
    talk = bridges.start(mentor, karin.id, ConversationKind.INTAKE, Keep.ALL, "nl", held_on=day)
    shown = bridges.current(mentor, talk.id)
    assert shown.conversation.held_on == day
    assert shown.scoring.started_at == datetime(2026, 5, 27, 12, tzinfo=UTC)
    assert bridges.promise_review(mentor, talk.id, 6) == date(2026, 11, 27)
    assert bridges.set_vision(mentor, talk.id, "Ik werk") == date(2028, 5, 27)


def test_a_talk_of_today_is_simply_of_today(world: World, mentor: Actor, karin: Client) -> None:
    start = world.services.bridges.start
    kind = ConversationKind.INTAKE
    with pytest.raises(FieldProblem, match="in_future"):
        start(mentor, karin.id, kind, Keep.ALL, "nl", held_on=TODAY + timedelta(days=1))
    talk = start(mentor, karin.id, kind, Keep.ALL, "nl", held_on=TODAY)
    assert talk.held_on is None
    assert business_day(world.clock()) == TODAY


# --- around the blocks ---------------------------------------------------------------------

KEEPS = pytest.mark.parametrize("keep", [Keep.ALL, Keep.STEPS_ONLY])


@KEEPS
def test_of_a_pair_in_one_direction_the_last_sentence_stands(
    world: World, mentor: Actor, karin: Client, keep: Keep
) -> None:
    bridges, talk = world.services.bridges, world.talk(mentor, karin, keep)
    for area in world.areas[1:4]:
        bridges.set_link(mentor, talk, Link("housing", area))
    weighs = Link("housing", world.areas[1], LinkKind.WEIGHS)
    bridges.set_link(mentor, talk, weighs)
    links = bridges.current(mentor, talk).facts.links
    assert len(links) == 3
    assert weighs in links
    with pytest.raises(FieldProblem):
        bridges.set_link(mentor, talk, Link(world.areas[1], "housing"))


@KEEPS
def test_what_matters_too_comes_later(
    world: World, mentor: Actor, karin: Client, keep: Keep
) -> None:
    bridges, talk = world.services.bridges, world.talk(mentor, karin, keep)
    for area in ("savings", "learning", "savings", "health"):
        bridges.set_later(mentor, talk, area)
    bridges.set_later(mentor, talk, "health", later=False)
    expected = ("learning", "savings")
    assert bridges.current(mentor, talk).later == expected
    assert world.services.people.open(mentor, karin.id).later == expected
    with pytest.raises(NotFound):
        bridges.set_later(mentor, talk, "garden")


@KEEPS
def test_the_same_words_about_two_years_on_keep_their_day(
    world: World, mentor: Actor, karin: Client, keep: Keep
) -> None:
    bridges, talk = world.services.bridges, world.talk(mentor, karin, keep)
    assert bridges.set_vision(mentor, talk, "Ik woon  fijn") == date(2028, 6, 2)
    world.clock.later(days=40)
    assert bridges.set_vision(mentor, talk, "Ik woon fijn") == date(2028, 6, 2)
    file = world.services.people.open(mentor, karin.id)
    assert (file.vision, file.vision_by) == ("Ik woon fijn", date(2028, 6, 2))
    assert bridges.set_vision(mentor, talk, "Ik werk") == date(2028, 7, 12)
    assert bridges.set_vision(mentor, talk, "") is None
    shown = bridges.current(mentor, talk)
    assert (shown.vision, shown.vision_by) == ("", None)


@KEEPS
def test_the_next_look_is_promised_once_and_may_be_taken_back(
    world: World, mentor: Actor, karin: Client, keep: Keep
) -> None:
    bridges, talk = world.services.bridges, world.talk(mentor, karin, keep)
    assert bridges.promise_review(mentor, talk, 3) == date(2026, 9, 2)
    world.clock.later(days=1)
    assert bridges.current(mentor, talk).review_due == date(2026, 9, 2)
    assert world.services.people.open(mentor, karin.id).review_due == date(2026, 9, 2)
    assert bridges.promise_review(mentor, talk, None) is None
    assert bridges.current(mentor, talk).review_due is None


def test_three_things_that_go_well_can_be_remembered(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges, talk = world.services.bridges, world.talk(mentor, karin)
    bridges.set_strengths(mentor, talk, ("a", "b", "", "c"))
    assert bridges.current(mentor, talk).strengths == ("a", "b", "c")
    with pytest.raises(FieldProblem):
        bridges.set_strengths(mentor, talk, ("a", "b", "c", "d"))
