"""The ticks and pages as values: what is ticked is on the paper, what is not is nowhere."""

from dataclasses import replace
from uuid import uuid4

import pytest

from bridge_app.commands.people import Wish, sheet_pages
from bridge_app.domain.bridge import Link
from bridge_app.domain.codes import DUMMY
from bridge_app.domain.papers import (
    FamilyPaper,
    FridgePaper,
    OwnPaper,
    PaperGoal,
    PaperKind,
    as_own,
)
from bridge_app.domain.privacy import Preset, TakeHome, TakeHomeStep
from bridge_app.picture.geometry import texts
from bridge_app.picture.looks import MONO, PAPER
from bridge_app.ui.takehome.state import (
    carries_code,
    content_of,
    pages_of,
    shortened,
    state_of,
)
from bridge_app.ui.takehome.wishes import Wanted, beginning, chosen, of_kind, ticked
from bridge_app.words import languages, words
from tests.ui.takehome.papers import EMPTY, FACTS, GOAL, KARIN, MANY, OTHER, STEPS

CODE = "K7QF2MXW9HPAB"


def goals_on(home: TakeHome, wanted: Wanted) -> tuple[PaperGoal, ...]:
    content = content_of(home, wanted)
    assert isinstance(content, FridgePaper | OwnPaper)
    return as_own(content).shown.goals


def keys(wanted: Wanted, home: TakeHome = KARIN) -> dict[str, bool]:
    return {line.key: line.on for line in state_of(home, wanted).ticks}


def test_it_begins_for_the_fridge_with_nothing_that_tells_too_much() -> None:
    state = state_of(KARIN, Wanted())
    assert state.wanted.preset is Preset.FRIDGE
    assert not [line.key for line in state.ticks if line.warns and line.on]
    assert state.warning == ""


def test_only_what_the_client_has_can_be_ticked() -> None:
    assert list(keys(Wanted(), EMPTY)) == ["bridge", "area_names", "level_sentences", "table_page"]


def test_for_me_shows_all_and_says_that_others_may_see_it() -> None:
    state = state_of(KARIN, chosen(Wanted(), Preset.MINE))
    assert all(line.on for line in state.ticks)
    assert state.warning == "Andere mensen zien dit misschien."
    assert len(state.pages) == 2


def test_letters_that_the_paper_lacks_are_named_before_it_is_printed() -> None:
    """Control: not where what has them is not on the paper."""
    home = named("王芳")
    assert state_of(home, Wanted()).warning == ""
    first, second = state_of(home, ticked(Wanted(), "first_name", on=True)).warning.splitlines()
    assert first == words("nl", "print.sensitive")
    assert second == words("nl", "print.not_shown", letters="王 芳")
    assert second.startswith("Deze letters kan het papier niet laten zien: 王 芳.")
    ours = state_of(named("Łukasz Олена سارة"), chosen(Wanted(), Preset.MINE))
    assert ours.warning == first


def test_who_prints_for_somebody_of_another_language_reads_it_too() -> None:
    home = replace(named("王芳"), language="uk")
    wanted = ticked(Wanted(), "first_name", on=True)
    said = state_of(home, wanted, ours="nl").warning
    for language in ("uk", "nl"):
        assert words(language, "print.not_shown", letters="王 芳") in said


def named(name: str) -> TakeHome:
    return replace(KARIN, first_name=name)


def test_a_hidden_step_is_not_on_the_paper() -> None:
    wanted = ticked(Wanted(), f"step:{STEPS[0].id}", on=False)
    (goal,) = goals_on(KARIN, wanted)
    assert [step.text for step in goal.steps] == ["Ik bel even."]
    again = ticked(wanted, f"step:{STEPS[0].id}", on=True)
    assert goals_on(KARIN, again) == goals_on(KARIN, Wanted())


def test_a_hidden_goal_is_not_on_the_paper() -> None:
    wanted = ticked(Wanted(), f"goal:{OTHER.id}", on=False)
    assert [goal.text for goal in goals_on(MANY, wanted)] == [GOAL.text]


def test_what_was_hidden_stays_hidden_in_the_other_preset() -> None:
    hidden = ticked(Wanted(), f"step:{STEPS[1].id}", on=False)
    assert not keys(chosen(hidden, Preset.MINE))[f"step:{STEPS[1].id}"]


def test_without_names_there_are_no_sentences_of_blocks_either() -> None:
    mine = chosen(Wanted(), Preset.MINE)
    without = ticked(mine, "area_names", on=False)
    assert not without.ticks.level_sentences
    assert not without.ticks.table_page
    assert len(state_of(KARIN, without).pages) == 1


