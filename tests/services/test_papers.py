"""Papers: everything a sheet could show and never more; each that leaves is logged."""

from dataclasses import asdict, replace
from datetime import date, timedelta
from functools import partial

import pytest

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft, Taken
from bridge_app.domain.bridge import Answer
from bridge_app.domain.codes import DUMMY, code_in, spaced
from bridge_app.domain.desk import Given
from bridge_app.domain.log_page import Wanted
from bridge_app.domain.looking import PRINTER_LIMIT, LookKind, kind_of
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.papers import PaperKind, on_paper
from bridge_app.domain.people import AddressForm, Client, Keep, NewClient
from bridge_app.domain.plan import Lane, SeenHow, StepDraft, TeachBack
from bridge_app.domain.privacy import MINE_TICKS, Preset, TakeHome, TakeHomeAppointment
from bridge_app.errors import ReasonNeeded
from bridge_app.paper.papers import pages as drawn_pages
from bridge_app.picture.geometry import texts
from bridge_app.services.clock import business_day
from tests.services.world import World


def test_a_sheet_holds_what_was_made_together(world: World, mentor: Actor, karin: Client) -> None:
    services = world.services
    services.people.change(mentor, replace(karin, address_form=AddressForm.U))
    services.settings.set_municipality(world.hire_all(), Municipality(desk_phone="0172 1122"))
    talk = world.talk(mentor, karin)
    services.bridges.answer(mentor, talk, "debts", Given(Answer.ANSWERED, 2))
    services.bridges.set_target(mentor, talk, "debts", 4)
    services.bridges.set_strengths(mentor, talk, ("Ik kom op tijd",))
    appointment = TakeHomeAppointment(date(2026, 6, 16))
    services.appointments.note(mentor, karin.id, AppointmentDraft(date(2026, 6, 16)))
    plan = world.planned(mentor, karin, "een", "twee")
    services.plans.confirm(mentor, karin.id, plan.steps[0].id, SeenHow.TOLD)
    home = services.papers.take_home(mentor, karin.id)
    assert (home.first_name, home.form, home.language) == ("Karin", "u", "nl")
    assert (home.desk_phone, home.printed_on) == ("0172 1122", date(2026, 6, 2))
    assert (home.strengths, home.appointment) == (("Ik kom op tijd",), appointment)
    assert (home.bridge.levels, home.bridge.targets) == ({"debts": 2}, {"debts": 4})
    assert home.bridge.footprints == 1
    (goal,) = home.goals
    assert (goal.text, [step.text for step in goal.steps]) == ("Ik maak mijn post open", ["twee"])


def test_a_sheet_never_holds_more_than_it_may(world: World, mentor: Actor, karin: Client) -> None:
    services = world.services
    step = world.confirmed(mentor, karin)
    services.rewards.give(mentor, world.gift(karin, step))
    services.people.change(mentor, replace(karin, phone="0612345678", case_number="Z-9"))
    told = repr(asdict(services.papers.take_home(mentor, karin.id)))
    for secret in ("de Boer", "1001", "0612345678", "Z-9", "BON-0001", "2026-A-"):
        assert secret not in told


def test_dropped_steps_and_goals_are_not_on_it(world: World, mentor: Actor, karin: Client) -> None:
    plans = world.services.plans
    plan = world.planned(mentor, karin, "een", "twee")
    plans.drop_step(mentor, karin.id, plan.steps[0].id, 1)
    (goal,) = world.services.papers.take_home(mentor, karin.id).goals
    assert [step.text for step in goal.steps] == ["twee"]
    plans.drop_goal(mentor, karin.id, goal.id, 1)
    assert world.services.papers.take_home(mentor, karin.id).goals == ()


def test_every_part_of_a_step_is_on_it(world: World, mentor: Actor, karin: Client) -> None:
    goal = world.planned(mentor, karin).goals[0].id
    draft = StepDraft("Ik bel de baas", "Ik bel", date(2026, 6, 3), helper="mijn zus", if_then="x")
    world.services.plans.add_step(mentor, karin.id, goal, draft)
    (step,) = world.services.papers.take_home(mentor, karin.id).goals[0].steps
    told = StepDraft(
        step.text, step.short_text, step.day, step.day_part, step.at, step.helper, step.if_then
    )
    assert told == draft


