"""Plans: goals and mini-steps with every wording they had, agreements, and what was done."""

from sqlalchemy import Column, ForeignKey, Integer, Text, UniqueConstraint

from bridge_app.domain.plan import Lane, PlanOrigin, SeenHow, StepEventKind, TeachBack
from bridge_app.domain.privacy import DayPart
from bridge_app.storage.columns import ClockTime, Code, Day, Id
from bridge_app.storage.tables.metadata import at, by, key, key_to, seq, table, text, to, version

plan = table(
    "plan",
    key(),
    Column("case_id", Id, ForeignKey("case.id"), nullable=False, unique=True),
    Column("origin", Code(PlanOrigin), nullable=False),
    at("created_at"),
    by("created_by"),
)

# `version` names the row of goal_version that stands now; the others are its history.
goal = table(
    "goal",
    key(),
    to("plan_id", "plan", index=True),
    at("created_at"),
    by("created_by"),
    version(),
)

goal_version = table(
    "goal_version",
    key_to("goal_id", "goal"),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, nullable=False),
    Column("area", Text, nullable=False),
    Column("text", Text, nullable=False),
    text("short_text"),
    text("motivation"),
    Column("target_date", Day),
    text("how_known"),
    Column("dropped_reason", Text),
    text("changed_reason"),
    at(),
    by(),
    rowid=False,
)

mini_step = table(
    "mini_step",
    key(),
    to("goal_id", "goal", index=True),
    to("split_from", "mini_step", optional=True),
    at("created_at"),
    by("created_by"),
    version(),
)

mini_step_version = table(
    "mini_step_version",
    key_to("step_id", "mini_step"),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, nullable=False),
    Column("lane", Code(Lane), nullable=False),
    text("kind"),
    Column("text", Text, nullable=False),
    text("short_text"),
    Column("day", Day),
    Column("day_part", Code(DayPart)),
    Column("time", ClockTime),
    text("helper"),
    text("if_then"),
    at(),
    by(),
    rowid=False,
)

step_event = table(
    "step_event",
    seq(),
    to("step_id", "mini_step", index=True),
    Column("kind", Code(StepEventKind), nullable=False),
    Column("how", Code(SeenHow)),
    text("note"),
    at(),
    by(),
)

# Made at the first claim or done; a step leaves one footprint, for ever (DECISIONS A5).
footprint = table(
    "footprint",
    seq(),
    Column("step_id", Id, ForeignKey("mini_step.id"), nullable=False, unique=True),
    at(),
    by(),
)

agreement = table(
    "agreement",
    seq(),
    to("plan_id", "plan", index=True),
    at("agreed_at"),
    by(),
    Column("teach_back", Code(TeachBack), nullable=False),
)

agreement_step = table(
    "agreement_step",
    Column("agreement_seq", Integer, ForeignKey("agreement.seq"), primary_key=True),
    key_to("step_id", "mini_step"),
    rowid=False,
)

# The moment a client heard of rewards; it opens the gate for good (DECISIONS A4).
disclosure = table(
    "disclosure",
    seq(),
    to("client_id", "client"),
    at("disclosed_at"),
    by(),
    UniqueConstraint("client_id"),
)

# Praise without money, also for a step that did not work out (DOMAIN 4). A row that takes one
# back, while the screen still stood there, names it and says nothing itself (DECISIONS D8).
recognition = table(
    "recognition",
    seq(),
    to("client_id", "client", index=True),
    to("step_id", "mini_step", optional=True),
    Column("text", Text, nullable=False),
    Column("takes_back", Integer, ForeignKey("recognition.seq")),
    at(),
    by(),
    UniqueConstraint("takes_back"),
)