def test_a_page_that_went_away_is_not_shown() -> None:
    second = replace(chosen(Wanted(), Preset.MINE), page=1)
    assert state_of(KARIN, second).page == 1
    assert state_of(KARIN, replace(Wanted(), page=1)).page == 0


def test_black_and_white_is_another_drawing() -> None:
    colour, mono = (state_of(KARIN, Wanted(mono=mono)).pages[0].shapes for mono in (False, True))
    assert colour != mono
    assert PAPER != MONO


def test_for_the_fridge_a_goal_and_a_step_may_be_said_shorter() -> None:
    said = {line.about: line.short for line in state_of(KARIN, Wanted()).ticks}
    assert said[f"goal:{GOAL.id}"] == ""
    assert said[f"step:{STEPS[1].id}"] == "Ik bel even."
    mine = state_of(KARIN, chosen(Wanted(), Preset.MINE))
    assert {line.about for line in mine.ticks} == {""}


def test_the_paper_takes_the_shorter_words_at_once() -> None:
    shorter = shortened(KARIN, f"goal:{GOAL.id}", "Post open.")
    shorter = shortened(shorter, f"step:{STEPS[0].id}", "Brieven")
    (goal,) = goals_on(shorter, Wanted())
    assert (goal.text, goal.steps[0].text) == ("Post open.", "Brieven")
    (mine,) = goals_on(shorter, chosen(Wanted(), Preset.MINE))
    assert mine.text == GOAL.text, "on the own paper stand the own words"


def test_what_is_not_on_the_paper_needs_no_shorter_words() -> None:
    wanted = ticked(ticked(Wanted(), "goal", on=False), f"step:{STEPS[0].id}", on=False)
    lines = {line.key: line.about for line in state_of(KARIN, wanted).ticks}
    assert lines["goal"] == ""
    assert lines[f"step:{STEPS[0].id}"] == ""


def test_of_several_goals_each_has_its_own_shorter_words() -> None:
    lines = [line for line in state_of(MANY, Wanted()).ticks if line.about]
    assert [line.about for line in lines][:2] == [f"goal:{GOAL.id}", f"goal:{OTHER.id}"]


# --- the other papers ----------------------------------------------------------------------


def test_large_letters_are_there_at_once_for_who_asked_for_them() -> None:
    assert beginning(KARIN).kind is PaperKind.A4
    assert beginning(replace(KARIN, large_letters=True)).kind is PaperKind.LARGE


def test_the_paper_for_children_is_for_their_eyes_and_shares_one_step() -> None:
    wanted = of_kind(Wanted(), PaperKind.CHILDREN)
    assert wanted.preset is Preset.CHILDREN
    assert list(keys(wanted)) == ["bridge", *(f"family:{step.id}" for step in STEPS)]
    first = ticked(wanted, f"family:{STEPS[0].id}", on=True)
    second = ticked(first, f"family:{STEPS[1].id}", on=True)
    assert [key for key, on in keys(second).items() if on] == ["bridge", f"family:{STEPS[1].id}"]
    content = content_of(KARIN, second)
    assert isinstance(content, FamilyPaper)
    assert content.step is not None
    assert content.step.text == "Ik bel even."
    assert state_of(KARIN, second).warning == "Andere mensen zien dit misschien."
    none = content_of(KARIN, ticked(second, f"family:{STEPS[1].id}", on=False))
    assert isinstance(none, FamilyPaper)
    assert none.step is None


def test_another_preset_leaves_the_paper_for_children() -> None:
    wanted = of_kind(Wanted(), PaperKind.CHILDREN)
    assert chosen(wanted, Preset.FRIDGE).kind is PaperKind.A4
    assert of_kind(wanted, PaperKind.A5).preset is Preset.FRIDGE
    poster = of_kind(chosen(Wanted(), Preset.CHILDREN), PaperKind.A3)
    assert poster.preset is Preset.CHILDREN
    assert chosen(of_kind(Wanted(), PaperKind.PLAN), Preset.MINE).kind is PaperKind.PLAN
    again = of_kind(chosen(Wanted(), Preset.CHILDREN), PaperKind.CHILDREN)
    assert again.preset is Preset.CHILDREN


def test_a_shared_step_may_be_said_shorter_too() -> None:
    wanted = ticked(of_kind(Wanted(), PaperKind.CHILDREN), f"family:{STEPS[0].id}", on=True)
    (line,) = [line for line in state_of(KARIN, wanted).ticks if line.about]
    assert line.about == f"step:{STEPS[0].id}"
    content = content_of(shortened(KARIN, line.about, "Post bij elkaar"), wanted)
    assert isinstance(content, FamilyPaper)
    assert content.step is not None
    assert content.step.text == "Post bij elkaar"


