"""What a reward may go through, as the store itself keeps it: conditions on a new row.

The program asks the same before it writes (domain/rewards.py); here it holds for every statement.
Both engines read these words alike (guards.py).
"""

from collections.abc import Iterator

from bridge_app.domain.plan import StepEventKind
from bridge_app.domain.rewards import AMOUNT_OPEN, LedgerKind, RewardState, moved
from bridge_app.errors import IllegalMove


def _steps(state: RewardState | None = None, before: str = "") -> Iterator[str]:
    """Each kind of row with the one that may come before it, as `award>hand_over`."""
    for move in LedgerKind:
        try:
            after = moved(state, move)
        except IllegalMove:
            continue
        yield f"'{before}>{move}'"
        yield from _steps(after, move)


_STEPS = ", ".join(sorted(set(_steps())))

NO_MOVE = f"""COALESCE((SELECT kind FROM ledger WHERE reward_id = NEW.reward_id
  ORDER BY seq DESC LIMIT 1), '') || '>' || NEW.kind NOT IN ({_STEPS})"""  # noqa: S608 - our own names
"""A row that cannot come after the newest one of its reward."""

ANOTHER = """NEW.cents * CASE NEW.kind WHEN 'reverse' THEN -1 ELSE 1 END <= 0
OR NEW.reverses IS DISTINCT FROM CASE NEW.kind WHEN 'reverse' THEN (
  SELECT MAX(seq) FROM ledger WHERE reward_id = NEW.reward_id) END
OR EXISTS (
  SELECT 1 FROM ledger was WHERE was.reward_id = NEW.reward_id
  AND (ABS(was.cents) <> ABS(NEW.cents) OR was.client_id <> NEW.client_id
    OR was.step_id IS DISTINCT FROM NEW.step_id OR was.goal_id IS DISTINCT FROM NEW.goal_id
    OR was.policy IS DISTINCT FROM NEW.policy OR was.budget IS DISTINCT FROM NEW.budget
    OR was.household IS DISTINCT FROM NEW.household OR was.legal_basis <> NEW.legal_basis))"""
"""A row of another amount, person, step or budget than its reward; or that turns back another."""

# The one that was awarded is turned back by nobody: only where the step was not done after all, and
# what it earned is promised again; or where nobody promised this amount, and another is given.
STILL_EARNED = f"""NEW.kind = 'reverse' AND NOT EXISTS (
  SELECT 1 FROM ledger first WHERE first.reward_id = NEW.reward_id
  AND (first.kind = 'hand_over' OR first.reason = '{AMOUNT_OPEN}'))
AND COALESCE((SELECT kind FROM step_event WHERE step_id = NEW.step_id
  ORDER BY seq DESC LIMIT 1), '') <> '{StepEventKind.NOT_YET}'"""  # noqa: S608 - our own names
"""A row that turns back what was earned and not handed over."""
