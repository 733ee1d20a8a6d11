"""What is asked of whoever works here when a deed ends: whether what belongs together is there.

A file cannot ask so late; the program writes it together anyway. The owner, who brings a whole
store over (moving.py), is not asked.
"""

from collections.abc import Iterator

from bridge_app.domain.rewards import LedgerKind, LedgerOrigin
from bridge_app.domain.stock import Move
from bridge_app.storage.server.booking import PRINTED
from bridge_app.storage.server.database import SCHEMA

_CARDS_FIT = f"""NEW.kind <> '{LedgerKind.HAND_OVER}'
  OR NEW.cents = (SELECT sum(cents) FROM ledger_card WHERE ledger_seq = NEW.seq)
  AND NOT EXISTS (
    SELECT FROM ledger_card WHERE ledger_seq = NEW.seq AND voucher_kind <> NEW.voucher_kind)"""  # noqa: S608 - our own names
"""The cards that left make its amount, and are of its kind."""

_CARDS_LEFT = f"""NEW.kind <> '{LedgerKind.HAND_OVER}' OR NOT EXISTS (
  SELECT FROM ledger_card given
  LEFT JOIN voucher_kind kind ON kind.code = given.voucher_kind
  LEFT JOIN stock_card card ON card.voucher_kind = given.voucher_kind
    AND card.serial = given.serial
  WHERE given.ledger_seq = NEW.seq AND NOT EXISTS (
    SELECT FROM stock_move WHERE card_seq = card.seq AND kind = '{Move.HANDED_OVER}'
    AND reward_id = NEW.reward_id)
  AND (card.seq IS NOT NULL OR NEW.origin <> '{LedgerOrigin.IMPORTED}' AND CASE
    WHEN kind.code IS NULL THEN EXISTS (SELECT FROM voucher_kind WHERE counted AND active)
    ELSE kind.counted AND kind.active END))"""  # noqa: S608 - our own names
"""Each card that the stock knows left it with this. Of a kind that is counted there is no other,
nor of none while one is counted (services/stocking.py)."""

_CHECKS = (
    ("ledger", "cards_fit", _CARDS_FIT, "its cards do not make its amount", "INSERT"),
    ("ledger", "cards_left", _CARDS_LEFT, "its cards did not leave the stock", "INSERT"),
    (
        "receipt_counter",
        "was_printed",
        f"EXISTS (SELECT FROM ledger WHERE receipt = {PRINTED.format(of='NEW')})",
        "no hand-over bears this number",
        "INSERT OR UPDATE",
    ),
)
"""Of a table a name, what must be true of a row in the end, why not, and after which deeds."""


def statements() -> Iterator[str]:
    """Functions and triggers, in order; they never sleep (guards.py)."""
    for table, name, must, why, deeds in _CHECKS:
        yield f"""
CREATE FUNCTION {SCHEMA}.{table}_{name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
BEGIN
  IF NOT owns() AND ({must}) IS NOT TRUE THEN
    RAISE EXCEPTION '{table}: {why}' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$
""".strip()
        yield (
            f"CREATE CONSTRAINT TRIGGER {table}_{name} AFTER {deeds} ON {table} DEFERRABLE"
            f" INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.{table}_{name}()"
        )
        yield f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_{name}"