def test_each_paper_has_the_boxes_that_change_it() -> None:
    assert list(keys(of_kind(Wanted(), PaperKind.BLANK))) == []
    card = keys(of_kind(Wanted(), PaperKind.STEPCARD))
    assert list(card) == ["steps", *(f"step:{step.id}" for step in STEPS)]
    family = chosen(of_kind(Wanted(), PaperKind.STEPCARD), Preset.CHILDREN)
    assert "bridge" not in keys(family)
    assert "table_page" not in keys(of_kind(Wanted(), PaperKind.A5))
    assert "area_names" not in keys(of_kind(Wanted(), PaperKind.PLAN))


def test_what_was_said_more_can_be_ticked() -> None:
    step = TakeHomeStep(STEPS[0].id, "Ik bel", if_then="dan mail ik")
    goal = replace(GOAL, steps=(step,), later=(STEPS[1],), motivation="Rust")
    home = replace(KARIN, goals=(goal,), vision="Een tuin")
    assert {"vision", "why", "if_then", "later"} <= set(keys(Wanted(), home))
    assert not {"vision", "why", "if_then", "later", "helpers"} & set(
        keys(Wanted(), replace(KARIN, goals=(OTHER,)))
    )
    shorter = shortened(home, f"step:{STEPS[1].id}", "Later")
    assert shorter.goals[0].later[0].short_text == "Later"


def test_each_of_several_strengths_has_its_own_tick() -> None:
    first, second = MANY.strengths
    lines = {line.key: line for line in state_of(MANY, Wanted()).ticks}
    assert lines[f"strength:{first}"].text == f"goed: {first}"
    wanted = ticked(Wanted(), f"strength:{first}", on=False)
    assert strengths_on(MANY, wanted) == (second,)
    assert strengths_on(MANY, chosen(wanted, Preset.MINE)) == (second,)
    again = ticked(wanted, f"strength:{first}", on=True)
    assert strengths_on(MANY, again) == MANY.strengths
    none = ticked(Wanted(), "strengths", on=False)
    assert strengths_on(MANY, none) == ()
    assert not {line.key: line.enabled for line in state_of(MANY, none).ticks}[f"strength:{first}"]


def test_a_single_strength_is_ticked_by_its_part_of_the_paper() -> None:
    alone = replace(MANY, strengths=MANY.strengths[:1])
    twice = replace(MANY, strengths=MANY.strengths[:1] * 2)
    for home in (alone, twice):
        assert [key for key in keys(Wanted(), home) if "strength" in key] == ["strengths"]


def strengths_on(home: TakeHome, wanted: Wanted) -> tuple[str, ...]:
    content = content_of(home, wanted)
    assert isinstance(content, FridgePaper | OwnPaper)
    return as_own(content).shown.strengths


def test_each_step_for_later_has_its_own_tick_once_they_are_on_the_paper() -> None:
    later = TakeHomeStep(uuid4(), "Ik maak een lijst.", "Lijst")
    home = replace(KARIN, goals=(replace(GOAL, later=(later,)),))
    assert f"step:{later.id}" not in keys(Wanted(), home)
    wanted = ticked(Wanted(), "later", on=True)
    (line,) = [x for x in state_of(home, wanted).ticks if x.key == f"step:{later.id}"]
    assert (line.text, line.short) == ("later: Ik maak een lijst.", "Lijst")
    assert [step.text for step in goals_on(home, wanted)[0].later] == ["Lijst"]
    without = ticked(wanted, f"step:{later.id}", on=False)
    assert goals_on(home, without)[0].later == ()


def test_what_belongs_together_is_on_the_paper_only_when_ticked() -> None:
    linked = replace(KARIN, bridge=replace(FACTS, links=(Link("housing", "debts"),)))
    mine = chosen(Wanted(), Preset.MINE)
    assert len(links_on(linked, mine)) == 1
    assert links_on(linked, ticked(mine, "links", on=False)) == ()
    assert links_on(linked, ticked(mine, "area_names", on=False)) == ()
    assert "links" not in keys(mine, KARIN)


def links_on(home: TakeHome, wanted: Wanted) -> tuple[Link, ...]:
    content = content_of(home, wanted)
    return content.links if isinstance(content, OwnPaper) else ()


# --- a code for the desk ---------------------------------------------------------------------

FOUND_AGAIN = replace(KARIN, findable=True)
CODED = ticked(Wanted(), "code", on=True)


