"""A client alone with the own bridge: what that screen may do, as whom, and nothing besides."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bridge_app.domain.access import Actor
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.people import Client
from bridge_app.domain.plan import Lane, MiniStep, SeenHow, StepState
from bridge_app.domain.privacy import Preset
from bridge_app.domain.trust import REFUSED
from bridge_app.errors import (
    ChangedElsewhere,
    FieldProblem,
    NotAllowed,
    NotFound,
    ReasonNeeded,
    StepIsConfirmed,
)
from bridge_app.services.alone import Alone
from bridge_app.trust_errors import NotProven
from tests.services.world import World

SOON = date(2026, 6, 5)
QUESTION = "Karin vraagt om hulp bij: Ik bel de bank"


@pytest.fixture
def alone(mentor: Actor, karin: Client) -> Actor:
    """Karin, at Fatima's desk."""
    return replace(mentor, client=karin.id)


@pytest.fixture
def at_screen(world: World, alone: Actor, mentor: Actor, karin: Client) -> Alone:
    """Karin has a plan, showed who she is, and has the screen."""
    world.planned(mentor, karin, "Ik bel de bank", "Ik leg mijn post klaar")
    return opened(world, alone, karin)


def opened(world: World, alone: Actor, client: Client) -> Alone:
    world.services.acting.proven.add(client.id)
    world.services.alone.open(alone, client.id)
    return world.services.alone


def first(file: ClientFile) -> MiniStep:
    return file.plan.steps[0]


def step(world: World, mentor: Actor, karin: Client) -> MiniStep:
    return world.services.plans.plan(mentor, karin.id).steps[0]


def test_nobody_sees_a_bridge_without_showing_who_they_are(
    world: World, alone: Actor, karin: Client
) -> None:
    with pytest.raises(NotProven):
        world.services.alone.open(alone, karin.id)
    line = world.audit()[-1]
    assert (line.action, line.result, line.detail) == ("own.open", REFUSED, "NotProven")


def test_a_proof_opens_once(world: World, alone: Actor, karin: Client) -> None:
    world.services.acting.proven.add(karin.id)
    assert world.services.alone.open(alone, karin.id).client == karin
    with pytest.raises(NotProven):
        world.services.alone.open(alone, karin.id)


def test_the_proof_of_one_opens_nobody_else(
    world: World, alone: Actor, mentor: Actor, karin: Client
) -> None:
    lot = world.client(mentor, "Lot")
    world.services.acting.proven.add(karin.id)
    for client in (karin.id, lot.id):
        with pytest.raises((NotProven, NotAllowed)):
            world.services.alone.open(replace(alone, client=lot.id), client)
    assert world.services.acting.proven == {karin.id}


def test_who_works_here_does_nothing_as_the_client(
    world: World, at_screen: Alone, mentor: Actor, karin: Client
) -> None:
    with pytest.raises(NotAllowed):
        at_screen.claim(mentor, karin.id, step(world, mentor, karin).id)
    assert step(world, mentor, karin).state is StepState.PLANNED


def test_the_host_must_have_the_file_within_reach(
    world: World, desk: Actor, mentor: Actor, karin: Client
) -> None:
    world.long_after(days=30)
    world.services.acting.proven.add(karin.id)
    with pytest.raises(ReasonNeeded):
        world.services.alone.open(replace(desk, client=karin.id), karin.id)


