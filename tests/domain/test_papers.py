"""What stands on each paper: only what was ticked, in a value with no place for the rest."""

from dataclasses import asdict, fields, replace
from datetime import date, time
from uuid import uuid4

import pytest

from bridge_app.domain.bridge import BridgeFacts, Link
from bridge_app.domain.drawing import drawn
from bridge_app.domain.papers import (
    BlankPaper,
    FamilyPaper,
    FridgePaper,
    OwnPaper,
    PaperGoal,
    PaperKind,
    PaperStep,
    as_own,
    on_paper,
    sheet,
    with_code,
)
from bridge_app.domain.privacy import (
    FRIDGE_TICKS,
    MINE_TICKS,
    DayPart,
    Preset,
    TakeHome,
    TakeHomeAppointment,
    TakeHomeGoal,
    TakeHomeStep,
    Ticks,
)
from tests.domain.bridges import definition

STEP = TakeHomeStep(
    uuid4(),
    "Ik bel de corporatie",
    "Ik bel",
    date(2026, 6, 3),
    DayPart.MORNING,
    time(9, 30),
    "mijn zus",
    "dan bel ik Fatima",
)
SECOND = TakeHomeStep(uuid4(), "Ik leg de post klaar")
LAST = TakeHomeStep(uuid4(), "Ik maak een lijst")
GOAL = TakeHomeGoal(
    uuid4(),
    "debts",
    "Ik betaal mijn huur",
    "Rust",
    (STEP, SECOND),
    (LAST,),
    "Dan slaap ik weer",
    "Er komt geen brief meer",
    date(2026, 9, 1),
)
HOME = TakeHome(
    definition(),
    BridgeFacts(
        levels={"housing": 2},
        targets={"housing": 4},
        not_applicable=frozenset({"family"}),
        links=(Link("housing", "debts"),),
    ),
    "nl",
    "je",
    first_name="Karin",
    goals=(GOAL,),
    strengths=("Ik kom op tijd",),
    appointment=TakeHomeAppointment(date(2026, 6, 16)),
    desk_phone="0172",
    printed_on=date(2026, 6, 2),
    vision="Ik woon hier nog",
    vision_by=date(2028, 6, 2),
    review_due=date(2026, 12, 2),
    agreed_on=date(2026, 6, 2),
)


# --- for the fridge ------------------------------------------------------------------------


def fridge(ticks: Ticks = FRIDGE_TICKS) -> FridgePaper:
    made = sheet(HOME, ticks)
    assert isinstance(made, FridgePaper)
    return made


def own(ticks: Ticks = MINE_TICKS, preset: Preset = Preset.MINE) -> OwnPaper:
    made = sheet(HOME, ticks, preset)
    assert isinstance(made, OwnPaper)
    return made


def test_the_fridge_has_no_place_for_what_others_may_not_see() -> None:
    names = {each.name for kind in (FridgePaper, PaperGoal, PaperStep) for each in fields(kind)}
    forbidden = "surname last_name number birth_date areas area levels links vision".split()
    assert names.isdisjoint(forbidden)


def test_the_fridge_sees_no_name_no_area_and_no_level() -> None:
    made = fridge()
    assert made.first_name == ""
    assert made.bridge is not None
    assert {column.area for column in made.bridge.columns} == {""}
    assert made.bridge.links == ()
    told = repr(asdict(made))
    for word in ("housing", "debts", "Karin", "slaap", "brief", "lijst", "woon", "Fatima"):
        assert word not in told


def test_a_bridge_with_names_is_refused_on_a_paper_for_the_fridge() -> None:
    """The control: what slips through by mistake does not become a paper."""
    named = drawn(HOME.definition, HOME.bridge)
    with pytest.raises(ValueError, match="housing"):
        replace(fridge(), bridge=named)
    linked = replace(drawn(HOME.definition, HOME.bridge, areas_named=False), links=((0, 1),))
    with pytest.raises(ValueError, match="links"):
        replace(fridge(), bridge=linked)


def test_the_fridge_uses_the_short_words_where_there_are_any() -> None:
    (goal,) = fridge().goals
    assert (goal.text, goal.steps[0].text, goal.steps[1].text) == (
        "Rust",
        "Ik bel",
        "Ik leg de post klaar",
    )


def test_promised_days_are_those_of_the_store() -> None:
    made = fridge()
    assert (made.review_due, made.agreed_on) == (date(2026, 12, 2), date(2026, 6, 2))
    assert fridge(replace(FRIDGE_TICKS, appointment=False)).review_due is None
    assert own().vision_by == date(2028, 6, 2)
    assert own().shown.goals[0].by == date(2026, 9, 1)


def test_what_is_not_ticked_is_not_there() -> None:
    none = Ticks(
        bridge=False, goal=False, steps=False, strengths=False, appointment=False, helpers=False
    )
    made = fridge(none)
    assert (made.bridge, made.goals, made.strengths, made.appointment) == (None, (), (), None)


