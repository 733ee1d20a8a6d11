"""What a row of the ledger must keep to that somebody writes with SQL of their own.

The program asks the same before it writes, and says what is wrong (services/booking.py). Here it
holds for whoever is connected as themselves, at the view behind which rows are added (desk.py).
"""

from datetime import date, timedelta

from bridge_app.domain.plan import StepEventKind
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import LedgerKind, LedgerOrigin
from bridge_app.storage.giving import FIRST_SERIES
from bridge_app.storage.server.within import DAY_OF
from bridge_app.storage.tables.guards import SHUT

_DAY = DAY_OF.format(moment="NEW.at")
"""The day at the desk on which a row says that it is written."""

_ENDS_BY_ITSELF = f"""NEW.kind <> '{LedgerKind.EXPIRE}'
  OR EXISTS (
    SELECT FROM ledger last JOIN policy rules ON rules.id = last.policy
    WHERE last.reward_id = NEW.reward_id AND rules.expires_after_days > 0
    AND last.seq = (SELECT max(seq) FROM ledger WHERE reward_id = NEW.reward_id)
    AND last.business_date::date + rules.expires_after_days < today()::date)
  OR EXISTS (
    SELECT FROM ledger first WHERE first.reward_id = NEW.reward_id AND first.case_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM "case" WHERE id = first.case_id))"""  # noqa: S608 - our own names
"""Nobody collected it in time, by the rules that it froze; or the file of it was erased."""

PRINTED = """{of}.year || '-' || {of}.series || '-'
  || lpad({of}.value::text, greatest(6, length({of}.value::text)), '0')"""
"""A receipt's number, made of a row of the counter (domain/rewards.py: receipt_number)."""

_NUMBERED = f"""CASE
  WHEN NEW.kind <> '{LedgerKind.HAND_OVER}' OR NEW.origin = '{LedgerOrigin.IMPORTED}'
  THEN NEW.receipt IS NULL
  ELSE EXISTS (
    SELECT FROM receipt_counter WHERE year::text = left({_DAY}, 4)
    AND series = coalesce((SELECT value FROM meta WHERE name = 'receipt_series'), '{FIRST_SERIES}')
    AND NEW.receipt = {PRINTED.format(of="receipt_counter")})
  END"""  # noqa: S608 - our own names
"""A hand-over bears the number that was counted just now, each number once; nothing else does."""

_ANEW = f"""EXISTS (
  SELECT FROM ledger back WHERE back.seq = NEW.seq - 1 AND back.kind = '{LedgerKind.REVERSE}'
  AND NEW.kind = '{LedgerKind.PROMISE}' AND back.cents = -NEW.cents
  AND back.client_id = NEW.client_id AND back.case_id IS NOT DISTINCT FROM NEW.case_id
  AND coalesce(back.step_id, back.goal_id) = coalesce(NEW.step_id, NEW.goal_id)
  AND back.policy IS NOT DISTINCT FROM NEW.policy
  AND back.budget IS NOT DISTINCT FROM NEW.budget)"""  # noqa: S608 - our own names
"""What was turned back just now is promised again, under the same rules (DOMAIN 4)."""

IS_NEW = f"""NEW.origin <> '{LedgerOrigin.IMPORTED}' AND NOT {_ANEW}
  AND NOT EXISTS (SELECT FROM ledger WHERE reward_id = NEW.reward_id)"""
"""The first row of a reward. What was read in from a list stands outside the rules."""

_NEWEST = "(SELECT kind FROM step_event WHERE step_id = {step} ORDER BY seq DESC LIMIT 1)"
_DONE = f"{_NEWEST} = '{StepEventKind.CONFIRMED}'"

_EARNED = f"""NEW.kind NOT IN ('{LedgerKind.AWARD}', '{LedgerKind.HAND_OVER}')
  OR NEW.origin = '{LedgerOrigin.IMPORTED}' OR {_DONE.format(step="NEW.step_id")}
  OR EXISTS (
    SELECT FROM mini_step own WHERE own.goal_id = NEW.goal_id AND {_DONE.format(step="own.id")})"""
"""Somebody confirmed that the step was done, or a step of the goal, and nobody said otherwise."""

_OF_CASE = f"""NOT ({IS_NEW}) OR EXISTS (
  SELECT FROM "case" file JOIN plan ON plan.case_id = file.id JOIN goal ON goal.plan_id = plan.id
  WHERE file.id = NEW.case_id AND coalesce(file.moved_from, file.client_id) = NEW.client_id
  AND goal.id = coalesce(NEW.goal_id, (SELECT goal_id FROM mini_step WHERE id = NEW.step_id)))"""  # noqa: S608 - our own names
"""Step or goal stand in the plan of this very client."""

_AGREED = f"""NOT ({IS_NEW}) OR NEW.step_id IS NULL OR NEW.origin = '{LedgerOrigin.PAPER}'
  OR EXISTS (SELECT FROM agreement_step WHERE step_id = NEW.step_id)"""
"""The step was agreed; of one that stands on paper alone nobody may know it (DECISIONS E5)."""

_FIRST = Policy(0, date.min)
_BY_RULES = f"""NOT ({IS_NEW}) OR EXISTS (
  SELECT FROM (VALUES (true)) one LEFT JOIN LATERAL (
    SELECT * FROM policy WHERE valid_from <= {_DAY} ORDER BY valid_from DESC, id DESC LIMIT 1
  ) rules ON true
  WHERE NEW.policy IS NOT DISTINCT FROM rules.id AND (NEW.goal_id IS NULL OR rules.goal_reward)
  AND NEW.cents BETWEEN coalesce(rules.minimum_cents, {_FIRST.minimum_cents})
    AND coalesce(rules.maximum_cents, {_FIRST.maximum_cents}))"""  # noqa: S608 - our own names
