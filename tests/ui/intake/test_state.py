"""Every screen of a conversation as a value: what it says, and what it never says."""

from dataclasses import replace
from datetime import date

import pytest
from bidi import get_display

from bridge_app.domain.bridge import Answer, AreaAnswer, BridgeFacts, Link, LinkKind, Walker
from bridge_app.domain.hints import TooBig
from bridge_app.domain.people import Keep, Needs, Place, TalkRoute, Wellbeing
from bridge_app.domain.plan import StepState, TeachBack, as_draft
from bridge_app.domain.privacy import DayPart
from bridge_app.errors import FieldProblem
from bridge_app.picture.fonts import figures_apart
from bridge_app.ui.intake import (
    agreeing,
    beyond,
    feeling,
    opening,
    planning,
    promising,
    scoring,
    step_tips,
)
from bridge_app.ui.intake.frame import frame
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.state import Aside, all_agreed, compared, route
from bridge_app.ui.intake.tips import tips
from bridge_app.ui.together.speech import ALSO, Speech
from tests.ui.intake.known import (
    TODAY,
    answers,
    begun,
    bridge,
    bridge_facts,
    facts,
    plan,
    step,
)
from tests.ui.intake.shown import BEFORE, SCREENS

AT_STEP = Place(Stop.STEPS, "1")


# --- the frame -----------------------------------------------------------------------------


def test_the_frame_of_the_welcome() -> None:
    around = frame(facts())
    assert (around.primary, around.secondary) == ("Ik doe mee", "Nee, nu niet")
    assert (around.back, around.pause) == ("", "Even pauze")
    assert around.progress == "stap 1 van 9"
    assert around.name == "Karin"


def test_inside_the_bridge_the_progress_counts_questions() -> None:
    around = frame(begun(Place(Stop.BRIDGE, "health")))
    assert around.progress == f"stap 4 van 9{ALSO}vraag 3 van 8"
    assert (around.primary, around.back) == ("Verder", "Terug")


def test_what_to_keep_is_chosen_before_one_goes_on() -> None:
    place = Place(Stop.KEEP)
    assert not frame(facts(place)).ready
    assert frame(facts(place, keep=Keep.STEPS_ONLY)).ready


def test_a_conversation_that_is_not_kept_says_so_on_every_screen() -> None:
    assert frame(begun(keep=Keep.PRINT_ONLY)).notice == "Dit gesprek wordt niet bewaard."
    assert not frame(begun()).notice


def test_a_pause_stands_beside_the_route() -> None:
    paused = begun(Place(Stop.GOAL), aside=Aside.PAUSE)
    around = frame(paused)
    assert (around.primary, around.secondary) == ("Verder", "Voor vandaag klaar")
    assert (around.back, around.pause, around.progress) == ("", "", "")
    screen = opening.calm_screen(paused)
    assert screen.lines == ("We gaan straks verder bij: Mijn doel", "Alles is bewaard.")


def test_a_pause_without_keeping_promises_nothing() -> None:
    paused = begun(keep=Keep.PRINT_ONLY, aside=Aside.PAUSE)
    assert "niet bewaard" in opening.calm_screen(paused).lines[1]
    assert frame(paused).notice


def test_a_pause_before_the_first_question_has_nothing_to_tell() -> None:
    assert opening.calm_screen(facts(aside=Aside.PAUSE)).lines == ()


@pytest.mark.parametrize(
    ("aside", "said"),
    [
        (Aside.NOT_NOW, "Dat is goed. Fijn dat je er was."),
        (Aside.TODAY_FIRST, "Dan gaat dat nu voor."),
    ],
)
def test_a_no_is_normal(aside: Aside, said: str) -> None:
    no = facts(aside=aside)
    assert opening.calm_screen(no).title == said
    assert (frame(no).primary, frame(no).back) == ("Klaar", "Terug")


# --- before the first question ---------------------------------------------------------------


