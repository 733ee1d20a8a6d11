"""The municipality's rules for rewards: which hold, what they may say, what they allow."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.plan import Agreement, Plan, TeachBack
from bridge_app.domain.policy import (
    MOST_DAYS,
    CapPeriod,
    KindAmount,
    Policy,
    RewardReveal,
    cap_left,
    check_amount,
    check_approval,
    check_cap,
    check_disclosure,
    check_policy,
    is_over,
    policy_of,
    policy_on,
    span_of,
)
from bridge_app.errors import (
    AmountOutsidePolicy,
    ApprovalNeeded,
    FieldProblem,
    NotDisclosedYet,
    OwnApproval,
)
from bridge_app.reward_errors import OverCap
from tests.domain.test_rewards import NOW

POLICY = Policy(1, date(2026, 1, 1))


@pytest.mark.parametrize("cents", [20_00, 25_50, 60_00])
def test_amounts_within_the_policy(cents: int) -> None:
    check_amount(POLICY, cents)


@pytest.mark.parametrize("cents", [19_99, 60_01, 0, -20_00])
def test_amounts_outside_the_policy_are_refused_with_both_bounds(cents: int) -> None:
    with pytest.raises(AmountOutsidePolicy) as refused:
        check_amount(POLICY, cents)
    problem = refused.value
    assert (problem.cents, problem.minimum_cents, problem.maximum_cents) == (cents, 20_00, 60_00)


def test_the_policy_of_that_day_holds() -> None:
    later = replace(POLICY, id=2, valid_from=date(2026, 7, 1), maximum_cents=50_00)
    assert policy_on([later, POLICY], date(2026, 6, 30)) == POLICY
    assert policy_on([later, POLICY], date(2026, 7, 1)) == later


def test_of_two_policies_of_one_day_the_later_one_holds() -> None:
    mended = replace(POLICY, id=2, minimum_cents=25_00)
    assert policy_on([mended, POLICY], date(2026, 6, 30)) == mended


def test_before_any_policy_the_first_rules_hold() -> None:
    assert policy_on([POLICY], date(2025, 12, 31)) == Policy(0, date.min)


def test_above_the_limit_somebody_else_approves() -> None:
    me, other = uuid4(), uuid4()
    check_approval(POLICY, 40_00, me, None)
    check_approval(POLICY, 40_01, me, other)
    with pytest.raises(ApprovalNeeded) as refused:
        check_approval(POLICY, 40_01, me, None)
    assert refused.value.limit_cents == 40_00
    with pytest.raises(OwnApproval):
        check_approval(POLICY, 60_00, me, me)


def test_a_reward_keeps_the_rules_it_froze() -> None:
    later = replace(POLICY, id=2, valid_from=date(2026, 7, 1))
    assert policy_of([POLICY, later], 1) == POLICY
    assert policy_of([POLICY, later], None) == Policy(0, date.min)


def test_the_usual_amount_goes_by_what_one_does() -> None:
    policy = replace(POLICY, amounts=(KindAmount("call", 20_00), KindAmount("visit", 30_00)))
    assert policy.amount_for("visit") == 30_00
    assert policy.amount_for("write") is None


def test_nobody_hears_of_rewards_before_the_plan_is_agreed() -> None:
    draft = Plan(uuid4(), uuid4())
    held = Agreement(1, NOW, frozenset({uuid4()}), TeachBack.NOT_ASKED)
    check_disclosure(POLICY, replace(draft, agreements=(held,)))
    with pytest.raises(NotDisclosedYet):
        check_disclosure(POLICY, draft)
    check_disclosure(replace(POLICY, reveal=RewardReveal.FROM_START), draft)


# --- what rules may say --------------------------------------------------------------------

TODAY = date(2026, 1, 1)


def test_rules_as_they_come_may_be_kept() -> None:
    check_policy(POLICY, TODAY)
    most = replace(POLICY, cap_cents=20_00, expires_after_days=MOST_DAYS)
    check_policy(replace(most, amounts=(KindAmount("call", 60_00),)), TODAY)


@pytest.mark.parametrize(
    ("said", "field", "reason"),
    [
        ({"valid_from": TODAY - timedelta(days=1)}, "valid_from", "in_past"),
        ({"minimum_cents": 0}, "minimum", "not_money"),
        ({"maximum_cents": 19_99}, "maximum", "below_minimum"),
        ({"presets_cents": ()}, "presets", "empty"),
        ({"presets_cents": tuple(range(20_00, 27_00, 1_00))}, "presets", "too_many"),
        ({"presets_cents": (20_00, 20_00)}, "presets", "twice"),
        ({"cap_cents": 19_99}, "cap", "below_minimum"),
        ({"expires_after_days": -1}, "expires_after_days", "too_far"),
        ({"expires_after_days": MOST_DAYS + 1}, "expires_after_days", "too_far"),
    ],
)
def test_rules_that_will_not_do(said: dict[str, object], field: str, reason: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        check_policy(replace(POLICY, **said), TODAY)  # type: ignore[arg-type]  # by name
    assert (refused.value.field, refused.value.reason) == (field, reason)


@pytest.mark.parametrize("cents", [19_99, 60_01])
def test_a_usual_amount_lies_within_the_rules_themselves(cents: int) -> None:
    for wrong in (
        replace(POLICY, presets_cents=(20_00, cents)),
        replace(POLICY, amounts=(KindAmount("call", cents),)),
    ):
        with pytest.raises(AmountOutsidePolicy) as refused:
            check_policy(wrong, TODAY)
        assert refused.value.cents == cents


# --- how much in a period ------------------------------------------------------------------


def test_without_a_rule_for_one_client_nothing_is_too_much() -> None:
    assert cap_left(POLICY, 1_000_00) is None
    check_cap(POLICY, 60_00, 1_000_00)


def test_up_to_the_last_cent_of_the_period() -> None:
    policy = replace(POLICY, cap_cents=100_00)
    assert cap_left(policy, 60_00) == 40_00
    assert cap_left(policy, 120_00) == 0, "rules that came later take nothing back"
    check_cap(policy, 40_00, 60_00)
    with pytest.raises(OverCap) as told:
        check_cap(policy, 40_01, 60_00, past=True)
    assert told.value.period == "past_quarter"
    with pytest.raises(OverCap) as refused:
        check_cap(policy, 40_01, 60_00)
    assert vars(refused.value) == {
        "period": "quarter",
        "cents": 40_01,
        "left_cents": 40_00,
        "cap_cents": 100_00,
    }


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (CapPeriod.MONTH, date(2028, 2, 1), date(2028, 2, 29)),
        (CapPeriod.QUARTER, date(2028, 1, 1), date(2028, 3, 31)),
        (CapPeriod.YEAR, date(2028, 1, 1), date(2028, 12, 31)),
    ],
)
def test_periods_are_those_of_the_calendar(period: CapPeriod, first: date, last: date) -> None:
    assert span_of(date(2028, 2, 29), period) == (first, last)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(CapPeriod))
def test_a_day_lies_in_its_period_and_the_next_begins_where_it_ends(
    day: date, period: CapPeriod
) -> None:
    first, last = span_of(day, period)
    assert first <= day <= last
    assert span_of(first, period) == span_of(last, period) == (first, last)
    assert span_of(last + timedelta(days=1), period)[0] == last + timedelta(days=1)


def test_what_nobody_collected_ends_after_its_days_and_not_before() -> None:
    policy = replace(POLICY, expires_after_days=30)
    assert not is_over(policy, TODAY, TODAY + timedelta(days=30))
    assert is_over(policy, TODAY, TODAY + timedelta(days=31))
    assert not is_over(POLICY, TODAY, date(2036, 1, 1)), "0 is never"
