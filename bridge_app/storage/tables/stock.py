"""The voucher stock: batches that were bought, their cards, and each movement of a card.

Every table only grows. Where a card lies is where its last movement left it; each begins where
the one before ended (guards.py), so that no card lies in two places. A movement names the reward
by its bare id, as the ledger names a client.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from bridge_app.domain.stock import Move
from bridge_app.storage.columns import Code, Day, Id
from bridge_app.storage.tables.metadata import at, by, key, seq, table, text, to

# Equal cards that came together; `expires_on` is the last day on which a shop takes them.
stock_batch = table(
    "stock_batch",
    key(),
    Column("voucher_kind", Text, ForeignKey("voucher_kind.code"), nullable=False),
    text("supplier"),
    Column("cents", Integer, nullable=False),
    Column("cost_cents", Integer, nullable=False),
    Column("expires_on", Day),
    Column("bought_on", Day, nullable=False),
    at(),
    by(),
    CheckConstraint("cents > 0", name="cents"),
)

stock_card = table(
    "stock_card",
    seq(),
    to("batch_id", "stock_batch", index=True),
    Column("voucher_kind", Text, nullable=False),
    Column("serial", Text, nullable=False),
    UniqueConstraint("voucher_kind", "serial"),
    Index("ix_stock_card_serial", "serial"),
)

# `turn` counts the movements of a card. `instead_of` is the broken or lost card for which this
# one was handed over: the reward stays the one it was.
stock_move = table(
    "stock_move",
    seq(),
    Column("card_seq", Integer, ForeignKey("stock_card.seq"), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("kind", Code(Move), nullable=False),
    to("from_location", "location", optional=True),
    to("to_location", "location", optional=True),
    Column("reward_id", Id),
    text("reason"),
    Column("instead_of", Integer, ForeignKey("stock_card.seq")),
    at(),
    by(),
    UniqueConstraint("card_seq", "turn"),
    CheckConstraint(
        "kind NOT IN ('transferred', 'set_aside', 'freed', 'handed_over')"
        " OR from_location IS NOT NULL",
        name="from_somewhere",
    ),
    CheckConstraint(
        "kind NOT IN ('bought', 'transferred', 'set_aside', 'freed', 'returned')"
        " OR to_location IS NOT NULL",
        name="to_somewhere",
    ),
    CheckConstraint(
        "kind NOT IN ('handed_over', 'voided', 'replaced') OR to_location IS NULL",
        name="to_nowhere",
    ),
    CheckConstraint(
        "kind NOT IN ('handed_over', 'returned', 'replaced') OR reward_id IS NOT NULL",
        name="of_reward",
    ),
    Index("ix_stock_move_reward_id", "reward_id"),
)

# What was counted of one kind in one place, after the movement with number `after_move`.
stock_count = table(
    "stock_count",
    seq(),
    Column("voucher_kind", Text, ForeignKey("voucher_kind.code"), nullable=False),
    to("location_id", "location"),
    Column("after_move", Integer, nullable=False),
    Column("expected", Integer, nullable=False),
    Column("counted", Integer, nullable=False),
    text("reason"),
    at(),
    by(),
)

# A notice that a batch expires within so many weeks: each is given once.
stock_notice = table(
    "stock_notice",
    seq(),
    to("batch_id", "stock_batch"),
    Column("weeks", Integer, nullable=False),
    Column("day", Day, nullable=False),
    at(),
    UniqueConstraint("batch_id", "weeks"),
)