def test_today_says_until_when() -> None:
    screen = opening.today_screen(facts())
    assert screen.lines == ("We hebben tot 10.15 uur. We hoeven het niet af te maken.",)
    assert opening.today_screen(facts(until=None)).lines == ("We hoeven het niet af te maken.",)
    assert screen.times[0] == ("nog niet bekend", None)


def test_the_welcome_speaks_u_where_the_client_wants_it() -> None:
    polite = facts(say=Speech("nl", "u"))
    assert opening.welcome_screen(polite).title == "Fijn dat u er bent"


def test_today_asks_one_question() -> None:
    assert opening.today_screen(facts()).title == "Is er vandaag iets dat niet kan wachten?"
    around = frame(facts(Place(Stop.TODAY)))
    assert (around.primary, around.secondary) == ("Nee, we kunnen beginnen", "Ja, dat is er")


def test_nothing_is_kept_by_default() -> None:
    screen = opening.keep_screen(facts())
    assert [choice.keep for choice in screen.choices] == list(Keep)
    assert not any(choice.chosen for choice in screen.choices)
    assert not screen.note


def test_print_only_warns_that_it_cannot_be_taken_up_again() -> None:
    screen = opening.keep_screen(facts(keep=Keep.PRINT_ONLY))
    assert [choice.chosen for choice in screen.choices] == [False, False, True]
    assert "Print eerst" in screen.note
    assert "De printer kan het onthouden." in screen.note


# --- the bridge --------------------------------------------------------------------------------


def test_a_question_starts_with_nothing_chosen() -> None:
    screen = scoring.question_screen(begun())
    assert (screen.heading, screen.title) == ("Thuis", "Hoe woon ik nu?")
    assert screen.chosen is None
    assert screen.answer is Answer.NOT_DISCUSSED
    assert [level.place for level in screen.levels][:2] == ["blok 1 van 5", "blok 2 van 5"]


def test_the_heading_names_the_pillar_not_the_area() -> None:
    """In an open room nobody reads "Schulden" over somebody's shoulder (DECISIONS C4)."""
    screen = scoring.question_screen(begun(Place(Stop.BRIDGE, "debts")))
    assert screen.heading == "Geld"
    assert "Schulden" not in (screen.heading, screen.title, screen.hint)


def test_going_back_shows_the_own_answer() -> None:
    screen = scoring.question_screen(
        begun(answers={"housing": AreaAnswer("housing", Answer.SKIPPED, wants_to_talk=True)})
    )
    assert screen.answer is Answer.SKIPPED
    assert screen.talks
    chosen = scoring.question_screen(begun(answers=answers(housing=2)))
    assert chosen.chosen == 2


def test_the_small_bridge_says_nothing_in_words() -> None:
    drawing = scoring.question_screen(begun(bridge=bridge_facts(housing=3))).drawing
    assert drawing.bridge.columns[0].built == 3
    assert {column.area for column in drawing.bridge.columns} == {""}
    small = scoring.wordless(drawing)
    assert small.bridge == drawing.bridge
    assert {*small.labels.pillars.values(), small.labels.now, small.labels.later} == {""}


def test_the_mentor_tells_only_beside_what_the_client_said() -> None:
    said = begun(
        answers=answers(housing=2)
        | {
            "family": AreaAnswer("family", Answer.SKIPPED),
            "health": AreaAnswer("health", Answer.UNKNOWN),
        }
    )
    assert compared(said) == ("housing", "health")
    rows = scoring.views_screen(said).rows
    assert [row.area for row in rows] == ["housing", "health"]
    assert rows[0].sentence == "Ik heb een plek. Ik weet niet of ik kan blijven."
    assert rows[1].sentence == "ik weet het nog niet"


@pytest.mark.parametrize(
    ("mentor", "said"),
    [
        (None, ""),
        (2, "Jullie zien hetzelfde."),
        (4, "Jullie zien iets anders. Dat mag. Vertel eens."),
    ],
)
def test_a_difference_is_a_neutral_sentence(mentor: int | None, said: str) -> None:
    given = AreaAnswer("housing", Answer.ANSWERED, 2, 2, mentor)
    (row,) = scoring.views_screen(begun(answers={"housing": given})).rows
    assert (row.own, row.mentor, row.said) == (2, mentor, said)