def test_outside_a_talk_a_sheet_speaks_the_clients_language(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.services.people.change(mentor, replace(karin, language="en"))
    assert world.services.papers.take_home(mentor, karin.id).language == "en"
    world.talk(mentor, karin)
    assert world.services.papers.take_home(mentor, karin.id).language == "nl"


def test_somebody_without_a_name_gets_a_sheet_too(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.services.people.change(mentor, replace(karin, first_name=None, last_name=None))
    world.talk(mentor, karin, Keep.STEPS_ONLY)
    assert world.services.papers.take_home(mentor, karin.id).first_name == ""


def test_a_print_is_logged_by_kind_and_for_whose_eyes(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.services.papers.printed(mentor, karin.id, "a4", Preset.FRIDGE)
    line = world.audit()[-1]
    assert (line.action, line.client_id, line.detail) == ("paper.printed", karin.id, "a4 fridge")


def test_on_which_printer_a_paper_came_is_told_to_who_looks_the_log_through(
    world: World, mentor: Actor, karin: Client
) -> None:
    """TRUST 35: a paper that lies at a printer of others must be found."""
    chief, day = world.hire(Role.COORDINATOR), business_day(world.clock())
    step = world.confirmed(mentor, karin)
    given = world.services.rewards.give(mentor, world.gift(karin, step))
    world.services.rewards.receipt_printed(mentor, given.id, "HP balie")
    world.services.papers.printed(mentor, karin.id, "a4", Preset.FRIDGE, to=" HP \n hal 2 " * 20)
    world.services.papers.printed(mentor, karin.id, "a4", Preset.FRIDGE)
    lines = world.services.log.review(chief, Wanted(day, day)).lines
    told = [each.printer for each in lines if kind_of(each.action) is LookKind.TAKEN_OUT]
    assert told == ["", ("HP hal 2 " * 20)[:PRINTER_LIMIT].strip(), "HP balie"]
    assert {each.printer for each in lines if kind_of(each.action) is LookKind.CHANGED} == {""}


def test_a_card_and_a_whole_file_tell_their_printer_too(
    world: World, mentor: Actor, karin: Client
) -> None:
    chief, services = world.hire(Role.COORDINATOR), world.services
    day = business_day(world.clock())
    agreed = services.appointments.note(mentor, karin.id, AppointmentDraft(day))
    services.appointments.taken(mentor, agreed.id, Taken.CARD, to="HP balie")
    services.appointments.taken(mentor, agreed.id, Taken.CALENDAR)
    services.helping.card(mentor, karin.id, "HP hal 2")
    services.rights.file(mentor, karin.id, " HP \n archief")
    services.rights.file(mentor, karin.id)
    lines = services.log.review(chief, Wanted(day, day)).lines
    told = [each.printer for each in lines if kind_of(each.action) is LookKind.TAKEN_OUT]
    assert told == ["", "HP archief", "HP hal 2", "", "HP balie"]


def test_for_whose_eyes_the_last_paper_was_is_known_the_next_time(
    world: World, mentor: Actor, karin: Client
) -> None:
    papers = world.services.papers
    assert papers.take_home(mentor, karin.id).last_preset is None
    papers.printed(mentor, karin.id, PaperKind.A4, Preset.MINE)
    papers.printed(mentor, karin.id, PaperKind.BLANK, Preset.FRIDGE)
    papers.printed(mentor, karin.id, "appointment", "card")
    assert papers.take_home(mentor, karin.id).last_preset is Preset.MINE


# --- the code on a paper ---------------------------------------------------------------------


def test_a_code_on_paper_finds_its_client_and_opens_nothing(
    world: World, mentor: Actor, desk: Actor, karin: Client
) -> None:
    services = world.services
    assert services.papers.printed(mentor, karin.id, PaperKind.A4, Preset.FRIDGE) == ""
    code = services.papers.printed(mentor, karin.id, PaperKind.A4, Preset.FRIDGE, with_code=True)
    for typed in (code, code.lower(), spaced(code)):
        assert [hit.client_id for hit in services.people.find(desk, typed)] == [karin.id]
    with pytest.raises(ReasonNeeded):
        services.people.open(desk, karin.id)
    assert services.people.find(desk, DUMMY) == ()
    assert code not in repr(world.audit())


def test_a_paper_printed_anew_makes_the_one_before_worthless(
    world: World, mentor: Actor, karin: Client
) -> None:
    services = world.services
    printed = partial(
        services.papers.printed, mentor, karin.id, preset=Preset.FRIDGE, with_code=True
    )
    old, card = printed("a4"), printed("a5")
    services.papers.printed(mentor, karin.id, "a4", Preset.FRIDGE)
    assert services.people.find(mentor, old), "a paper without a code takes no place"
    new = printed("a4")
    assert len({old, new, card}) == 3
    assert services.people.find(mentor, old) == ()
    assert services.people.find(mentor, new)
    assert services.people.find(mentor, card), "another kind of paper stays good"


def test_a_name_of_thirteen_letters_is_still_a_name(world: World, mentor: Actor) -> None:
    known = world.services.people.create(mentor, NewClient("Karen", "Schermerhernd"))
    assert code_in("Schermerhernd")
    assert [hit.client_id for hit in world.services.people.find(mentor, "schermerhernd")] == [
        known.id
    ]


def test_days_that_were_promised_are_printed_as_promised_on_any_day(
    world: World, mentor: Actor, karin: Client
) -> None:
    """Two months later every paper promises the days that were promised, and no others."""
    services = world.services
    talk = world.talk(mentor, karin)
    services.bridges.set_vision(mentor, talk, "Ik woon hier nog")
    services.bridges.promise_review(mentor, talk, 6)
    services.appointments.note(mentor, karin.id, AppointmentDraft(date(2026, 9, 16)))
    world.planned(mentor, karin, "een", "twee")
    services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    today = services.papers.take_home(mentor, karin.id)
    world.clock.later(days=61)
    later = services.papers.take_home(mentor, karin.id)
    assert later == replace(today, printed_on=date(2026, 8, 2))
    assert (today.vision_by, today.review_due) == (date(2028, 6, 2), date(2026, 12, 2))
    assert today.agreed_on == date(2026, 6, 2)
    for kind in PaperKind:
        promised = [promises(home, kind) for home in (today, later)]
        assert promised[0] == promised[1]


@pytest.mark.parametrize("day", ["vision_by", "review_due", "agreed_on"])
def test_a_day_that_is_counted_from_the_printing_would_be_noticed(
    world: World, mentor: Actor, karin: Client, day: str
) -> None:
    """The control of the test above."""
    talk = world.talk(mentor, karin)
    world.services.bridges.set_vision(mentor, talk, "Ik woon hier nog")
    world.services.bridges.promise_review(mentor, talk, 6)
    world.planned(mentor, karin, "een")
    world.services.plans.agree(mentor, karin.id, TeachBack.COULD_TELL)
    today = world.services.papers.take_home(mentor, karin.id)
    counted = replace(today, **{day: getattr(today, day) + timedelta(days=61)})
    kinds = [kind for kind in PaperKind if promises(today, kind) != promises(counted, kind)]
    assert kinds, "no paper would tell the difference"


def test_a_day_that_has_gone_by_is_no_longer_promised(
    world: World, mentor: Actor, karin: Client
) -> None:
    world.services.bridges.promise_review(mentor, world.talk(mentor, karin), 6)
    papers = world.services.papers
    world.clock.later(days=183)
    assert papers.take_home(mentor, karin.id).review_due == date(2026, 12, 2)
    world.clock.later(days=1)
    assert papers.take_home(mentor, karin.id).review_due is None


def promises(home: TakeHome, kind: PaperKind) -> str:
    """Everything on a paper but the day on which it was made."""
    made = f"Gemaakt op {home.printed_on:%d-%m-%Y}."
    content = on_paper(home, MINE_TICKS, Preset.MINE, kind)
    pages = drawn_pages(kind, content, home.words["nl"])
    said = " ".join(text.content for page in pages for text in texts(page.shapes))
    return " ".join(said.split()).replace(made, "")


def test_later_steps_and_reasons_are_there_to_be_ticked(
    world: World, mentor: Actor, karin: Client
) -> None:
    plans = world.services.plans
    known = plans.set_goal(
        mentor,
        karin.id,
        "debts",
        "Ik maak mijn post open",
        motivation="Rust",
        target_date=date(2026, 9, 1),
        how_known="De stapel is weg",
    ).goals[0]
    plans.add_step(mentor, karin.id, known.id, StepDraft("Ik maak een lijst"), Lane.LATER)
    (goal,) = world.services.papers.take_home(mentor, karin.id).goals
    assert (goal.steps, [step.text for step in goal.later]) == ((), ["Ik maak een lijst"])
    assert (goal.motivation, goal.how_known) == ("Rust", "De stapel is weg")
    assert goal.target_date == date(2026, 9, 1)


def test_what_was_put_ready_counts_for_the_paper(
    world: World, mentor: Actor, karin: Client
) -> None:
    wanted = replace(karin, needs=replace(karin.needs, large_letters=True))
    world.services.people.change(mentor, wanted)
    home = world.services.papers.take_home(mentor, karin.id)
    assert home.large_letters
    assert home.agreed_on is None


def test_a_paper_that_lies_at_the_desk_waits_until_it_is_taken(
    world: World, mentor: Actor, karin: Client
) -> None:
    papers = world.services.papers
    assert not papers.take_home(mentor, karin.id).waiting
    papers.lay_ready(mentor, karin.id, PaperKind.A5)
    line = world.audit()[-1]
    assert (line.action, line.client_id, line.detail) == ("paper.laid_ready", karin.id, "a5")
    world.clock.later(days=40)
    assert papers.take_home(mentor, karin.id).waiting
    papers.taken(mentor, karin.id, PaperKind.A5)
    assert world.audit()[-1].action == "paper.taken"
    assert not papers.take_home(mentor, karin.id).waiting


def test_a_strangers_sheet_is_out_of_reach(world: World, desk: Actor, karin: Client) -> None:
    with pytest.raises(ReasonNeeded):
        world.services.papers.take_home(desk, karin.id)


def test_an_empty_paper_asks_what_the_municipality_asks(
    world: World, mentor: Actor, karin: Client
) -> None:
    services = world.services
    every = [area.id for area in services.bridges.definition().definition.areas]
    wanted = Municipality(areas_off=(every[0],))
    services.settings.set_municipality(world.hire_all(), wanted)
    home = services.papers.take_home(mentor, karin.id)
    paper = on_paper(home, MINE_TICKS, Preset.MINE, PaperKind.BLANK)
    named = home.words["nl"]
    pages = drawn_pages(PaperKind.BLANK, paper, named)
    said = " ".join(text.content for page in pages for text in texts(page.shapes))
    sentences = {area: named.areas[area].levels[0].split()[:4] for area in every}
    assert " ".join(sentences[every[0]]) not in said
    assert " ".join(sentences[every[1]]) in said


def test_what_is_off_is_drawn_on_no_new_paper_and_stays_where_something_was_said(
    world: World, mentor: Actor, karin: Client
) -> None:
    services = world.services
    every = [area.id for area in services.bridges.definition().definition.areas]
    lot = world.client(mentor, "Lot")
    world.scored(mentor, lot, 3)
    services.settings.set_municipality(world.hire_all(), Municipality(areas_off=(every[0],)))

    def columns(
        client: Client, kind: PaperKind = PaperKind.A4, preset: Preset = Preset.MINE
    ) -> int:
        home = services.papers.take_home(mentor, client.id)
        paper = on_paper(home, MINE_TICKS, preset, kind)
        assert paper.bridge
        return len(paper.bridge.columns)

    assert columns(karin) == len(every) - 1
    assert columns(karin, PaperKind.BLANK) == len(every) - 1
    assert columns(karin, PaperKind.CHILDREN, Preset.CHILDREN) == len(every) - 1
    assert columns(lot) == len(every)
    assert len(services.people.open(mentor, lot.id).facts.left_out) == 0
    talk = world.talk(mentor, karin)
    assert services.bridges.current(mentor, talk).facts.left_out == {every[0]}