def test_what_changed_meanwhile_is_seen(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    world.planned(mentor, karin, "Ik loop een rondje")
    assert len(at_screen.see(alone, karin.id).plan.steps) == 3


def test_a_tick_is_a_claim_and_never_a_confirmation(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    told = first(at_screen.claim(alone, karin.id, step(world, mentor, karin).id))
    assert (told.state, told.claimed, told.confirmed) == (StepState.DONE, True, False)
    line = world.audit()[-1]
    assert (line.action, line.actor, line.client_id) == ("own.claim", mentor.person, karin.id)


def test_a_tick_twice_is_one(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    known = step(world, mentor, karin).id
    at_screen.claim(alone, karin.id, known)
    before = len(world.contents()["step_event"])
    at_screen.claim(alone, karin.id, known)
    assert len(world.contents()["step_event"]) == before


def test_not_yet_is_kept_also_after_a_tick(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    known = step(world, mentor, karin).id
    at_screen.claim(alone, karin.id, known)
    assert first(at_screen.not_yet(alone, karin.id, known)).state is StepState.NOT_YET


def test_what_somebody_saw_done_stays_done(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    known = step(world, mentor, karin).id
    world.services.plans.confirm(mentor, karin.id, known, SeenHow.TOLD)
    with pytest.raises(StepIsConfirmed):
        at_screen.not_yet(alone, karin.id, known)
    assert step(world, mentor, karin).confirmed


def test_a_step_becomes_smaller(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    whole = step(world, mentor, karin)
    told = at_screen.split(alone, karin.id, whole.id, 1, "Ik zoek het nummer", whole.text)
    (half,) = [each for each in told.plan.steps if each.split_from == whole.id]
    assert first(told).text == "Ik zoek het nummer"
    assert (half.text, half.lane, half.day) == ("Ik bel de bank", Lane.LATER, None)


@pytest.mark.parametrize("text", ["", "x" * 201])
def test_a_piece_without_words_or_with_too_many_changes_nothing(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client, text: str
) -> None:
    whole = step(world, mentor, karin)
    with pytest.raises(FieldProblem):
        at_screen.split(alone, karin.id, whole.id, 1, text, "en dan")
    assert step(world, mentor, karin) == whole


def test_another_day_begins_anew(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    known = step(world, mentor, karin)
    at_screen.not_yet(alone, karin.id, known.id)
    told = first(at_screen.move_day(alone, karin.id, known.id, 1, SOON))
    assert (told.day, told.at, told.state) == (SOON, None, StepState.PLANNED)


def test_what_changed_meanwhile_is_not_overwritten(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    known = step(world, mentor, karin)
    with pytest.raises(ChangedElsewhere):
        at_screen.move_day(alone, karin.id, known.id, 7, SOON)
    with pytest.raises(ChangedElsewhere):
        at_screen.split(alone, karin.id, known.id, 7, "eerst", "dan")


def test_a_question_stands_in_the_file_once(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    known = step(world, mentor, karin).id
    for _ in range(2):
        told = at_screen.ask_mentor(alone, karin.id, known, QUESTION)
    assert [(each.text, each.may_read) for each in told.notes] == [(QUESTION, True)]


def test_a_paper_is_noted_with_its_printer_and_has_no_code(
    world: World, at_screen: Alone, alone: Actor, karin: Client
) -> None:
    home = at_screen.printed(alone, karin.id, "a4", Preset.FRIDGE, "Balie  1")
    assert home.first_name == "Karin"
    assert world.audit()[-1].detail == "a4 fridge Balie 1"
    (kept,) = world.contents()["paper_left"]
    assert "fridge" in kept
    assert not home.waiting


def test_without_a_printer_it_lies_ready_at_the_desk(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    at_screen.printed(alone, karin.id, "a4", Preset.MINE, "")
    assert world.services.papers.take_home(mentor, karin.id).waiting
    assert not world.contents()["paper_left"]


def test_closing_leaves_a_footprint_and_ends_it(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    at_screen.claim(alone, karin.id, step(world, mentor, karin).id)
    at_screen.close(alone, karin.id)
    assert len(world.contents()["footprint"]) == 1
    with pytest.raises(NotProven):
        at_screen.close(alone, karin.id)


def test_what_does_not_fit_is_a_line_with_a_code(
    world: World, at_screen: Alone, alone: Actor, karin: Client
) -> None:
    at_screen.refused(alone, karin.id, "wrong_step")
    line = world.audit()[-1]
    assert (line.action, line.result, line.detail) == ("own.refused", REFUSED, "wrong_step")


Ask = Callable[[Alone, Actor, Client, MiniStep], object]
DEEDS: list[Ask] = [
    lambda own, who, client, each: own.claim(who, client.id, each.id),
    lambda own, who, client, each: own.not_yet(who, client.id, each.id),
    lambda own, who, client, each: own.split(who, client.id, each.id, 1, "a", "b"),
    lambda own, who, client, each: own.move_day(who, client.id, each.id, 1, SOON),
    lambda own, who, client, each: own.ask_mentor(who, client.id, each.id, QUESTION),
]


@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_reaches_the_step_of_somebody_else(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client, deed: Ask
) -> None:
    lot = world.client(mentor, "Lot")
    theirs = world.planned(mentor, lot, "Ik bel Lot").steps[0]
    before = world.contents()["step_event"]
    with pytest.raises(NotFound):
        deed(at_screen, alone, karin, theirs)
    with pytest.raises(NotAllowed):
        deed(at_screen, alone, lot, theirs)
    assert world.contents()["step_event"] == before


@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_is_done_once_the_screen_is_closed(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client, deed: Ask
) -> None:
    known = step(world, mentor, karin)
    at_screen.close(alone, karin.id)
    with pytest.raises(NotProven):
        deed(at_screen, alone, karin, known)
    assert step(world, mentor, karin) == known
    assert timedelta(0) < SOON - world.clock().date()


def test_the_look_that_was_chosen_at_that_screen_is_there_the_next_time(
    world: World, alone: Actor, at_screen: Alone, mentor: Actor, karin: Client
) -> None:
    at_screen.close(alone, karin.id, 150, "contrast")
    needs = world.services.people.open(mentor, karin.id).client.needs
    assert (needs.letters, needs.large_letters, needs.colours) == (150, True, "contrast")
    before = world.services.people.open(mentor, karin.id).client
    opened(world, alone, karin).close(alone, karin.id)
    assert world.services.people.open(mentor, karin.id).client == before, "nothing was chosen"


def test_the_language_that_was_chosen_there_is_that_of_the_paper_and_of_the_next_time(
    world: World, at_screen: Alone, alone: Actor, mentor: Actor, karin: Client
) -> None:
    def papers(language: str) -> str:
        return at_screen.printed(
            alone, karin.id, "a4", Preset.FRIDGE, "", language=language
        ).language

    assert [papers(""), papers("pl"), papers("")] == ["nl", "pl", "pl"]
    at_screen.close(alone, karin.id, language="uk")
    assert world.services.people.open(mentor, karin.id).client.language == "uk"