def test_who_did_not_know_is_not_compared() -> None:
    given = AreaAnswer("housing", Answer.UNKNOWN, mentor_level=3)
    (row,) = scoring.views_screen(begun(answers={"housing": given})).rows
    assert row.said == ""


def test_one_area_can_be_chosen_again() -> None:
    said = begun(answers=answers(housing=2, family=3), opened="family")
    assert [row.changing for row in scoring.views_screen(said).rows] == [False, True]


def test_the_whole_bridge_names_areas_only_when_asked() -> None:
    shown = begun(Place(Stop.WHOLE), bridge=bridge_facts(debts=1))
    assert scoring.whole_screen(shown).title == "Dit is jouw brug. Wat valt je op?"
    assert not scoring.whole_screen(shown).drawing.bridge.columns[0].area
    assert (
        scoring.whole_screen(replace(shown, named=True)).drawing.bridge.columns[0].area == "housing"
    )


PILLAR = "Elke pijler is een deel van je leven. Alle pijlers dragen samen."


def test_what_a_pillar_is_is_told_once_at_the_first_bridge() -> None:
    told = [
        name
        for name, facts in SCREENS.items()
        if PILLAR in str(intake_state(facts).screen) and facts.place.step != Stop.WHOLE
    ]
    assert scoring.whole_screen(begun(Place(Stop.WHOLE))).hint == PILLAR
    assert told == []


def test_who_made_a_bridge_before_is_not_told_again_what_a_pillar_is() -> None:
    assert scoring.whole_screen(begun(Place(Stop.WHOLE), past=BEFORE)).hint == ""


def test_the_figures_to_choose_from_have_names_and_one_is_nobody() -> None:
    screen = scoring.whole_screen(begun(Place(Stop.WHOLE), bridge=BridgeFacts(walker=Walker.PRAM)))
    assert (screen.figure, dict(screen.figures)["geen figuur"]) == (Walker.PRAM, Walker.NONE)
    assert len(screen.figures) == len(Walker)


def test_the_route_follows_what_was_said() -> None:
    assert not route(begun()).compares
    assert route(begun(answers=answers(housing=1))).compares
    planned = route(begun(plan=plan(step(1), step(2)), slots=3))
    assert (planned.has_goal, planned.steps, planned.slots) == (True, 2, 3)


# --- the plan ------------------------------------------------------------------------------------


def test_at_most_one_area_is_most_urgent_and_what_does_not_fit_is_not_offered() -> None:
    fits = begun(
        urgent="debts",
        bridge=replace(bridge_facts(), not_applicable=frozenset({"family"})),
        answers={"debts": AreaAnswer("debts", Answer.UNKNOWN, wants_to_talk=True)},
    )
    screen = planning.urgent_screen(fits)
    assert [each.area for each in screen.choices if each.chosen] == ["debts"]
    assert [each.area for each in screen.choices if each.talks] == ["debts"]
    assert "family" not in {each.area for each in screen.choices}


def test_the_goal_starts_in_the_most_urgent_area_with_examples() -> None:
    screen = planning.goal_screen(begun(urgent="debts"))
    assert [each.area for each in screen.areas if each.chosen] == ["debts"]
    assert screen.examples == (
        "Ik weet wat ik open heb staan.",
        "Ik betaal mijn huur weer op tijd.",
    )
    assert planning.goal_screen(begun()).examples == ()


def test_what_was_typed_last_stands_over_the_plan() -> None:
    kept = begun(plan=plan())
    assert planning.goal_screen(kept).text == "Ik slaap weer goed."
    assert not planning.goal_changed(kept)
    typing = replace(kept, drafts={"goal.text": "Ik slaap weer heel", "goal.area": "people"})
    screen = planning.goal_screen(typing)
    assert screen.text == "Ik slaap weer heel"
    assert [each.area for each in screen.areas if each.chosen] == ["people"]
    assert planning.goal_changed(typing)


