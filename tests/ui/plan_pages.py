"""Goal and steps, in every state."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from bridge_app.domain.plan import Goal, Lane, MiniStep, Plan
from bridge_app.errors import ChangedElsewhere, FieldProblem
from bridge_app.step_library import step_library
from bridge_app.ui.plan.elsewhere import meet
from bridge_app.ui.plan.page import PlanPage
from bridge_app.ui.plan.past import PastGoal, PastStep
from bridge_app.ui.plan.promised import PromisedRow, PromisedState
from bridge_app.ui.plan.state import Aids, AreaChoice, View, plan_state
from bridge_app.ui.promising.state import PromiseShown, shown
from bridge_app.words import too_big_rules
from tests.ui import files
from tests.ui.cases import Kind, PageCase, ours
from tests.ui.intake.shown import SCREENS

AREAS = tuple(AreaChoice(a.id, files.WORDS.areas[a.id].name) for a in files.BRIDGE.definition.areas)
AIDS = Aids(AREAS, too_big_rules("nl"), files.TODAY, step_library("nl"))
FAR = replace(files.TODO, text=files.SAID, day=files.TODAY + timedelta(days=40), if_then=files.SAID)
LATE = replace(files.NOT_YET, note="Er nam niemand op.")
BIG = replace(files.TODO, id=uuid4(), text="Ik bel de bank en vraag een afschrift.", day=None)
LATER = replace(files.TODO, id=uuid4(), text="Ik vraag een afschrift.", day=None, lane=Lane.LATER)
WHOLE = replace(
    files.GOAL,
    motivation="Dan slaap ik weer.",
    target_date=date(2026, 9, 1),
    how_known="Er ligt geen dichte brief meer.",
)
OTHER = replace(files.GOAL, id=uuid4(), area="health", text="Ik slaap weer door.", position=2)
SAID = ("03-06-2025  Ik open post. (Fatima)", "01-03-2026  Losgelaten. Iets anders gaat voor.")
STORY = ("04-06-2025  nog niet gelukt. Er was niemand.", "11-06-2025  hoeft niet meer (Fatima)")
PAST = PastGoal(
    uuid4(),
    2,
    "Schulden",
    "Ik open mijn post.",
    SAID,
    True,
    (PastStep(uuid4(), "Ik bel de bank.", STORY, True),),
)


def later(step: MiniStep, text: str) -> MiniStep:
    """One step more that waits."""
    return replace(step, id=uuid4(), text=text)


def pages() -> list[PageCase]:
    many = files.planned(files.TODO, LATE, BIG, LATER, later(LATER, "Ik leg een map aan."))
    several = replace(many, goals=(*many.goals, OTHER))
    longest = files.planned(FAR, later(LATER, files.SAID), goal=_long())
    next_up = files.planned(files.DONE, files.TODO, LATER, goal=WHOLE)
    return [
        _case("empty", files.NEW.plan),
        _case("one", files.planned(files.TODO, agreed=False), View(adding=Lane.NOW)),
        _case("many", several),
        _case("longest", longest),
        PageCase("goal and steps", "error", _wrong),
        PageCase("step made smaller", "one", lambda: _splitting(BIG.text)),
        PageCase("step made smaller", "longest", lambda: _splitting(files.SAID)),
        PageCase("step made smaller", "error", _half),
        PageCase("plan with praise", "one", lambda: _praising("")),
        PageCase("plan with praise", "longest", lambda: _praising(files.SAID)),
        PageCase("plan with praise", "error", _no_praise),
        PageCase("plan as it was", "empty", lambda: _past(())),
        PageCase("plan as it was", "one", lambda: _past((PAST,))),
        PageCase("plan as it was", "longest", lambda: _past((_long_past(),) * 2)),
        PageCase("step from later", "one", lambda: _page(next_up)),
        PageCase("plan together", "many", _together, client_facing=True),
        *_gifts(),
        PageCase("goal let go", "one", _letting_go),
        PageCase("goal changed", "one", _changing),
        PageCase("step worded by both", "longest", _worded_by_both),
    ]


def _long() -> Goal:
    return replace(
        WHOLE, text=files.SAID, motivation=files.SAID, how_known=files.SAID, short_text=files.SAID
    )


def _long_past() -> PastGoal:
    return replace(PAST, text=files.SAID, lines=(files.SAID,) * 3)


def _case(kind: Kind, plan: Plan, view: View | None = None) -> PageCase:
    return PageCase("goal and steps", kind, lambda: _page(plan, view))


def _page(plan: Plan, view: View | None = None) -> PlanPage:
    page = PlanPage(ours())
    page.show_state(plan_state(files.KARIN, plan, "debts", AIDS, view), undoable=True)
    return page


def _gifts() -> list[PageCase]:
    """What goes with the steps: nothing yet, told or not, chosen, refused, and of any length."""
    row = PromisedRow(uuid4(), "Ik bel de bank.", "€\xa020")
    far = PromisedRow(uuid4(), files.SAID, "€\xa060")
    said = "Ik bel de bank. Bij deze stap hoort een bon van €\xa020."
    states: dict[Kind, PromisedState] = {
        "empty": PromisedState(can_choose=True),
        "one": PromisedState((row,), told=(said,)),
        "many": PromisedState((row, row), can_choose=True, form=_chosen("promise alone above")),
        "longest": PromisedState((far,) * 3, form=_chosen("promise alone long"), told=(said,) * 3),
        "error": PromisedState(can_choose=True, form=_chosen("promise alone trouble")),
    }
    return [PageCase("plan with gifts", k, partial(_gift, state)) for k, state in states.items()]


def _chosen(name: str) -> PromiseShown | None:
    facts = SCREENS[name]
    assert facts.offer is not None
    assert facts.plan is not None
    return shown(facts.offer, facts.plan, "Karin")


def _gift(state: PromisedState) -> PlanPage:
    page = _page(files.planned(files.DONE, files.TODO, goal=WHOLE))
    page.promised.show_promised(state)
    return page


def _together() -> PlanPage:
    """The client looks along: larger, and without hints for staff."""
    return _page(files.planned(files.DONE, BIG, files.NOT_YET, LATER, goal=WHOLE))


def _splitting(text: str) -> PlanPage:
    page = _page(files.planned(replace(BIG, text=text)))
    page.steps[0].make_smaller()
    page.ideas.toggle.click()
    return page


def _worded_by_both() -> QWidget:
    """Goal and step were changed elsewhere while somebody typed here."""
    page = _splitting("")
    goal, step = page.goal, page.steps[0]
    other = ChangedElsewhere("step", "Fatima", files.LATELY)
    meet(goal, goal.shown(), replace(goal.line(), text=files.SAID), other)
    meet(step, step.shown(), replace(step.line(), text=files.SAID), other)
    page.steps[0].splitting.hide()
    return page


def _half() -> QWidget:
    page = _page(files.planned(BIG))
    page.steps[0].make_smaller()
    page.steps[0].splitting.second.set_text("")
    page.steps[0].splitting.tell()
    return page


def _praising(text: str) -> QWidget:
    page = _page(files.planned(LATE))
    page.praising.open_for("je", LATE.id, text or LATE.text)
    page.praising.field.set_text(text)
    return page


def _no_praise() -> QWidget:
    page = _page(files.planned(LATE))
    page.praising.open_for("u")
    page.praising.show_problem(FieldProblem("praise", "empty"))
    return page


def _past(goals: tuple[PastGoal, ...]) -> QWidget:
    page = _page(files.planned(files.TODO))
    page.past.show_past(goals)
    return page


def _changing() -> QWidget:
    page = _letting_go()
    assert isinstance(page, PlanPage)
    page.goal.letting_go.hide()
    page.goal.changing.ask("Mijn huis is weg.")
    return page


def _letting_go() -> QWidget:
    page = _page(files.planned(files.TODO, goal=WHOLE))
    page.goal.letting_go.ask()
    return page


def _wrong() -> PlanPage:
    page = _page(files.planned(files.TODO, LATER))
    page.goal.show_problem(FieldProblem("goal", "empty"))
    page.goal.show_problem(FieldProblem("target", "not_a_date"))
    page.steps[0].show_problem(FieldProblem("at", "not_a_time"))
    page.steps[0].show_problem(FieldProblem("text", "too_long", 200))
    page.later[0].show_problem(FieldProblem("text", "empty"))
    return page
