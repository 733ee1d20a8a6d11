"""Staff, clients, cases, appointments and who may open whose file."""

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

from bridge_app.domain.access import Role
from bridge_app.domain.appointments import AppointmentKind, Outcome, Reminder
from bridge_app.domain.people import (
    AddressForm,
    ConversationKind,
    Keep,
    Purpose,
    TalkRoute,
    Wellbeing,
)
from bridge_app.domain.privacy import DayPart
from bridge_app.storage.columns import ClockTime, Code, Day, Flag, Id
from bridge_app.storage.tables.metadata import (
    at,
    by,
    flag,
    key,
    key_to,
    seq,
    table,
    text,
    to,
    version,
)


def _few(name: str, column: str) -> Index:
    """An index of the rows that have this at all: looking costs nothing while nobody has."""
    there = sqlalchemy.text(f"{column} IS NOT NULL")
    return Index(f"ix_{name}_{column}", column, sqlite_where=there, postgresql_where=there)


location = table(
    "location",
    key(),
    Column("name", Text, nullable=False, unique=True),
    flag("active", default=True),
)

team = table(
    "team",
    key(),
    Column("name", Text, nullable=False, unique=True),
    flag("active", default=True),
)

# `login` is missing for people who only stand in imported rows: they have no way in.
staff = table(
    "staff",
    key(),
    Column("login", Text, unique=True),
    Column("name", Text, nullable=False),
    flag("active", default=True),
    flag("must_change"),
    at("created_at"),
    version(),
)

staff_role = table(
    "staff_role",
    seq(),
    to("staff_id", "staff", index=True),
    Column("role", Code(Role), nullable=False),
    to("location_id", "location", optional=True),
    Column("from_day", Day, nullable=False),
    Column("to_day", Day),
)

staff_team = table(
    "staff_team",
    seq(),
    to("staff_id", "staff", index=True),
    to("team_id", "team"),
    Column("from_day", Day, nullable=False),
    Column("to_day", Day),
)

staff_preference = table(
    "staff_preference",
    key_to("staff_id", "staff"),
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    rowid=False,
)

# The second step at log-in: a secret shared with a phone, the half minute whose code was used
# last, and what the spare codes become under a key of the store. Gone when it is turned off.
second_step = table(
    "second_step",
    key_to("staff_id", "staff"),
    Column("secret", LargeBinary, nullable=False),
    Column("last_step", Integer, nullable=False),
    Column("spare", Text, nullable=False),
    at("since"),
    rowid=False,
)

# `seq` is the row that client_name (search inside names) points at: VACUUM may renumber
# hidden row ids, never a column.
client = table(
    "client",
    seq(),
    Column("id", Id, nullable=False, unique=True),
    Column("number", Text, nullable=False, unique=True),
    Column("first_name", Text),
    Column("last_name", Text),
    Column("birth_date", Day, index=True),
    text("phone"),
    Column("language", Text, nullable=False),
    Column("address_form", Code(AddressForm), nullable=False),
    Column("may_call", Flag),
    Column("may_message", Flag),
    Column("may_post", Flag),
    text("who_reads"),
    text("case_number"),
    Column("walker", Text, nullable=False),
    text("interpreter"),
    flag("read_aloud"),
    flag("large_letters"),
    flag("brings_child"),
    flag("quiet_room"),
    text("age_band"),
    Column("letters", Integer),
    text("colours"),
    at("created_at"),
    by("created_by"),
    at("changed_at", optional=True),
    by("changed_by"),
    to("merged_into", "client", optional=True),
    version(),
    _few("client", "merged_into"),
)

# That one number goes on as another, because both are of the same person; a row that takes one
# back names it and says nothing else. What follows from the rows that stand is kept with the
# clients and cases themselves (storage/merging.py), so that every look is as quick as before.
client_merge = table(
    "client_merge",
    seq(),
    to("kept_id", "client", index=True),
    to("gone_id", "client", index=True),
    Column("takes_back", Integer, ForeignKey("client_merge.seq")),
    at(),
    by(),
    UniqueConstraint("takes_back"),
)

# Two files that look alike and of which somebody said that they are two people.
not_same = table(
    "not_same",
    key_to("one_id", "client"),
    key_to("other_id", "client"),
    at(),
    by(),
    Index("ix_not_same_other_id", "other_id"),
    rowid=False,
)

# A file of clients that was read in; what its rows said, as a fingerprint, so that it is not
# read in twice.
import_run = table(
    "import_run",
    key(),
    Column("fingerprint", Text, nullable=False, unique=True),
    Column("rows", Integer, nullable=False),
    at(),
    by(),
)

