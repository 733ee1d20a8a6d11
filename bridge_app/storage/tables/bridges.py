"""The bridges that are used here, each moment of scoring, and what a client said about it."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    Text,
    UniqueConstraint,
)

from bridge_app.domain.bridge import Answer, LinkKind, Voice
from bridge_app.storage.columns import Code, Day, Flag, Id
from bridge_app.storage.tables.metadata import at, by, flag, key, seq, table, text, to

# Copied from the shipped files on first use (DECISIONS A8): old scores never need the file.
definition = table(
    "definition",
    Column("id", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("structure", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    at("first_used_at"),
    rowid=False,
)

definition_words = table(
    "definition_words",
    Column("definition_id", Text, primary_key=True),
    Column("definition_version", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("words", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    at("first_used_at"),
    ForeignKeyConstraint(
        ["definition_id", "definition_version"], ["definition.id", "definition.version"]
    ),
    rowid=False,
)

scoring = table(
    "scoring",
    key(),
    to("case_id", "case"),
    to("conversation_id", "conversation", index=True),
    Column("definition_id", Text, nullable=False),
    Column("definition_version", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("words_revision", Integer, nullable=False),
    at("started_at"),
    by("started_by"),
    ForeignKeyConstraint(
        ["definition_id", "definition_version"], ["definition.id", "definition.version"]
    ),
    Index("ix_scoring_case_id_started_at", "case_id", "started_at"),
)

scoring_end = table(
    "scoring_end",
    seq(),
    to("scoring_id", "scoring"),
    at(),
    by(),
    UniqueConstraint("scoring_id"),
)

# The last row of the client is drawn, the first is kept (DECISIONS A3).
answer = table(
    "answer",
    seq(),
    to("scoring_id", "scoring", index=True),
    Column("area", Text, nullable=False),
    Column("voice", Code(Voice), nullable=False),
    Column("answer", Code(Answer), nullable=False),
    Column("level", Integer),
    flag("after_mentor"),
    flag("wants_to_talk"),
    text("note"),
    at(),
    by(),
    # Missing is never zero (DOMAIN 1, rule 2): only an answer carries a level.
    CheckConstraint("(answer = 'answered') = (level IS NOT NULL)", name="level"),
    CheckConstraint("level >= 1", name="lowest"),
)

# In the tables below the last row of a case counts; an empty one takes back what stood.
area_link = table(
    "area_link",
    seq(),
    to("case_id", "case", index=True),
    Column("scoring_id", Id),
    Column("from_area", Text, nullable=False),
    Column("to_area", Text, nullable=False),
    Column("kind", Code(LinkKind), nullable=False, server_default="helps"),
    Column("linked", Flag, nullable=False),
    at(),
    by(),
)

urgent = table(
    "urgent",
    seq(),
    to("case_id", "case", index=True),
    Column("area", Text),
    at(),
    by(),
)

vision_target = table(
    "vision_target",
    seq(),
    to("case_id", "case", index=True),
    Column("area", Text, nullable=False),
    Column("level", Integer),
    at(),
    by(),
)

vision_sentence = table(
    "vision_sentence",
    seq(),
    to("case_id", "case", index=True),
    text("text"),
    Column("by_day", Day),
    at(),
    by(),
)

# What is important too, but not now (DOMAIN 1, table row 6).
later_area = table(
    "later_area",
    seq(),
    to("case_id", "case", index=True),
    Column("area", Text, nullable=False),
    Column("later", Flag, nullable=False),
    at(),
    by(),
)

# The day on which the bridge is looked at again, as it was promised; never computed later.
review_due = table(
    "review_due",
    seq(),
    to("case_id", "case", index=True),
    Column("day", Day),
    at(),
    by(),
)

# A paper that the printer would not give: it lies at the desk until the client takes it along.
paper_waiting = table(
    "paper_waiting",
    seq(),
    to("case_id", "case", index=True),
    Column("kind", Text, nullable=False),
    Column("waiting", Flag, nullable=False),
    at(),
    by(),
)

# Every paper that left: for whose eyes it was, and the code on it by which its client is found.
paper_left = table(
    "paper_left",
    seq(),
    to("case_id", "case", index=True),
    Column("kind", Text, nullable=False),
    Column("preset", Text, nullable=False),
    Column("code", Text),
    at(),
    by(),
    UniqueConstraint("code"),
)

strength = table(
    "strength",
    key(),
    to("case_id", "case", index=True),
    Column("text", Text, nullable=False),
    Column("position", Integer, nullable=False),
    at(),
    by(),
    at("dropped_at", optional=True),
)
