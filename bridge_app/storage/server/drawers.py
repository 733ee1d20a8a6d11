"""What a desk may write of the stock: a card that leaves or comes back with a reward, no more.

The card goes with a row of the ledger that the same transaction wrote, as the program does it
(services/stocking.py): handed over to a client, back where it lay when it was booked wrongly, or
void when it is broken. Everything else of the stock is the coordinator's.
"""

from bridge_app.domain.rewards import LedgerKind, ReversalReason
from bridge_app.domain.stock import Move, VoidReason
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.within import THIS_DEED

FUNCTION = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.goes_with_reward(
  card integer, how text, reward bytea, lay bytea, lies bytea) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
DECLARE
  desks bytea[] := ARRAY(
    SELECT location_id FROM staff_role, today() on_day WHERE staff_id = me()
    AND location_id IS NOT NULL AND from_day <= on_day AND (to_day IS NULL OR to_day >= on_day));
BEGIN
  IF how = '{Move.HANDED_OVER}' THEN
    RETURN EXISTS (
      SELECT FROM ledger handed JOIN ledger_card given ON given.ledger_seq = handed.seq
      JOIN stock_card stocked ON stocked.seq = card
      JOIN voucher_kind kind ON kind.code = stocked.voucher_kind
      WHERE handed.reward_id = reward AND handed.kind = '{LedgerKind.HAND_OVER}'
      AND handed.xmin = {THIS_DEED} AND given.voucher_kind = stocked.voucher_kind
      AND lower(given.serial) = lower(stocked.serial)
      AND (desks = '{{}}' OR lay = ANY (desks) OR NOT kind.counted));
  END IF;
  RETURN EXISTS (
    SELECT FROM ledger back JOIN stock_move last ON last.card_seq = card
    AND last.turn = (SELECT max(turn) FROM stock_move WHERE card_seq = card)
    WHERE back.reward_id = reward AND back.kind = '{LedgerKind.REVERSE}'
    AND back.xmin = {THIS_DEED}
    AND last.reward_id = reward AND last.kind = '{Move.HANDED_OVER}'
    AND CASE back.reason WHEN '{ReversalReason.BOOKED_WRONGLY}'
      THEN how = '{Move.RETURNED}' AND lies = last.from_location
      ELSE how = '{Move.VOIDED}' END);
END $$
"""  # noqa: S608 - our own names
"""Somebody without a desk of their own works at all of them; of a kind that nobody counts a card
is given wherever it lies."""

MOVES = (
    f"instead_of IS NULL AND reason = CASE kind WHEN '{Move.VOIDED}'"
    f" THEN '{VoidReason.DEFECTIVE}' ELSE '' END"
    f" AND {SCHEMA}.goes_with_reward(card_seq, kind, reward_id, from_location, to_location)"
)
"""A condition on a movement that a desk writes."""