client_key = table(
    "client_key",
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    key_to("client_id", "client"),
    Index("ix_client_key_client_id", "client_id"),
    rowid=False,
)

household = table("household", key(), at("created_at"), text("label"))

household_member = table(
    "household_member",
    seq(),
    to("household_id", "household", index=True),
    to("client_id", "client", index=True),
    Column("from_day", Day, nullable=False),
    Column("to_day", Day),
)

# How long what is kept, by legal basis (DOMAIN 6); dated, the newest valid one counts.
retention_rule = table(
    "retention_rule",
    seq(),
    Column("purpose", Code(Purpose), nullable=False),
    Column("legal_basis", Text, nullable=False),
    Column("days", Integer, nullable=False),
    Column("valid_from", Day, nullable=False),
    CheckConstraint("days > 0", name="days"),
)

# `moved_from` is the number it was opened for, while that goes on as another one: a bare id,
# because the row is of whom it stands with. `continues` is the case in which it is read then.
case_ = table(
    "case",
    key(),
    to("client_id", "client", index=True),
    Column("purpose", Code(Purpose), nullable=False),
    at("opened_at"),
    by("opened_by"),
    at("closed_at", optional=True),
    text("end_reason"),
    Column("origin", Text, nullable=False),
    to("location_id", "location", optional=True),
    Column("moved_from", Id),
    to("continues", "case", optional=True),
    version(),
    _few("case", "continues"),
    _few("case", "moved_from"),
)

# The diary is elsewhere (DECISIONS D7): only the next agreed day, perhaps a time and a place.
appointment = table(
    "appointment",
    key(),
    to("case_id", "case", index=True),
    to("staff_id", "staff", optional=True),
    Column("day", Day, nullable=False, index=True),
    Column("time", ClockTime),
    Column("part", Code(DayPart)),
    text("place"),
    Column("kind", Code(AppointmentKind), nullable=False, server_default="steps"),
    flag("brings_child"),
    flag("interpreter"),
    flag("quiet_room"),
    Column("reminder", Code(Reminder), nullable=False, server_default="none"),
    Column("outcome", Code(Outcome), nullable=False, server_default="planned"),
    to("moved_to", "appointment", optional=True),
    at("created_at"),
    by("created_by"),
    version(),
)

# What brings a file within reach for one day: a registered walk-in, or a typed reason. The
# words of the reason stand in audit_text, where they can be erased.
access_grant = table(
    "access_grant",
    seq(),
    Column("kind", Text, nullable=False),
    to("client_id", "client"),
    to("staff_id", "staff", optional=True),
    to("location_id", "location", optional=True),
    Column("day", Day, nullable=False),
    at(),
    Index("ix_access_grant_client_id_day", "client_id", "day"),
    Index("ix_access_grant_day", "day"),
)

conversation = table(
    "conversation",
    key(),
    to("case_id", "case", index=True),
    Column("kind", Code(ConversationKind), nullable=False),
    Column("keep", Code(Keep), nullable=False),
    Column("route", Code(TalkRoute), nullable=False, server_default="whole"),
    Column("language", Text, nullable=False),
    at("started_at"),
    by("started_by"),
    to("location_id", "location", optional=True),
    Column("place_step", Text, nullable=False),
    text("place_area"),
    at("ended_at", optional=True),
    at("informed_at", optional=True),
    text("informed_version"),
    text("informed_language"),
    Column("wellbeing", Code(Wellbeing)),
    Column("until", ClockTime),
    Column("held_on", Day),
    version(),
    Index("ix_conversation_started_by_started_at", "started_by", "started_at"),
)

# What staff write down; the client may read it unless somebody said otherwise. One that was taken
# away stays readable for an access request until the case itself goes.
staff_note = table(
    "staff_note",
    key(),
    to("case_id", "case", index=True),
    Column("text", Text, nullable=False),
    flag("may_read", default=True),
    flag("taken_away"),
    at(),
    by(),
    version(),
)

# Text of a field that is not kept yet: what the lock, a pause or a crash must not lose.
draft = table(
    "draft",
    Column("subject_id", Id, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("text", Text, nullable=False),
    at("saved_at"),
    by("saved_by"),
    rowid=False,
)

# Numbers that are given out once, such as client numbers.
counter = table(
    "counter",
    Column("name", Text, primary_key=True),
    Column("value", Integer, nullable=False),
    rowid=False,
)
