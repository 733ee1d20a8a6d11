"""What a row of the ledger must keep to that somebody writes with SQL of their own.

The program asks the same before it writes, and says what is wrong (services/booking.py). Here it
holds for whoever is connected as themselves, at the view behind which rows are added (desk.py).
"""

from bridge_app.domain.rewards import LedgerKind

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

MUST = ((_ENDS_BY_ITSELF, "this still waits to be collected"),)
"""What must be true of a new row, and why it is refused where it is not."""
