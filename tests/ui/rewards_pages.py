"""The room "Uitgeven", in every state."""

from dataclasses import replace
from datetime import date
from functools import partial
from uuid import uuid4

from bridge_app.domain.budgets import Room
from bridge_app.domain.desk import ReadyClient
from bridge_app.domain.limits import BY_LAW, LimitStand
from bridge_app.domain.policy import CapPeriod, Policy
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.stock_buying import StockKind
from bridge_app.domain.stock_counts import Left
from bridge_app.problem_words import sentence
from bridge_app.stock_errors import CardRefused
from bridge_app.trust_errors import CodeNeeded
from bridge_app.ui.parts import begin_at
from bridge_app.ui.rewards.page import RewardsPage
from bridge_app.ui.rewards.state import Draft, DraftCard, Facts, first_draft, give_state
from tests.ui import files
from tests.ui.cases import Kind, PageCase

ME = uuid4()
OTHER = replace(files.DONE, id=uuid4(), text="Ik bel de woningcorporatie.")
ENDLESS = replace(files.DONE, id=uuid4(), text=files.SAID)
BEFORE = (files.given(), files.given(RewardState.REVERSED, 2))
PLAN = files.planned(files.DONE, OTHER, ENDLESS)
FAR = replace(files.GOAL, id=uuid4(), text=files.SAID)
FOR_GOAL = (files.for_goal(),)
NO_PLAN = files.planned(files.DONE, agreed=False)
ONE = Facts(
    files.KARIN.id, "Karin", Policy(1, date(2026, 1, 1)), PLAN, (files.DONE,), (), files.LATELY
)
MANY = replace(ONE, ready=(files.DONE, OTHER, ENDLESS), given=BEFORE * 3)
THREE = (DraftCard("VVV 8841"), DraftCard("VVV 8842"), DraftCard("VVV 8843"))
LONG_CARDS = tuple(DraftCard(f"{number}" * 40) for number in (1, 2, 3))


WAITING = tuple(ReadyClient(uuid4(), f"{files.SAID[:60]} {n}.", n, n % 3) for n in range(1, 13))


def pages() -> list[PageCase]:
    return [
        _case("give", "one", ONE),
        _case("give", "many", MANY, Draft(uuid4(), OTHER.id, 60_00, THREE, uuid4(), "Sanne")),
        _case("give", "longest", MANY, Draft(uuid4(), ENDLESS.id, 60_00, LONG_CARDS)),
        _case("give goal", "one", replace(ONE, ready=(), goals=(files.GOAL,))),
        _case("give goal", "longest", replace(MANY, goals=(files.GOAL, FAR), given=FOR_GOAL)),
        _case("give before the plan", "empty", replace(ONE, plan=NO_PLAN, told_at=None)),
        _case("give before telling", "empty", replace(ONE, told_at=None)),
        _case("give nothing ready", "empty", replace(ONE, ready=(), given=BEFORE)),
        PageCase("give waiting", "empty", _waiting),
        PageCase("give waiting", "many", lambda: _waiting(*WAITING)),
        PageCase("give", "error", _refused),
        PageCase("give done", "one", _given),
        PageCase("give reversal", "error", _reversal),
        PageCase("give reversal", "one", _with_a_phone),
        _theirs("one", ONE),
        _theirs("many", MANY),
        PageCase("give card", "error", _other_card),
    ]


def _case(name: str, kind: Kind, facts: Facts, draft: Draft | None = None) -> PageCase:
    return PageCase(name, kind, lambda: _page(facts, draft))


def _theirs(kind: Kind, facts: Facts) -> PageCase:
    made = partial(_page, replace(facts, seen=False))
    return PageCase("give for you", kind, made, client_facing=True, after_agreement=True)


def _page(facts: Facts, draft: Draft | None = None) -> RewardsPage:
    page = RewardsPage("nl")
    page.show_state(give_state(facts, draft or first_draft(facts, uuid4()), ME), "je")
    return page


def _waiting(*clients: ReadyClient) -> RewardsPage:
    page = RewardsPage("nl")
    page.show_waiting(clients)
    return page


def _refused() -> RewardsPage:
    page = _page(MANY, Draft(uuid4(), OTHER.id, 60_00, THREE))
    page.form.colleague.refuse("Je kunt je eigen bedrag niet goedkeuren. Vraag een collega.")
    return page


def _given() -> RewardsPage:
    page = _page(replace(ONE, ready=(), given=BEFORE))
    page.given.items[1].receipt.click()
    return page


def _other_card() -> RewardsPage:
    """Few cards at this desk, little left, and the one that was scanned will not do."""
    near = LimitStand(2026, BY_LAW, 1_190_00, 40_00)
    room = Room(30_00, date(2026, 12, 31), 40_00, CapPeriod.QUARTER, near)
    few = replace(MANY, room=room, left=(Left("VVV-bon", 3), Left("Boekenbon", 1_200)))
    cards = DraftCard("VVV 8841", 20_00), DraftCard("9", refused=True)
    page = _page(few, Draft(uuid4(), OTHER.id, 40_00, cards))
    page.form.cards.show_kinds([StockKind("vvv", "VVV-bon"), StockKind("boek", "Boekenbon")])
    page.form.cards.offer_kind("boek")
    page.form.cards.rows[1].refuse(sentence(CardRefused("9", "unknown")))
    begin_at(page, page.form.cards.more)
    return page


def _with_a_phone() -> RewardsPage:
    page = _page(replace(ONE, given=BEFORE))
    page.given.items[1].reverse.click()
    page.reversal.ask_code(sentence(CodeNeeded()))
    begin_at(page, page.reversal.code)
    return page


def _reversal() -> RewardsPage:
    page = _page(replace(ONE, given=BEFORE))
    page.given.items[1].reverse.click()
    page.reversal.turn.click()
    begin_at(page, page.reversal.password)
    return page
