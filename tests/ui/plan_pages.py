"""Goal and steps, in every state."""

from dataclasses import replace
from datetime import timedelta

from bridge_app.domain.plan import Plan
from bridge_app.errors import FieldProblem
from bridge_app.ui.plan.page import PlanPage
from bridge_app.ui.plan.state import Aids, AreaChoice, plan_state
from bridge_app.words import too_big_rules
from tests.ui import files
from tests.ui.cases import Kind, PageCase

AREAS = tuple(AreaChoice(a.id, files.WORDS.areas[a.id].name) for a in files.BRIDGE.definition.areas)
AIDS = Aids(AREAS, too_big_rules("nl"), files.TODAY)
FAR = replace(files.TODO, text=files.SAID, day=files.TODAY + timedelta(days=40), if_then=files.SAID)


def pages() -> list[PageCase]:
    return [
        _case("empty", files.NEW.plan),
        _case("one", files.planned(files.TODO, agreed=False), adding=True),
        _case("many", files.planned(files.TODO, files.NOT_YET, replace(files.TODO, day=None))),
        _case("longest", files.planned(FAR, goal=replace(files.GOAL, text=files.SAID))),
        PageCase("goal and steps", "error", _wrong),
    ]


def _case(kind: Kind, plan: Plan, *, adding: bool = False) -> PageCase:
    return PageCase("goal and steps", kind, lambda: _page(plan, adding=adding))


def _page(plan: Plan, *, adding: bool = False) -> PlanPage:
    page = PlanPage("nl")
    page.show_state(plan_state(files.KARIN, plan, "debts", AIDS, adding=adding))
    return page


def _wrong() -> PlanPage:
    page = _page(files.planned(files.TODO))
    page.show_problem(None, FieldProblem("goal", "empty"))
    page.show_problem(0, FieldProblem("at", "not_a_time"))
    page.show_problem(0, FieldProblem("text", "too_long", 200))
    return page
