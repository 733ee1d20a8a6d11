"""What a row of the ledger must keep to that somebody writes with SQL of their own.

The program asks the same before it writes, and says what is wrong (services/booking.py). Here it
holds for whoever is connected as themselves, at the view behind which rows are added (desk.py).
"""

from bridge_app.domain.rewards import LedgerKind, LedgerOrigin
from bridge_app.storage.giving import FIRST_SERIES
from bridge_app.storage.server.within import DAY_OF

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

MUST = (
    (_ENDS_BY_ITSELF, "this still waits to be collected"),
    (_NUMBERED, "this is not the next receipt"),
)
"""What must be true of a new row, and why it is refused where it is not."""