def test_a_goal_in_other_words_is_about_what_is_most_urgent_now() -> None:
    known = begun(plan=plan(), urgent="housing")
    area = planning.goal_area(known)
    assert area != "housing", "the goal that is in the plan stays where it is"
    assert planning.goal_area(replace(known, drafts={"goal.text": " "})) == area
    other = {"goal.text": "Ik heb weer een huis."}
    assert planning.goal_area(replace(known, drafts=other)) == "housing"
    assert planning.goal_area(replace(known, drafts={**other, "goal.area": "people"})) == "people"
    assert planning.goal_area(replace(known, urgent="", drafts=other)) == area


def test_an_empty_goal_is_no_goal() -> None:
    assert not planning.goal_changed(begun())
    assert not planning.goal_changed(begun(drafts={"goal.text": "  "}))
    assert planning.goal_changed(begun(drafts={"goal.text": "Rust."}))


def test_a_step_is_taken_up_as_it_was_left() -> None:
    left = begun(
        AT_STEP,
        plan=plan(),
        drafts={"step1.text": "Ik bel", "step1.day": "vrijdag", "step1.part": "morning"},
    )
    form = planning.step_screen(left).form
    assert (form.text, form.day, form.part) == ("Ik bel", "vrijdag", DayPart.MORNING)
    assert planning.step_draft(left, 1).day is not None
    assert planning.drafted(left.drafts, 1) == ("step1.text", "step1.day", "step1.part")


def test_a_kept_step_comes_back_with_its_day_in_words() -> None:
    kept = step(1, day=TODAY, day_part=DayPart.EVENING, helper="mijn zus", short_text="Bellen")
    shown = begun(AT_STEP, plan=plan(kept))
    screen = planning.step_screen(shown)
    assert screen.form.day == "dinsdag 3 juni"
    assert screen.remove == "Haal deze stap weg"
    assert planning.step_draft(shown, 1) == as_draft(kept)


def test_a_new_step_has_nothing_to_take_away() -> None:
    screen = planning.step_screen(begun(AT_STEP, plan=plan()))
    assert (screen.remove, screen.what) == ("", "Stap 1. Wat ga ik doen?")
    assert screen.goal == "Ik slaap weer goed."
    assert screen.helpers == ("Fatima",)
    assert screen.ifs == ("Dan bel ik Fatima.",)


def test_a_day_that_cannot_be_read_is_no_day_for_the_hint_and_a_question_for_the_plan() -> None:
    odd = begun(AT_STEP, plan=plan(), drafts={"step1.text": "Ik bel.", "step1.day": "gauw"})
    assert step_tips.hints(odd, 1) == (TooBig.NO_DAY,)
    with pytest.raises(FieldProblem):
        planning.step_draft(odd, 1)


def test_a_step_that_is_too_big_gives_the_mentor_a_tip() -> None:
    big = begun(
        AT_STEP,
        plan=plan(),
        drafts={"step1.text": "Ik ga alles regelen.", "step1.day": "morgen"},
    )
    tip = step_tips.tips(step_tips.hints(big, 1), Speech("nl", "je"))
    assert tip == "Dit is groot. Wat is het allereerste stukje?"
    assert not step_tips.tips((), Speech("nl", "je"))


def test_a_step_in_the_language_of_the_client_is_judged_in_that_language() -> None:
    """The tip about it stays in the words of the mentor. Control: a small one has none."""
    said = {"uk": "Владную все.", "ar": "أكتب رسالة وأرسلها."}
    for language, text in said.items():
        drafts = {"step1.text": text, "step1.day": "03-06"}
        known = begun(AT_STEP, plan=plan(), drafts=drafts, say=Speech(language))
        size = [each for each in step_tips.hints(known, 1) if each is not TooBig.NO_DAY]
        assert size == [TooBig.SWEEPING if language == "uk" else TooBig.TWO_THINGS]
        small = replace(known, drafts={**drafts, "step1.text": text.split()[0]})
        assert {*step_tips.hints(small, 1)} <= {TooBig.NO_DAY, TooBig.FAR_AWAY}