def test_steps_stay_when_their_goal_is_not_ticked() -> None:
    assert fridge(replace(FRIDGE_TICKS, goal=False)).goals[0].text == ""
    hidden = replace(FRIDGE_TICKS, hidden_goals=frozenset({GOAL.id}))
    assert [goal.text for goal in fridge(hidden).goals] == [""]


def test_a_hidden_step_and_a_hidden_helper_are_gone() -> None:
    ticks = replace(FRIDGE_TICKS, hidden_steps=frozenset({SECOND.id}), helpers=False)
    assert [(step.text, step.helper) for step in fridge(ticks).steps] == [("Ik bel", "")]


def test_a_goal_without_steps_is_still_a_goal() -> None:
    assert fridge(replace(FRIDGE_TICKS, steps=False)).goals == (PaperGoal("Rust"),)


# --- for oneself ---------------------------------------------------------------------------


def test_for_me_everything_is_told() -> None:
    made = own()
    assert made.shown.first_name == "Karin"
    assert made.links == HOME.bridge.links
    assert made.level_sentences
    assert made.vision == "Ik woon hier nog"
    assert [(row.area, row.now, row.target) for row in made.levels] == [
        ("housing", 2, 4),
        ("debts", None, None),
        ("income", None, None),
    ]
    (goal,) = made.shown.goals
    assert (goal.text, goal.motivation) == ("Ik betaal mijn huur", "Dan slaap ik weer")
    assert goal.how_known == "Er komt geen brief meer"
    assert [step.text for step in goal.later] == ["Ik maak een lijst"]
    assert goal.steps[0].if_then == "dan bel ik Fatima"


def test_a_table_of_areas_needs_the_names_of_areas() -> None:
    made = own(replace(MINE_TICKS, area_names=False))
    assert (made.levels, made.level_sentences, made.links) == ((), False, ())
    assert made.bridge is not None
    assert {column.area for column in made.bridge.columns} == {""}
    assert made.vision


def test_what_others_may_see_is_in_the_own_paper_too() -> None:
    made = own()
    assert as_own(made) is made
    assert as_own(fridge()) == OwnPaper(fridge(), fridge().bridge)
    assert own(replace(MINE_TICKS, bridge=False)).bridge is None
    assert own(replace(MINE_TICKS, vision=False)).vision_by is None


# --- for children, and to write on ---------------------------------------------------------


def family(ticks: Ticks) -> FamilyPaper:
    made = on_paper(HOME, ticks, Preset.CHILDREN)
    assert isinstance(made, FamilyPaper)
    return made


def test_children_see_a_bridge_to_colour_and_the_step_that_was_picked() -> None:
    made = family(replace(FRIDGE_TICKS, family_step=STEP.id))
    assert made.step == PaperStep("Ik bel", date(2026, 6, 3), DayPart.MORNING, time(9, 30))
    assert made.bridge is not None
    assert {column.built == column.height for column in made.bridge.columns} == {True}
    told = repr(asdict(made))
    for word in ("housing", "Karin", "Rust", "zus", "0172", "tijd"):
        assert word not in told


def test_nothing_is_shared_with_children_unless_it_was_picked() -> None:
    assert family(FRIDGE_TICKS).step is None
    later = family(replace(FRIDGE_TICKS, family_step=LAST.id)).step
    assert later == PaperStep("Ik maak een lijst")
    assert family(replace(FRIDGE_TICKS, bridge=False)).bridge is None


def test_the_paper_for_children_is_that_whatever_the_preset_is() -> None:
    for preset in Preset:
        assert isinstance(on_paper(HOME, MINE_TICKS, preset, PaperKind.CHILDREN), FamilyPaper)


def test_the_blank_paper_knows_no_person() -> None:
    made = on_paper(HOME, MINE_TICKS, Preset.MINE, PaperKind.BLANK)
    assert isinstance(made, BlankPaper)
    assert {column.built for column in made.bridge.columns} == {None}
    assert "Karin" not in repr(asdict(made))
    assert "Rust" not in repr(asdict(made))


def test_other_papers_are_sheets() -> None:
    assert on_paper(HOME, FRIDGE_TICKS, kind=PaperKind.PLAN) == fridge()


def test_the_code_that_was_made_takes_the_place_of_the_dummy() -> None:
    fridge_paper = with_code(fridge(), "K7Q")
    assert isinstance(fridge_paper, FridgePaper)
    assert fridge_paper.code == "K7Q"
    mine = with_code(own(), "K7Q")
    assert isinstance(mine, OwnPaper)
    assert mine.shown.code == "K7Q"
    blank = BlankPaper("nl", "je", definition(), drawn(definition(), BridgeFacts()), "", ())
    assert with_code(blank, "K7Q") is blank
