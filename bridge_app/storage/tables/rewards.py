"""The rewards ledger and what its rows point at; the ledger only grows.

A ledger row freezes everything a report groups by, so that reports never change when people
move or policies are renewed (DECISIONS A1). It refers to clients and steps by bare ids: the
pseudonymised ledger outlives what is erased.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
)

from bridge_app.domain.budgets import ChangeReason
from bridge_app.domain.policy import CapPeriod, RewardReveal, RewardWord
from bridge_app.domain.rewards import LedgerKind
from bridge_app.storage.columns import Code, Day, Id, Instant
from bridge_app.storage.tables.metadata import at, by, flag, key, seq, table, text, to

policy = table(
    "policy",
    Column("id", Integer, primary_key=True),
    Column("valid_from", Day, nullable=False, index=True),
    Column("minimum_cents", Integer, nullable=False),
    Column("maximum_cents", Integer, nullable=False),
    Column("presets_cents", Text, nullable=False),
    Column("approval_limit_cents", Integer, nullable=False),
    Column("reveal", Code(RewardReveal), nullable=False),
    Column("word", Code(RewardWord), nullable=False),
    Column("amounts", Text, nullable=False),
    Column("cap_cents", Integer, nullable=False),
    Column("cap_period", Code(CapPeriod), nullable=False),
    flag("cap_together"),
    Column("expires_after_days", Integer, nullable=False),
    flag("goal_reward"),
    at(),
    by(),
)

legal_basis = table(
    "legal_basis",
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    flag("active", default=True),
    rowid=False,
)

budget = table(
    "budget",
    key(),
    Column("name", Text, nullable=False),
    to("team", "team", optional=True),
    Column("from_day", Day, nullable=False),
    Column("to_day", Day, nullable=False),
    text("cost_centre"),
    Column("low_cents", Integer, nullable=False),
    flag("active", default=True),
)

# Money put in or taken out; what is left is summed from these and the ledger, and kept nowhere.
budget_change = table(
    "budget_change",
    seq(),
    to("budget_id", "budget", index=True),
    Column("cents", Integer, nullable=False),
    Column("reason", Code(ChangeReason), nullable=False),
    text("note"),
    at(),
    by(),
    CheckConstraint("cents <> 0", name="cents"),
)

# `counted`: a hand-over takes only cards that lie in stock (stock.py).
voucher_kind = table(
    "voucher_kind",
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    text("supplier"),
    flag("loadable"),
    flag("counted"),
    flag("active", default=True),
    rowid=False,
)

# `cents` is signed: a reversal carries the negative of what it turns back. `segment` (the
# month), `prev` and `mac` belong to the chain (chain.py).
ledger = table(
    "ledger",
    seq(),
    Column("reward_id", Id, nullable=False),
    Column("kind", Code(LedgerKind), nullable=False),
    Column("cents", Integer, nullable=False),
    Column("client_id", Id, nullable=False),
    Column("step_id", Id),
    Column("case_id", Id),
    Column("at", Instant, nullable=False),
    Column("business_date", Day, nullable=False),
    Column("event_date", Day, nullable=False),
    Column("actor", Id, nullable=False),
    Column("roles", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("approver", Id),
    Column("pillar", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("step_kind", Text, nullable=False),
    Column("mentor", Id),
    Column("team", Id),
    Column("location", Id),
    Column("budget", Id),
    Column("household", Id),
    Column("legal_basis", Text, nullable=False),
    Column("definition", Text, nullable=False),
    Column("policy", Integer),
    Column("voucher_kind", Text, nullable=False),
    Column("receipt", Text, unique=True),
    Column("reverses", Integer),
    Column("reason", Text, nullable=False),
    Column("segment", Text, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    CheckConstraint("seq > 0", name="seq"),
    UniqueConstraint("reward_id", "kind"),
    Index("ix_ledger_client_id", "client_id"),
    Index("ix_ledger_step_id", "step_id"),
    Index("ix_ledger_budget", "budget"),
    Index("ix_ledger_household", "household"),
    # One pass over this answers every total (SPEED 2): group, kind, cents and person.
    Index(
        "ix_ledger_totals",
        "business_date",
        "kind",
        "location",
        "pillar",
        "mentor",
        "cents",
        "client_id",
    ),
)

# One card that left with a hand-over; covered by the mac of its ledger row.
ledger_card = table(
    "ledger_card",
    Column("ledger_seq", Integer, ForeignKey("ledger.seq"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("voucher_kind", Text, nullable=False),
    Column("serial", Text, nullable=False),
    Column("cents", Integer, nullable=False),
    CheckConstraint("cents > 0", name="cents"),
    Index("ix_ledger_card_serial", "serial"),
    rowid=False,
)

# The last number given out in a year and series; a restore opens the next series.
receipt_counter = table(
    "receipt_counter",
    Column("year", Integer, primary_key=True),
    Column("series", Text, primary_key=True),
    Column("value", Integer, nullable=False),
    rowid=False,
)

# "Did it happen?" after a lost answer: the key is made when the form opens (TRUST 4).
idempotency = table(
    "idempotency",
    Column("key", Id, primary_key=True),
    Column("action", Text, nullable=False),
    Column("result_id", Id),
    Column("actor", Id, nullable=False),
    at(),
    rowid=False,
)