"""It falls under the rules of its day, and is as much as they allow for one reward."""

_BASE = f"""CASE WHEN NEW.origin = '{LedgerOrigin.IMPORTED}' AND NEW.kind <> '{LedgerKind.REVERSE}'
  THEN NEW.event_date ELSE {_DAY} END"""
"""In whose month a row belongs: that of now, or of the day that a list tells (DECISIONS E6)."""

_AGAIN = f"""({SHUT.format(day="NEW.event_date")}) IS NOT TRUE AND EXISTS (
  SELECT FROM month_close WHERE month = left(NEW.event_date, 7))"""
_ON_ITS_DAY = f"""CASE NEW.business_date WHEN {_BASE} THEN true
  WHEN NEW.event_date THEN {_AGAIN}
  ELSE NEW.business_date > {_BASE} AND right(NEW.business_date, 2) = '01'
    AND NEW.business_date <= {_DAY} AND ({SHUT.format(day=_BASE)}) END"""
"""It is booked on that day; where its month was opened again, there; else on the first that is
open (domain/closing.py: booked_on)."""

_HAPPENED = f"""NEW.event_date <= {_DAY} AND CASE
  WHEN NEW.origin = '{LedgerOrigin.IMPORTED}' AND NEW.kind <> '{LedgerKind.REVERSE}' THEN true
  WHEN NEW.kind IN ('{LedgerKind.AWARD}', '{LedgerKind.HAND_OVER}')
  THEN left(NEW.event_date, 4)::int >= left({_DAY}, 4)::int - 1
  ELSE NEW.event_date = {_DAY} END"""
"""It happened when it is written; a hand-over may be written later, in the next year at the latest
(domain/handing_rows.py: check_day), and a list tells of any day that was."""

NOT_LEFT, OVER_CAP = "no budget has this left", "the rules allow no more in this period"
"""Why the last euro is not given twice."""

CLOCKS_AGREE = f"abs(NEW.at - moment()) <= {timedelta(days=1) // timedelta(microseconds=1)}"
"""The clock of who writes is that of the server, give or take a day: days go by it."""

_ENDS = f"'{LedgerKind.DECLINE}', '{LedgerKind.EXPIRE}', '{LedgerKind.REVERSE}'"


def sum_of(rows: str, said: str = "true") -> str:
    """What was promised or given in these rows and stands; of those whose first row is so."""
    return f"""(SELECT coalesce(sum(cents), 0) FROM (
      SELECT max(cents) AS cents, (array_agg(event_date ORDER BY seq))[1] AS said_on FROM ledger
      WHERE {rows} GROUP BY reward_id HAVING NOT bool_or(kind IN ({_ENDS}))) stands
    WHERE {said})"""  # noqa: S608 - our own names


_RUNS = "{0}.active AND NEW.event_date BETWEEN {0}.from_day AND {0}.to_day"
_PAID = f"""NOT ({IS_NEW}) OR CASE WHEN NEW.budget IS NULL THEN NOT EXISTS (SELECT FROM budget)
  ELSE EXISTS (
    SELECT FROM budget pays WHERE pays.id = NEW.budget AND {_RUNS.format("pays")}
    AND (pays.team = NEW.team OR pays.team IS NULL AND NOT EXISTS (
      SELECT FROM budget own WHERE own.team = NEW.team AND {_RUNS.format("own")}))
    AND NEW.cents <= (SELECT sum(cents) FROM budget_change WHERE budget_id = pays.id)
      - {sum_of("budget = NEW.budget")}) END"""  # noqa: S608 - our own names
"""The budget that pays on that day for that team has so much left (domain/budgets.py)."""

_ROOT = "(SELECT coalesce(merged_into, id) FROM client WHERE id = NEW.client_id)"
_THEIRS = f"""seq IN (
  SELECT seq FROM ledger WHERE client_id IN (
    SELECT {_ROOT} UNION SELECT id FROM client WHERE merged_into = {_ROOT})
  UNION SELECT seq FROM ledger WHERE rules.cap_together AND household = NEW.household)"""  # noqa: S608 - our own names
_IN_PERIOD = "date_trunc(rules.cap_period, said_on::date) = rules.since"
_UNDER_CAP = f"""NOT ({IS_NEW}) OR NOT EXISTS (
  SELECT FROM (
    SELECT *, date_trunc(cap_period, NEW.event_date::date) AS since FROM policy
    WHERE id = NEW.policy AND cap_cents > 0) rules
  WHERE NEW.cents + {sum_of(_THEIRS, _IN_PERIOD)} > rules.cap_cents)"""  # noqa: S608 - our own names
"""With it the client, or all who live together, get no more in a period than the rules allow."""

MUST = (
    (_ENDS_BY_ITSELF, "this still waits to be collected"),
    (_EARNED, "nobody confirmed that this was done"),
    (_OF_CASE, "this stands in no plan of this client"),
    (_AGREED, "this step was not agreed"),
    (_BY_RULES, "the rules of this day are others"),
    (_PAID, NOT_LEFT),
    (_UNDER_CAP, OVER_CAP),
    (_NUMBERED, "this is not the next receipt"),
    (_ON_ITS_DAY, "this is booked on another day"),
    (_HAPPENED, "this happened on another day"),
)
"""What must be true of a new row, and why it is refused where it is not."""
