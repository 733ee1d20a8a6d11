"""Conversations: begun, paused, resumed at the same place, scored with two voices, ended."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge_app.definitions import canonical_json
from bridge_app.domain.access import Actor
from bridge_app.domain.bridge import Answer, Link, Scoring, Walker
from bridge_app.domain.desk import Given
from bridge_app.domain.people import Client, ConversationKind, Keep, Place
from bridge_app.errors import (
    ChangedElsewhere,
    ClientAnswersFirst,
    FieldProblem,
    NoSuchLevel,
    NotFound,
    PrintOnly,
    ReasonNeeded,
)
from bridge_app.services.bridges import FIRST_PLACE
from bridge_app.services.session import services_for
from bridge_app.storage import tables
from tests.engines import in_file_only
from tests.services.world import DEFINITIONS, NINE_AREAS, World
from tests.storage.stores import made

LEVEL = Given(Answer.ANSWERED, 3)


# --- begun and resumed ---------------------------------------------------------------------


def test_a_talk_begins_at_the_welcome(world: World, mentor: Actor, karin: Client) -> None:
    start = world.services.bridges.start
    talk = start(mentor, karin.id, ConversationKind.INTAKE, Keep.ALL, "en")
    assert (talk.place, talk.kind, talk.keep) == (FIRST_PLACE, ConversationKind.INTAKE, Keep.ALL)
    scoring = world.services.bridges.current(mentor, talk.id).scoring
    assert (scoring.language, scoring.definition_id) == ("en", "brug-8")


def test_a_language_the_bridge_does_not_speak_is_read_in_dutch(
    world: World, mentor: Actor, karin: Client
) -> None:
    start = world.services.bridges.start
    talk = start(mentor, karin.id, ConversationKind.INTAKE, Keep.ALL, "ti")
    assert talk.language == "ti"
    assert world.services.bridges.current(mentor, talk.id).scoring.language == "nl"


def test_starting_again_goes_on_with_what_was_not_ended(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges = world.services.bridges
    talk = world.talk(mentor, karin)
    bridges.answer(mentor, talk, "housing", LEVEL)
    bridges.go(mentor, talk, Place("bridge", "family"))
    world.clock.later(days=3)
    again = bridges.start(mentor, karin.id, ConversationKind.REVIEW, Keep.ALL, "en")
    assert (again.id, again.place) == (talk, Place("bridge", "family"))
    assert bridges.current(mentor, talk).scoring.client_levels() == {"housing": 3}


def test_after_the_end_a_new_talk_begins(world: World, mentor: Actor, karin: Client) -> None:
    bridges = world.services.bridges
    first = world.talk(mentor, karin)
    ended = bridges.end(mentor, first)
    assert ended.ended_at == world.clock.now
    assert world.talk(mentor, karin) != first


@pytest.mark.parametrize("deed", ["go", "answer", "end", "finish", "draft", "current"])
def test_an_ended_talk_takes_nothing_any_more(
    world: World, mentor: Actor, karin: Client, deed: str
) -> None:
    bridges = world.services.bridges
    talk = world.talk(mentor, karin)
    bridges.end(mentor, talk)
    more = {
        "go": (Place("bridge"),),
        "answer": ("housing", LEVEL),
        "draft": ("note", "te laat"),
    }.get(deed, ())
    with pytest.raises(ChangedElsewhere):
        getattr(bridges, deed)(mentor, talk, *more)


def test_what_was_told_beforehand_is_kept(world: World, mentor: Actor, karin: Client) -> None:
    talk = world.talk(mentor, karin)
    told = world.services.bridges.informed(mentor, talk, "3", "nl")
    assert told.informed_at == world.clock.now
    current = world.services.bridges.current(mentor, talk).conversation
    assert current == told


def test_a_talk_nobody_knows(world: World, mentor: Actor) -> None:
    with pytest.raises(NotFound):
        world.services.bridges.current(mentor, uuid4())


def test_a_strangers_talk_is_out_of_reach(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    with pytest.raises(ReasonNeeded):
        world.services.bridges.answer(desk, world.talk(mentor, karin), "housing", LEVEL)


# --- unfinished texts ----------------------------------------------------------------------


def test_half_a_sentence_survives(world: World, mentor: Actor, karin: Client) -> None:
    bridges = world.services.bridges
    talk = world.talk(mentor, karin)
    bridges.draft(mentor, talk, "goal", "Ik maak")
    bridges.draft(mentor, talk, "goal", "Ik maak mijn")
    bridges.draft(mentor, talk, "note", "iets")
    bridges.draft(mentor, talk, "note", "")
    assert bridges.drafts(mentor, talk) == {"goal": "Ik maak mijn"}


def test_with_the_talk_its_drafts_end(world: World, mentor: Actor, karin: Client) -> None:
    talk = world.talk(mentor, karin)
    world.services.bridges.draft(mentor, talk, "goal", "Ik maak")
    world.services.bridges.end(mentor, talk)
    assert world.contents()["draft"] == []


# --- two voices ----------------------------------------------------------------------------


def test_the_mentor_waits_and_the_client_keeps_the_last_word(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges = world.services.bridges
    talk = world.talk(mentor, karin)
    with pytest.raises(ClientAnswersFirst):
        bridges.mentor_answer(mentor, talk, "housing", 4)
    bridges.answer(mentor, talk, "housing", Given(Answer.ANSWERED, 2, wants_to_talk=True))
    bridges.mentor_answer(mentor, talk, "housing", 4)
    bridges.answer(mentor, talk, "housing", LEVEL)
    said = bridges.current(mentor, talk).scoring.answer_for("housing")
    assert (said.client_level, said.first_client_level, said.mentor_level) == (3, 2, 4)
    assert not said.wants_to_talk


def test_the_mentor_may_see_a_level_where_the_client_skipped(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges = world.services.bridges
    talk = world.talk(mentor, karin)
    bridges.answer(mentor, talk, "housing", Given(Answer.SKIPPED))
    after = bridges.mentor_answer(mentor, talk, "housing", 4)
    assert after.client_levels() == {}
    assert after.answer_for("housing").mentor_level == 4


@pytest.mark.parametrize("level", [0, 6])
def test_levels_that_do_not_exist_are_refused_from_both(
    world: World, mentor: Actor, karin: Client, level: int
) -> None:
    bridges = world.services.bridges
    talk = world.talk(mentor, karin)
    with pytest.raises(NoSuchLevel):
        bridges.answer(mentor, talk, "housing", Given(Answer.ANSWERED, level))
    bridges.answer(mentor, talk, "housing", LEVEL)
    with pytest.raises(NoSuchLevel):
        bridges.mentor_answer(mentor, talk, "housing", level)
    with pytest.raises(NotFound):
        bridges.mentor_answer(mentor, talk, "garden", 1)


SAID = st.lists(
    st.tuples(
        st.sampled_from(["housing", "debts", "income"]),
        st.sampled_from(["client", "mentor"]),
        st.integers(1, 5),
        st.sampled_from([Answer.ANSWERED, Answer.SKIPPED, Answer.UNKNOWN]),
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def shared() -> Iterator[World]:
    """One municipality for all examples; each has a client of its own."""
    world = World()
    yield world
    world.database.close()


@settings(max_examples=40)
@given(said=SAID)
def test_what_is_shown_while_talking_is_what_is_read_afterwards(
    shared: World, said: list[tuple[str, str, int, Answer]]
) -> None:
    """The store gives back, row by row, the same values that the calls gave together."""
    actor = shared.hire_all()
    talk = shared.talk(actor, shared.client(actor))
    shown: Scoring | None = None
    for each in said:
        with suppress(ClientAnswersFirst):
            after = _say(shared, actor, talk, each)
            before = shown.answers if shown else {}
            shown = replace(after, answers={**before, **after.answers})
    if shown:
        assert shared.services.bridges.current(actor, talk).scoring == shown


def _say(world: World, actor: Actor, talk: UUID, said: tuple[str, str, int, Answer]) -> Scoring:
    area, voice, level, answer = said
    bridges = world.services.bridges
    if voice == "mentor":
        return bridges.mentor_answer(actor, talk, area, level)
    given_ = Given(answer, level if answer is Answer.ANSWERED else None)
    return bridges.answer(actor, talk, area, given_)


def test_missing_is_never_stored_as_a_level(world: World, mentor: Actor, karin: Client) -> None:
    """The table itself refuses a level beside "skipped", and an answer without one."""
    talk = world.talk(mentor, karin)
    scoring = world.services.bridges.current(mentor, talk).scoring
    for answer, level in (("skipped", 1), ("answered", None), ("answered", 0)):
        with pytest.raises(sa.exc.IntegrityError), world.database.writing() as connection:
            connection.execute(
                sa.text(
                    "INSERT INTO answer (scoring_id, area, voice, answer, level, note, at)"
                    " VALUES (:id, 'debts', 'client', :answer, :level, '', 0)"
                ),
                {"id": scoring.id.bytes, "answer": answer, "level": level},
            )


# --- finished ------------------------------------------------------------------------------


def test_finishing_twice_is_finishing_once(world: World, mentor: Actor, karin: Client) -> None:
    bridges = world.services.bridges
    talk = world.talk(mentor, karin)
    first = bridges.finish(mentor, talk)
    world.clock.later(minutes=5)
    assert bridges.finish(mentor, talk) == first


def test_after_the_mentors_view_the_client_may_still_choose(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges = world.services.bridges
    talk = world.talk(mentor, karin)
    bridges.answer(mentor, talk, "housing", Given(Answer.ANSWERED, 2))
    bridges.finish(mentor, talk)
    bridges.answer(mentor, talk, "housing", LEVEL)
    bridges.end(mentor, talk)
    assert world.services.people.open(mentor, karin.id).facts.levels == {"housing": 3}


def test_a_new_moment_knows_the_one_before_and_draws_growth(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges = world.services.bridges
    world.scored(mentor, karin, 2, 4)
    world.clock.later(days=180)
    talk = world.talk(mentor, karin)
    empty = bridges.current(mentor, talk)
    assert empty.earlier is not None
    assert empty.earlier.client_levels() == {"housing": 2, "family": 4}
    assert empty.facts.levels == {}, "nothing is chosen before the client has chosen (D2)"
    bridges.answer(mentor, talk, "housing", LEVEL)
    assert bridges.current(mentor, talk).facts.starts == {"housing": 2, "family": 4}


def test_in_a_first_moment_there_is_no_earlier_one(
    world: World, mentor: Actor, karin: Client
) -> None:
    talk = world.talk(mentor, karin)
    world.services.bridges.answer(mentor, talk, "housing", LEVEL)
    shown = world.services.bridges.current(mentor, talk)
    assert shown.earlier is None
    assert shown.facts.starts == shown.facts.levels == {"housing": 3}


# --- around the blocks ---------------------------------------------------------------------


def test_flags_links_and_strengths_stand_around_the_bridge(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges = world.services.bridges
    talk = world.talk(mentor, karin)
    link = Link("debts", "housing")
    bridges.set_target(mentor, talk, "debts", 4)
    bridges.set_target(mentor, talk, "debts", 5)
    bridges.set_target(mentor, talk, "housing", 2)
    bridges.set_target(mentor, talk, "housing", None)
    bridges.set_link(mentor, talk, link)
    bridges.set_link(mentor, talk, Link("income", "debts"))
    bridges.set_link(mentor, talk, Link("income", "debts"), linked=False)
    bridges.set_strengths(mentor, talk, ("Ik kook", "", " Ik kom  op tijd "))
    bridges.set_strengths(mentor, talk, ("Ik kom op tijd",))
    facts = bridges.current(mentor, talk).facts
    assert (facts.targets, facts.links) == ({"debts": 5}, (link,))
    assert world.services.people.open(mentor, karin.id).strengths == ("Ik kom op tijd",)


def test_all_strengths_may_be_taken_back(world: World, mentor: Actor, karin: Client) -> None:
    talk = world.talk(mentor, karin)
    world.services.bridges.set_strengths(mentor, talk, ("Ik kook",))
    world.services.bridges.set_strengths(mentor, talk, ())
    assert world.services.people.open(mentor, karin.id).strengths == ()


def test_three_links_are_enough(world: World, mentor: Actor, karin: Client) -> None:
    talk = world.talk(mentor, karin)
    for area in world.areas[1:4]:
        world.services.bridges.set_link(mentor, talk, Link("housing", area))
    with pytest.raises(FieldProblem):
        world.services.bridges.set_link(mentor, talk, Link("housing", "income"))


def test_no_flag_stands_where_there_is_no_block(world: World, mentor: Actor, karin: Client) -> None:
    talk = world.talk(mentor, karin)
    with pytest.raises(NoSuchLevel):
        world.services.bridges.set_target(mentor, talk, "debts", 9)
    with pytest.raises(NotFound):
        world.services.bridges.set_target(mentor, talk, "garden", 1)
    with pytest.raises(FieldProblem):
        world.services.bridges.set_strengths(mentor, talk, ("a" * 201,))


# --- only the steps are kept ---------------------------------------------------------------


def test_a_talk_that_keeps_only_steps_draws_the_bridge_and_stores_none_of_it(
    world: World, mentor: Actor, karin: Client
) -> None:
    bridges = world.services.bridges
    before = world.contents()
    talk = world.talk(mentor, karin, Keep.STEPS_ONLY)
    bridges.answer(mentor, talk, "housing", LEVEL)
    bridges.answer(mentor, talk, "debts", Given(Answer.ANSWERED, 1, note="veel post"))
    bridges.mentor_answer(mentor, talk, "housing", 5)
    link = Link("debts", "housing")
    bridges.set_target(mentor, talk, "debts", 4)
    bridges.set_target(mentor, talk, "housing", 4)
    bridges.set_target(mentor, talk, "housing", None)
    bridges.set_link(mentor, talk, link)
    bridges.set_link(mentor, talk, link)
    bridges.set_link(mentor, talk, Link("debts", "income"))
    bridges.set_link(mentor, talk, Link("debts", "income"), linked=False)
    bridges.choose_walker(mentor, talk, Walker.WHEELCHAIR)
    bridges.set_strengths(mentor, talk, ("Ik kook",))
    bridges.finish(mentor, talk)
    facts = bridges.current(mentor, talk).facts
    assert facts.walker is Walker.WHEELCHAIR
    assert (facts.levels, facts.targets, facts.links) == (
        {"housing": 3, "debts": 1},
        {"debts": 4},
        (link,),
    )
    home = world.services.papers.take_home(mentor, karin.id)
    assert home.bridge.walker is Walker.WHEELCHAIR
    assert (home.bridge.levels, home.strengths) == ({"housing": 3, "debts": 1}, ("Ik kook",))
    kept = world.contents()
    changed = {name for name in kept if kept[name] != before[name]}
    assert changed == {"conversation", "definition", "definition_words"}
    bridges.end(mentor, talk)
    gone = world.services.papers.take_home(mentor, karin.id).bridge
    assert (gone.levels, gone.walker) == ({}, Walker.WALKING)


def test_control_a_talk_that_keeps_all_stores_the_answers(
    world: World, mentor: Actor, karin: Client
) -> None:
    talk = world.talk(mentor, karin)
    world.services.bridges.answer(mentor, talk, "housing", LEVEL)
    assert len(world.contents()["answer"]) == 1


def test_after_a_restart_such_a_talk_begins_its_bridge_anew(
    world: World, mentor: Actor, karin: Client
) -> None:
    talk = world.talk(mentor, karin, Keep.STEPS_ONLY)
    world.services.bridges.answer(mentor, talk, "housing", LEVEL)
    restarted = services_for(world.database, world.clock, DEFINITIONS)
    assert restarted.bridges.current(mentor, talk).scoring.answers == {}


def test_what_cannot_be_logged_is_not_even_remembered(
    world: World, mentor: Actor, karin: Client
) -> None:
    talk = world.talk(mentor, karin, Keep.STEPS_ONLY)
    world.services.bridges.answer(mentor, talk, "housing", LEVEL)
    world.break_log()
    with pytest.raises(sa.exc.IntegrityError):
        world.services.bridges.answer(mentor, talk, "housing", Given(Answer.SKIPPED))
    world.mend_log()
    assert world.services.bridges.current(mentor, talk).scoring.client_levels() == {"housing": 3}


# --- the figure on the deck ----------------------------------------------------------------


@pytest.mark.parametrize("walker", set(Walker) - {Walker.WALKING})
def test_the_figure_that_was_chosen_stands_on_screen_and_paper_also_the_next_time(
    world: World, mentor: Actor, karin: Client, walker: Walker
) -> None:
    bridges, talk = world.services.bridges, world.talk(mentor, karin)
    assert bridges.current(mentor, talk).facts.walker is Walker.WALKING
    bridges.choose_walker(mentor, talk, walker)
    assert bridges.current(mentor, talk).facts.walker is walker
    bridges.end(mentor, talk)
    again = world.talk(mentor, karin)
    assert bridges.current(mentor, again).facts.walker is walker
    assert world.services.papers.take_home(mentor, karin.id).bridge.walker is walker


def test_choosing_a_figure_is_one_line_that_does_not_tell_which(
    world: World, mentor: Actor, karin: Client
) -> None:
    talk = world.talk(mentor, karin)
    before = len(world.audit())
    world.services.bridges.choose_walker(mentor, talk, Walker.WHEELCHAIR)
    (line,) = world.audit()[before:]
    assert (line.action, line.client_id) == ("bridge.walker", karin.id)
    assert "wheelchair" not in str(line)


def test_the_figure_that_stood_there_already_is_not_written_again(
    world: World, mentor: Actor, karin: Client
) -> None:
    talk = world.talk(mentor, karin)
    before = world.contents()
    world.services.bridges.choose_walker(mentor, talk, Walker.WALKING)
    assert world.contents() == before


# --- nothing is kept -----------------------------------------------------------------------


def test_a_talk_of_which_nothing_is_kept_never_begins_in_a_store_on_disk(tmp_path: Path) -> None:
    world = World(made(tmp_path))
    actor = world.hire_all()
    client = world.client(actor)
    before = world.contents()
    with pytest.raises(PrintOnly):
        world.talk(actor, client, Keep.PRINT_ONLY)
    assert world.contents() == before
    world.services.bridges.note_print_only(actor)
    line = world.audit()[-1]
    assert (line.action, line.client_id, line.object_id) == ("conversation.print_only", None, None)
    world.database.close()


@in_file_only
def test_in_memory_it_is_a_whole_conversation_without_rewards(
    world: World, mentor: Actor, karin: Client
) -> None:
    talk = world.talk(mentor, karin, Keep.PRINT_ONLY)
    world.services.bridges.answer(mentor, talk, "housing", LEVEL)
    step = world.confirmed(mentor, karin)
    assert world.services.papers.take_home(mentor, karin.id).bridge.levels == {"housing": 3}
    with pytest.raises(PrintOnly):
        world.services.rewards.give(mentor, world.gift(karin, step))


# --- the definition ------------------------------------------------------------------------


def test_the_copy_in_the_store_carries_its_own_fingerprint(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.talk(mentor, karin)
    world.scored(mentor, world.client(mentor, "Ahmed"), 1)
    with world.database.reading() as connection:
        (kept,) = connection.execute(sa.select(tables.definition)).all()
        said = connection.execute(sa.select(tables.definition_words)).all()
    assert kept.structure == canonical_json(DEFINITIONS[0].definition)
    assert kept.sha256 == hashlib.sha256(kept.structure.encode()).hexdigest()
    assert {row.language for row in said} == set(DEFINITIONS[0].words)
    for row in said:
        assert row.sha256 == hashlib.sha256(row.words.encode()).hexdigest()


def test_old_scores_never_need_the_file(world: World, mentor: Actor, karin: Client) -> None:
    """With other files shipped, an old moment is read with the words its client read."""
    world.scored(mentor, karin, 2, 3)
    later = services_for(world.database, world.clock, NINE_AREAS)
    file = later.people.open(mentor, karin.id)
    assert file.definition == DEFINITIONS[0].definition
    assert file.words["nl"] == DEFINITIONS[0].words["nl"]
    assert file.facts.levels == {"housing": 2, "family": 3}


def test_a_new_moment_with_another_bridge_starts_its_own_growth(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.scored(mentor, karin, 2, 3)
    world.services = services_for(world.database, world.clock, NINE_AREAS)
    world.scored(mentor, karin, 4)
    file = world.services.people.open(mentor, karin.id)
    assert file.definition.id == "brug-9"
    assert len(file.scorings) == 2
    assert file.facts.starts == file.facts.levels == {"housing": 4}
    assert [each.definition.id for each in file.older.values()] == ["brug-8"]


def test_newer_words_are_kept_beside_the_older(world: World, mentor: Actor, karin: Client) -> None:
    world.scored(mentor, karin, 2)
    loaded = DEFINITIONS[0]
    mended = replace(loaded.words["nl"], revision=2, name="Mijn nieuwe brug")
    newer = replace(loaded, words={**loaded.words, "nl": mended})
    world.services = services_for(world.database, world.clock, (newer,))
    assert world.services.people.open(mentor, karin.id).words["nl"].revision == 1
    talk = world.talk(mentor, karin)
    assert world.services.bridges.current(mentor, talk).words["nl"].name == "Mijn nieuwe brug"
    assert world.services.people.open(mentor, karin.id).words["nl"].revision == 1


@pytest.mark.parametrize("what", ["structure", "words"])
def test_what_was_released_never_changes_under_its_name(
    world: World, mentor: Actor, karin: Client, what: str
) -> None:
    world.scored(mentor, karin, 2)
    loaded = DEFINITIONS[0]
    if what == "structure":
        pillars = loaded.definition.pillars[:-1]
        other = replace(loaded, definition=replace(loaded.definition, pillars=pillars))
    else:
        said = replace(loaded.words["nl"], name="Stiekem anders")
        other = replace(loaded, words={**loaded.words, "nl": said})
    world.services = services_for(world.database, world.clock, (other,))
    with pytest.raises(ChangedElsewhere):
        world.talk(mentor, karin)