@pytest.mark.parametrize(
    ("steps", "slots", "place", "offer"),
    [
        (0, 1, "1", "Nog een stap"),
        (2, 2, "1", ""),
        (2, 2, "2", "Nog een stap"),
        (3, 3, "3", ""),
    ],
)
def test_one_more_step_is_offered_at_the_last_one_until_there_are_three(
    steps: int, slots: int, place: str, offer: str
) -> None:
    made = plan(*(step(number) for number in range(1, steps + 1)))
    assert frame(begun(Place(Stop.STEPS, place), plan=made, slots=slots)).secondary == offer


def test_a_done_step_is_not_planned_again() -> None:
    made = plan(step(1, state=StepState.DONE), step(2))
    assert [each.position for each in begun(plan=made).steps] == [2]


def test_telling_back_shows_the_plan_in_the_clients_words() -> None:
    made = plan(
        step(1, day=TODAY, day_part=DayPart.MORNING, helper="Fatima"), step(2, "Ik ga wandelen.")
    )
    screen = agreeing.teach_screen(
        begun(Place(Stop.TEACH), plan=made, teach_back=TeachBack.COULD_TELL)
    )
    assert screen.goal == "Ik slaap weer goed."
    assert [line.when for line in screen.steps] == [
        "dinsdag 3 juni in de ochtend",
        "dag kies ik nog",
    ]
    assert screen.chosen == "could_tell"
    assert agreeing.teach_screen(begun(Place(Stop.TEACH))).chosen == ""


def test_ready_praises_the_plan_or_the_day() -> None:
    assert agreeing.ready_screen(begun()).title == "Klaar. Goed gedaan."
    agreed = agreeing.ready_screen(begun(plan=plan(step(1), agreed=True)))
    assert agreed.title == "Je plan is klaar. Jij hebt het zelf gemaakt."


def test_a_step_added_after_the_agreement_needs_a_new_one() -> None:
    made = plan(step(1), agreed=True)
    assert all_agreed(begun(plan=made))
    assert not all_agreed(begun(plan=replace(made, steps=(*made.steps, step(2)))))
    assert not all_agreed(begun(plan=plan()))


def test_the_reveal_speaks_only_in_its_own_words() -> None:
    screen = promising.reveal_screen(SCREENS["reveal many"])
    assert screen.title == "Er is nog iets"
    assert [each.said for each in screen.gifts] == [
        f"Bij deze stap hoort een waardering van €\xa0{euros}." for euros in (20, 40, 60)
    ]
    assert len(screen.lines) == 1
    assert len(promising.reveal_screen(SCREENS["reveal"]).lines) == 2
    nothing = promising.reveal_screen(SCREENS["reveal empty"])
    assert (nothing.gifts, len(nothing.lines)) == ((), 1)


def test_an_unknown_pillar_has_no_examples() -> None:
    shipped = bridge().definition
    pillars = tuple(replace(each, id=f"other-{each.id}") for each in shipped.pillars)
    renamed = replace(shipped, pillars=pillars)
    assert planning.examples(begun(definition=renamed, urgent="debts")) == ()


# --- what the mentor alone reads ------------------------------------------------------------------

STAFF = Speech("nl")


def test_the_mentor_has_a_tip_at_every_question() -> None:
    known = begun(Place(Stop.BRIDGE, "health"))
    assert tips(known, STAFF) == bridge().words_in("nl").areas["health"].tip


def test_what_is_put_ready_is_told_to_the_mentor_at_the_welcome() -> None:
    needs = Needs("Arabisch", read_aloud=True, brings_child=True, quiet_room=True)
    said = tips(facts(needs=needs, held_on=date(2025, 6, 2)), STAFF)
    for words in ("Arabisch", "hardop", "speelhoek", "rustige kamer", "maandag 2 juni 2025"):
        assert words in said
    later = tips(begun(Place(Stop.LINKS), needs=needs), STAFF)
    assert later == "Lees de vraag en alle antwoorden hardop voor."


