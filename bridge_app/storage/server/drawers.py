"""What may be written of the stock: by a desk a card that leaves or comes back with a reward.

The card goes with a row of the ledger that the same transaction wrote, as the program does it
(services/stocking.py): handed over to a client, back where it lay when it was booked wrongly, or
void when it is broken. Everything else of the stock is the coordinator's, who moves no card of a
client either, but for another that comes for a broken one (services/stock.py).
"""

from bridge_app.domain.rewards import LedgerKind, LedgerOrigin, ReversalReason
from bridge_app.domain.stock import MISSING, Move, VoidReason
from bridge_app.storage.server.database import SCHEMA
from bridge_app.storage.server.within import THIS_DEED

_GOES = f"""
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
      AND (desks = '{{}}' OR lay = ANY (desks) OR NOT kind.counted
        OR handed.origin = '{LedgerOrigin.IMPORTED}'));
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

_KEEPING = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.stays_in_stock(
  card integer, how text, reward bytea, lay bytea, instead integer) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF how NOT IN ('{Move.HANDED_OVER}', '{Move.RETURNED}', '{Move.REPLACED}') THEN
    RETURN lay IS NOT NULL OR how = '{Move.BOUGHT}' OR how = '{Move.DIFFERENCE}' AND EXISTS (
      SELECT FROM stock_move WHERE card_seq = card AND reason IN ('{MISSING}', '{VoidReason.LOST}')
      AND turn = (SELECT max(turn) FROM stock_move WHERE card_seq = card));
  END IF;
  RETURN EXISTS (
    SELECT FROM stock_move last WHERE last.card_seq = coalesce(instead, card)
    AND last.turn = (SELECT max(turn) FROM stock_move WHERE card_seq = last.card_seq)
    AND last.reward_id = reward AND CASE how
      WHEN '{Move.REPLACED}' THEN instead IS NULL AND last.kind = '{Move.HANDED_OVER}'
      WHEN '{Move.HANDED_OVER}' THEN instead IS NOT NULL AND last.kind = '{Move.REPLACED}'
        AND last.xmin = {THIS_DEED} END);
END $$
"""  # noqa: S608 - our own names
"""Whether a card is kept, or found again; or is another for a broken one, in the same deed."""

FUNCTIONS = (_GOES, _KEEPING)

KEPT = (
    f"({SCHEMA}.stays_in_stock(card_seq, kind, reward_id, from_location, instead_of)"
    f" OR instead_of IS NULL AND kind = '{Move.HANDED_OVER}'"
    f" AND {SCHEMA}.goes_with_reward(card_seq, kind, reward_id, from_location, to_location))"
)
"""A condition on a movement that a coordinator writes; a list that is read in hands cards over."""