def code_on(home: TakeHome, wanted: Wanted) -> str:
    content = content_of(home, wanted)
    assert isinstance(content, FridgePaper | OwnPaper)
    return as_own(content).shown.code


def test_a_code_is_on_the_paper_only_when_it_was_ticked() -> None:
    assert not keys(Wanted(), FOUND_AGAIN)["code"]
    assert code_on(FOUND_AGAIN, Wanted()) == ""
    assert code_on(FOUND_AGAIN, CODED) == DUMMY
    assert keys(chosen(CODED, Preset.MINE), FOUND_AGAIN)["code"] is False


def test_where_nothing_is_kept_no_code_is_offered() -> None:
    assert "code" not in keys(Wanted(), KARIN)
    assert code_on(KARIN, CODED) == ""


def test_a_photo_shows_no_code_that_would_lead_nowhere() -> None:
    assert code_on(FOUND_AGAIN, replace(CODED, photo=True)) == ""


@pytest.mark.parametrize("kind", PaperKind)
def test_a_code_is_made_for_the_papers_that_show_it_and_no_others(kind: PaperKind) -> None:
    wanted = ticked(of_kind(Wanted(), kind), "code", on=True)
    plain, coded = (
        [text.content for page in pages_of(FOUND_AGAIN, each, CODE) for text in texts(page.shapes)]
        for each in (of_kind(Wanted(), kind), wanted)
    )
    assert carries_code(FOUND_AGAIN, wanted) == ("code" in keys(wanted, FOUND_AGAIN))
    if not carries_code(FOUND_AGAIN, wanted):
        assert plain == coded
    assert not carries_code(FOUND_AGAIN, chosen(wanted, Preset.CHILDREN))


def test_it_begins_with_whose_eyes_the_last_paper_was_for() -> None:
    assert beginning(KARIN).preset is Preset.FRIDGE
    again = beginning(replace(KARIN, last_preset=Preset.MINE, large_letters=True))
    assert (again.preset, again.kind) == (Preset.MINE, PaperKind.LARGE)
    assert again.ticks == chosen(Wanted(), Preset.MINE).ticks


def test_a_paper_can_be_in_another_language_than_the_screen() -> None:
    state = state_of(KARIN, replace(Wanted(), language="en"))
    assert state.language == "nl"
    assert state.pages[0].language == "en"
    assert state.tongues == languages()
    borrowed = state_of(replace(KARIN, language="ti"), Wanted())
    assert borrowed.pages[0].language == borrowed.spoken == "nl"


def test_two_languages_are_offered_where_the_client_has_another_than_dutch() -> None:
    english = replace(KARIN, language="en")
    assert state_of(english, Wanted()).tongues == (*languages(), "nl+en")
    both = state_of(english, replace(Wanted(), language="nl+en"))
    assert both.spoken == "nl+en"
    assert both.pages[0].width > both.pages[0].height
    half = state_of(english, replace(Wanted(), language="nl+ti"))
    assert half.spoken == "nl"


@pytest.mark.parametrize("kind", PaperKind)
def test_the_command_line_writes_the_very_pages_of_the_screen(kind: PaperKind) -> None:
    for preset, language in (
        (Preset.FRIDGE, "nl"),
        (Preset.MINE, "en"),
        (Preset.CHILDREN, "nl"),
        (Preset.FRIDGE, "nl+en"),
    ):
        wanted = replace(of_kind(chosen(Wanted(), preset), kind), mono=True, language=language)
        shown = state_of(MANY, wanted, practice=True)
        wish = Wish(kind, wanted.preset, mono=True, language=language)
        assert tuple(sheet_pages(MANY, MANY.words, wish, practice=True)) == shown.pages


def test_who_prints_knows_what_others_may_see_of_a_paper_in_another_language() -> None:
    theirs = replace(KARIN, language="uk")
    beside = state_of(theirs, Wanted(), ours="nl")
    for key in ("print.preset.fridge", "print.preset.mine", "print.print", "button.back"):
        assert beside.say(key) == f"{words('uk', key)} · {words('nl', key)}"
    ticks = {line.key: line.text for line in beside.ticks}
    assert ticks["steps"].endswith(f" · {words('nl', 'print.tick.steps')}")
    own = [line.text for line in beside.ticks if line.inner]
    assert own
    assert not any(" · " in text for text in own), "the client's own words are said once"
    same = (state_of(theirs, Wanted()), state_of(theirs, Wanted(), ours="uk"))
    assert {state.say("print.print") for state in same} == {words("uk", "print.print")}
    assert state_of(theirs, Wanted()).pages == beside.pages, "the paper is the client's alone"