def test_a_heavy_day_is_remembered() -> None:
    known = begun(Place(Stop.STRENGTHS), wellbeing=Wellbeing.HARD)
    assert tips(known, STAFF).startswith("Vandaag is het zwaar.")
    assert tips(replace(known, place=Place(Stop.LINKS)), STAFF) == ""


# --- before the bridge ----------------------------------------------------------------------------


def test_how_one_is_may_stay_open_and_gets_a_kind_word() -> None:
    empty = feeling.wellbeing_screen(begun(Place(Stop.WELLBEING)))
    assert (empty.chosen, empty.said) == ("", "")
    well = feeling.wellbeing_screen(begun(Place(Stop.WELLBEING), wellbeing=Wellbeing.WELL))
    assert well.said == "Dank je. Fijn dat je het zegt."
    hard = feeling.wellbeing_screen(begun(Place(Stop.WELLBEING), wellbeing=Wellbeing.HARD))
    assert "rustig aan" in hard.said


def test_only_the_second_card_asks_and_nothing_of_it_is_kept() -> None:
    cards = [feeling.stress_screen(begun(Place(Stop.STRESS, str(n)))) for n in (1, 2, 3)]
    assert [bool(card.picks) for card in cards] == [False, True, False]
    assert cards[2].title == "Dat ligt niet aan jou"
    known = feeling.stress_screen(begun(Place(Stop.STRESS, "2"), recognised="yes"))
    assert known.said == "Dank je. Dit schrijven we niet op."


def test_one_more_field_comes_with_every_sentence_and_three_is_enough() -> None:
    def fields_of(**changes: object) -> tuple[str, ...]:
        return feeling.strengths_screen(begun(Place(Stop.STRENGTHS), **changes)).texts

    assert fields_of() == ("",)
    assert fields_of(strengths=("Ik kook",)) == ("Ik kook", "")
    assert fields_of(strengths=("a", "b", "c")) == ("a", "b", "c")
    assert fields_of(strengths=("a",), drafts={"strength1": ""}) == ("",)
    assert fields_of(drafts={"strength3": "c"}) == ("", "", "c")


def test_an_idea_that_was_taken_is_not_offered_again() -> None:
    screen = feeling.strengths_screen(
        begun(Place(Stop.STRENGTHS), strengths=("Ik vraag om hulp.",))
    )
    assert screen.ideas
    assert "Ik vraag om hulp." not in screen.ideas
    full = begun(Place(Stop.STRENGTHS), strengths=("a", "b", "c"))
    assert feeling.strengths_screen(full).ideas == ()
    assert feeling.free_field(full) == ""


# --- after the bridge -----------------------------------------------------------------------------


def test_two_taps_make_two_sentences_to_choose_from() -> None:
    known = begun(Place(Stop.LINKS), picked=("debts", "health"))
    screen = beyond.links_screen(known)
    assert [each.text for each in screen.sentences] == [
        "Als afbetalen beter gaat, gaat mijn gezondheid ook beter.",
        "Door afbetalen gaat mijn gezondheid nu minder.",
    ]
    assert beyond.links_screen(replace(known, picked=("debts",))).sentences == ()
    assert frame(known).secondary == "Ik zie nu geen verband"


def test_three_links_leave_nothing_to_tap() -> None:
    links = tuple(Link("debts", area, LinkKind.WEIGHS) for area in ("health", "family", "people"))
    known = begun(Place(Stop.LINKS), bridge=BridgeFacts(links=links))
    screen = beyond.links_screen(known)
    assert (screen.chips, len(screen.links)) == ((), 3)
    assert screen.links[0].remove == f"Haal weg: {screen.links[0].sentence}"
    assert frame(known).secondary == ""


def test_what_does_not_fit_is_not_offered_anywhere() -> None:
    bridge_ = BridgeFacts(not_applicable=frozenset({"family"}))
    known = begun(Place(Stop.LINKS), bridge=bridge_, urgent="debts")
    assert "family" not in [chip.area for chip in beyond.links_screen(known).chips]
    assert "family" not in [column.area for column in beyond.future_screen(known).columns]
    assert "family" not in [chip.area for chip in planning.urgent_screen(known).later]


