"""The rewards ledger and what its rows point at; the ledger only grows.

A ledger row freezes everything a report groups by, so that reports never change when people
move or policies are renewed (DECISIONS A1). It refers to clients and steps by bare ids: the
pseudonymised ledger outlives what is erased.
"""

import sqlalchemy
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
from bridge_app.domain.rewards import LedgerKind, LedgerOrigin
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

# On what ground rewards are given; a row of the ledger keeps the code of the usual one.
legal_basis = table(
    "legal_basis",
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    flag("active", default=True),
    flag("usual"),
    rowid=False,
)

# What somebody may receive in a calendar year, from a day on; without a row that of the law.
gift_limit = table(
    "gift_limit",
    seq(),
    Column("valid_from", Day, nullable=False),
    Column("cents", Integer, nullable=False),
    flag("per_household"),
    at(),
    by(),
    CheckConstraint("cents > 0", name="cents"),
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

# Somebody's yes to one amount, in their own name. A second person's to what is given for one step
# or goal (`about`, a bare id); or one's own, with the password typed again, to what is turned back
# of one reward: then `about` is that reward and the amount lies below zero, as in the row it is
# for. A row of the ledger names the yes that it used, and none is used twice. `at` is the
# program's clock and `kept_at` the store's own (guards.py), which no row can tell otherwise.
approval = table(
    "approval",
    seq(),
    Column("client_id", Id, nullable=False),
    Column("about", Id, nullable=False),
    Column("cents", Integer, nullable=False),
    to("asked_by", "staff"),
    at(),
    at("kept_at"),
    to("by", "staff"),
    Column("mac", LargeBinary, nullable=False),
    CheckConstraint("cents <> 0", name="cents"),
    CheckConstraint('(asked_by <> "by") = (cents > 0)', name="another"),
    Index("ix_approval_client_id", "client_id"),
)

_REVERSALS = sqlalchemy.text("kind = 'reverse'")

# `cents` is signed: a reversal carries the negative of what it turns back. Every euro points to a
# step, or to a goal that was reached (DECISIONS E4). `segment` (the month), `prev` and `mac`
# belong to the chain (chain.py).
ledger = table(
    "ledger",
    seq(),
    Column("reward_id", Id, nullable=False),
    Column("kind", Code(LedgerKind), nullable=False),
    Column("cents", Integer, nullable=False),
    Column("client_id", Id, nullable=False),
    Column("step_id", Id),
    Column("goal_id", Id),
    Column("case_id", Id),
    Column("at", Instant, nullable=False),
    Column("business_date", Day, nullable=False),
    Column("event_date", Day, nullable=False),
    Column("actor", Id, nullable=False),
    Column("roles", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("approver", Id),
    Column("approval", Integer, unique=True),
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
    Column("origin", Code(LedgerOrigin), nullable=False),
    Column("segment", Text, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    CheckConstraint("seq > 0", name="seq"),
    CheckConstraint("(step_id IS NULL) <> (goal_id IS NULL)", name="what_for"),
    UniqueConstraint("reward_id", "kind"),
    # With the kind: how many people there were is told without looking at each of their rows.
    Index("ix_ledger_client_id", "client_id", "kind"),
    Index("ix_ledger_step_id", "step_id"),
    Index("ix_ledger_goal_id", "goal_id"),
    Index("ix_ledger_budget", "budget"),
    Index("ix_ledger_household", "household"),
    # One pass over this answers every total (SPEED 2): day, kind, all groups, cents and person.
    Index(
        "ix_ledger_totals",
        *("business_date", "kind", "location", "pillar", "mentor", "team"),
        *("step_kind", "budget", "legal_basis", "voucher_kind", "cents", "client_id"),
    ),
    # The few that came back are found without passing by all that did not.
    Index(
        "ix_ledger_reversals",
        *("business_date", "reverses", "cents", "client_id"),
        sqlite_where=_REVERSALS,
        postgresql_where=_REVERSALS,
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

CARD_GIVEN = """EXISTS (
  SELECT 1 FROM ledger_card given JOIN ledger handed ON handed.seq = given.ledger_seq
  WHERE given.serial = {serial}
  AND (given.voucher_kind = {kind} OR given.voucher_kind = '' OR {kind} = '')
  AND NOT EXISTS (
    SELECT 1 FROM voucher_kind again WHERE again.loadable
    AND again.code IN (given.voucher_kind, {kind}))
  AND NOT EXISTS (
    SELECT 1 FROM ledger back WHERE back.reward_id = handed.reward_id
    AND back.kind = 'reverse' AND back.reason = 'booked_wrongly'))"""
"""Whether a card left and did not come back: what the program asks, and the guard (guards.py).

A card of a kind that nobody told may be any card with its number. A loadable one is given as often
as it is loaded; one that was booked wrongly came back, a defective one is never given again.
"""

CARD_GIVEN_SAID = "this card was handed over before"
"""How the guard refuses such a card."""

# A month that was closed: up to which row of the ledger, the head there, the figures by kind of
# voucher (`kinds`, JSON) and what they come down to. Each row follows on from the one before.
month_close = table(
    "month_close",
    seq(),
    Column("month", Text, nullable=False),
    Column("first_seq", Integer),
    Column("last_seq", Integer, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("given", Integer, nullable=False),
    Column("given_cents", Integer, nullable=False),
    Column("reversed", Integer, nullable=False),
    Column("reversed_cents", Integer, nullable=False),
    Column("kinds", Text, nullable=False),
    Column("digest", Text, nullable=False),
    at(),
    by(),
    Column("by_name", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("town", Text, nullable=False),
    Column("practice", Integer, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    CheckConstraint("seq > 0", name="seq"),
)

# A close that no longer holds, and why; the row of the close itself stays.
month_reopen = table(
    "month_reopen",
    Column("close_seq", Integer, ForeignKey("month_close.seq"), primary_key=True),
    Column("reason", Text, nullable=False),
    at(),
    by(),
    Column("mac", LargeBinary, nullable=False),
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
