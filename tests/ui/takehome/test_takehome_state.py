"""The ticks and pages as values: what is ticked is on the paper, what is not is nowhere."""

from dataclasses import replace

from bridge_app.domain.privacy import Preset, TakeHome
from bridge_app.picture.looks import MONO, PAPER
from bridge_app.ui.takehome.state import Wanted, chosen, on_paper, shortened, state_of, ticked
from tests.ui.takehome.papers import EMPTY, GOAL, KARIN, MANY, OTHER, STEPS, WORDS


def keys(wanted: Wanted, home: TakeHome = KARIN) -> dict[str, bool]:
    return {line.key: line.on for line in state_of(home, WORDS, wanted).ticks}


def test_it_begins_for_the_fridge_with_nothing_that_tells_too_much() -> None:
    state = state_of(KARIN, WORDS, Wanted())
    assert state.wanted.preset is Preset.FRIDGE
    assert not [line.key for line in state.ticks if line.warns and line.on]
    assert state.warning == ""


def test_only_what_the_client_has_can_be_ticked() -> None:
    assert list(keys(Wanted(), EMPTY)) == ["bridge", "area_names", "level_sentences", "table_page"]


def test_for_me_shows_all_and_says_that_others_may_see_it() -> None:
    state = state_of(KARIN, WORDS, chosen(Wanted(), Preset.MINE))
    assert all(line.on for line in state.ticks)
    assert state.warning == "Andere mensen zien dit misschien."
    assert len(state.pages) == 2


def test_a_hidden_step_is_not_on_the_paper() -> None:
    wanted = ticked(Wanted(), f"step:{STEPS[0].id}", on=False)
    (goal,) = on_paper(KARIN, wanted).goals
    assert [step.text for step in goal.steps] == ["Ik bel even."]
    again = ticked(wanted, f"step:{STEPS[0].id}", on=True)
    assert on_paper(KARIN, again) == on_paper(KARIN, Wanted())


def test_a_hidden_goal_is_not_on_the_paper() -> None:
    wanted = ticked(Wanted(), f"goal:{OTHER.id}", on=False)
    assert [goal.text for goal in on_paper(MANY, wanted).goals] == [GOAL.text]


def test_what_was_hidden_stays_hidden_in_the_other_preset() -> None:
    hidden = ticked(Wanted(), f"step:{STEPS[1].id}", on=False)
    assert not keys(chosen(hidden, Preset.MINE))[f"step:{STEPS[1].id}"]


def test_without_names_there_are_no_sentences_of_blocks_either() -> None:
    mine = chosen(Wanted(), Preset.MINE)
    without = ticked(mine, "area_names", on=False)
    assert not without.ticks.level_sentences
    assert not without.ticks.table_page
    assert len(state_of(KARIN, WORDS, without).pages) == 1


def test_a_page_that_went_away_is_not_shown() -> None:
    second = replace(chosen(Wanted(), Preset.MINE), page=1)
    assert state_of(KARIN, WORDS, second).page == 1
    assert state_of(KARIN, WORDS, replace(Wanted(), page=1)).page == 0


def test_black_and_white_is_another_drawing() -> None:
    colour, mono = (
        state_of(KARIN, WORDS, Wanted(mono=mono)).pages[0].shapes for mono in (False, True)
    )
    assert colour != mono
    assert PAPER != MONO


def test_for_the_fridge_a_goal_and_a_step_may_be_said_shorter() -> None:
    said = {line.about: line.short for line in state_of(KARIN, WORDS, Wanted()).ticks}
    assert said[f"goal:{GOAL.id}"] == ""
    assert said[f"step:{STEPS[1].id}"] == "Ik bel even."
    mine = state_of(KARIN, WORDS, chosen(Wanted(), Preset.MINE))
    assert {line.about for line in mine.ticks} == {""}


def test_the_paper_takes_the_shorter_words_at_once() -> None:
    shorter = shortened(KARIN, f"goal:{GOAL.id}", "Post open.")
    shorter = shortened(shorter, f"step:{STEPS[0].id}", "Brieven")
    (goal,) = on_paper(shorter, Wanted()).goals
    assert (goal.text, goal.steps[0].text) == ("Post open.", "Brieven")
    (mine,) = on_paper(shorter, chosen(Wanted(), Preset.MINE)).goals
    assert mine.text == GOAL.text, "on the own paper stand the own words"


def test_what_is_not_on_the_paper_needs_no_shorter_words() -> None:
    wanted = ticked(ticked(Wanted(), "goal", on=False), f"step:{STEPS[0].id}", on=False)
    lines = {line.key: line.about for line in state_of(KARIN, WORDS, wanted).ticks}
    assert lines["goal"] == ""
    assert lines[f"step:{STEPS[0].id}"] == ""


def test_of_several_goals_each_has_its_own_shorter_words() -> None:
    lines = [line for line in state_of(MANY, WORDS, Wanted()).ticks if line.about]
    assert [line.about for line in lines][:2] == [f"goal:{GOAL.id}", f"goal:{OTHER.id}"]