def test_what_comes_later_is_asked_once_something_matters_most() -> None:
    assert planning.urgent_screen(begun(Place(Stop.URGENT))).later == ()
    screen = planning.urgent_screen(begun(Place(Stop.URGENT), urgent="debts", later=("people",)))
    assert [chip.area for chip in screen.later if chip.picked] == ["people"]
    assert "debts" not in [chip.area for chip in screen.later]
    assert [each.area for each in screen.choices if each.later] == ["people"]


def test_the_sentence_of_the_flag_planted_last_is_read() -> None:
    known = begun(Place(Stop.FUTURE), bridge=BridgeFacts(targets={"debts": 4}), planted="debts")
    said = beyond.future_screen(known).said
    assert said == f"Schulden: {bridge().words_in('nl').areas['debts'].levels[3]}"
    assert beyond.future_screen(replace(known, planted="")).said == ""


def test_two_years_on_is_the_day_that_was_promised_then() -> None:
    promised = begun(Place(Stop.VISION), vision="Ik woon", vision_by=date(2027, 1, 5))
    assert beyond.vision_screen(promised).by == "Over twee jaar is het dinsdag 5 januari 2027."
    changed = replace(promised, drafts={"vision": "Ik werk"})
    assert beyond.vision_screen(changed).by == "Over twee jaar is het donderdag 3 juni 2027."


def test_half_a_year_stands_until_something_else_is_said() -> None:
    known = begun(Place(Stop.AGAIN))
    screen = beyond.again_screen(known)
    assert (screen.chosen, screen.said) == ("6", "Dat is op woensdag 3 december 2025.")
    before = replace(known, review_due=date(2025, 9, 3))
    assert beyond.again_screen(before).chosen == ""
    assert beyond.again_screen(before).said == "Dat is op woensdag 3 september 2025."
    past = replace(known, review_due=date(2025, 5, 1))
    assert beyond.again_screen(past).chosen == "6"
    assert beyond.again_screen(replace(past, months=3)).chosen == "3"
    never = replace(known, again="none")
    assert (beyond.again_screen(never).chosen, beyond.again_screen(never).said) == ("none", "")


def test_a_short_talk_says_that_the_bridge_comes_next_time() -> None:
    known = begun(Place(Stop.BYE), route=TalkRoute.SHORT, bridge=BridgeFacts())
    screen = agreeing.bye_screen(known)
    assert (screen.text, screen.drawing) == ("De brug maken we de volgende keer.", None)
    assert route(known).short


def test_the_crisis_card_is_the_municipality_s_own() -> None:
    known = facts(aside=Aside.TODAY_FIRST, crisis="Bel 0172 - 000 000.")
    assert "Bel 0172 - 000 000." in opening.calm_screen(known).lines
    assert (
        "We kijken samen wie vandaag kan helpen."
        in opening.calm_screen(replace(known, crisis="")).lines
    )
    assert opening.calm_screen(begun(aside=Aside.PAUSE)).urgent == "Eerst iets dringends"


def test_who_reads_another_language_is_told_what_the_card_is() -> None:
    known = facts(aside=Aside.TODAY_FIRST, crisis="Bel 0172 - 000 000.", say=Speech("uk"))
    kind, card, _later = opening.calm_screen(known).lines
    assert (kind, card) == (Speech("uk")("today.help"), "Bel 0172 - 000 000.")
    (only, _later) = opening.calm_screen(replace(known, crisis="")).lines
    assert only == kind, "said once"
    dutch = opening.calm_screen(replace(known, say=Speech("nl", "u"))).lines
    assert dutch[0] == card, "who reads it needs no other word"


def test_a_card_in_the_language_of_the_client_comes_first_and_the_dutch_one_after_it() -> None:
    abroad = {"uk": "Дзвоніть 0172 - 000 000."}
    known = facts(
        aside=Aside.TODAY_FIRST,
        crisis="Bel 0172 - 000 000.",
        crisis_abroad=abroad,
        say=Speech("uk"),
    )
    first, second, _later = opening.calm_screen(known).lines
    assert (first, second) == (abroad["uk"], "Bel 0172 - 000 000.")
    polish = opening.calm_screen(replace(known, say=Speech("pl"))).lines
    assert polish[:2] == (Speech("pl")("today.help"), "Bel 0172 - 000 000.")
    dutch = opening.calm_screen(replace(known, say=Speech("nl"))).lines
    assert abroad["uk"] not in dutch


def test_the_number_on_an_arabic_card_is_not_turned_around() -> None:
    """Control: as it was typed its groups stand in the other order, and nobody answers there."""
    card = "اتصل بالرقم 0172 - 123 456."
    known = facts(aside=Aside.TODAY_FIRST, crisis="Bel.", crisis_abroad={"ar": card})
    (shown, *_) = opening.calm_screen(replace(known, say=Speech("ar"))).lines
    assert shown == figures_apart(card) != card
    assert "0172 - 123 456" in get_display(shown, base_dir="R")
    assert "0172 - 123 456" not in get_display(card, base_dir="R")


def test_what_is_written_down_is_one_press_away_from_the_welcome() -> None:
    assert opening.welcome_screen(facts()).data == "Mijn gegevens?"
    shown = facts(aside=Aside.DATA)
    assert (frame(shown).primary, frame(shown).secondary) == ("Terug", "")
    assert "Wij schrijven op wie kijkt." in opening.calm_screen(shown).lines


# --- what helps without asking anything -----------------------------------------------------------


def test_one_pillar_that_stands_firm_is_named_and_nothing_else() -> None:
    made = BridgeFacts(levels={"health": 4, "people": 4, "learning": 5, "housing": 5})
    assert scoring.firm(begun(bridge=made)) == "Deze pijler staat al stevig: Leren."
    assert scoring.whole_screen(begun(bridge=made)).firm


@pytest.mark.parametrize(
    "levels",
    [
        pytest.param({}, id="nothing chosen"),
        pytest.param({"health": 5}, id="half a pillar"),
        pytest.param({"health": 5, "people": 3}, id="one of two is still being built"),
    ],
)
def test_no_pillar_is_called_firm_that_is_not(levels: dict[str, int]) -> None:
    assert scoring.firm(begun(bridge=BridgeFacts(levels=levels))) == ""


def test_an_area_that_does_not_fit_leaves_the_pillar_to_the_other() -> None:
    made = BridgeFacts(levels={"housing": 4}, not_applicable=frozenset({"family"}))
    assert scoring.firm(begun(bridge=made)) == "Deze pijler staat al stevig: Thuis."
    none_left = BridgeFacts(not_applicable=frozenset({"learning", "income"}))
    assert scoring.firm(begun(bridge=none_left)) == ""


def test_the_goal_stands_under_what_goes_well() -> None:
    place = Place(Stop.GOAL)
    told = planning.goal_screen(begun(place, strengths=("Ik kook.", "Ik kom op tijd.")))
    assert told.strength == "Dit gaat goed, zei je: \u201cIk kom op tijd.\u201d"
    assert planning.goal_screen(begun(place)).strength == ""


def test_the_mentor_is_reminded_what_one_may_have_a_right_to_by_pillar() -> None:
    place, staff = Place(Stop.GOAL), Speech("nl")
    for area in bridge().definition.areas:
        said = tips(begun(place, urgent=area.id), staff)
        assert said.startswith("Recht op?"), area.id
    assert "huurtoeslag" in tips(begun(place, urgent="housing"), staff)
    assert tips(begun(place), staff) == "", "without a place nothing is known"
    assert "Recht op" not in tips(begun(Place(Stop.URGENT), urgent="housing"), staff)


def test_a_pillar_we_know_nothing_about_has_no_such_tip() -> None:
    pillars = tuple(replace(each, id=f"own_{each.id}") for each in bridge().definition.pillars)
    other = replace(bridge().definition, pillars=pillars)
    known = begun(Place(Stop.GOAL), urgent="housing", definition=other)
    assert tips(known, Speech("nl")) == ""
