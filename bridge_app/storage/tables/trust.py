"""Who did what, who came in, the heads of the chains, and what the store knows of itself.

Chained rows hold ids, codes, cents and times; words stand in audit_text, where they can be
erased without breaking a chain (DECISIONS F).
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Text

from bridge_app.storage.columns import Day, Id, Instant
from bridge_app.storage.tables.metadata import at, by, flag, key_to, seq, table, text

# `ground` is why a file was within reach, `detail` a code (a paper, a refusal), `amount` a
# count (hits of a search), `text_mac` the salted HMAC of the words in audit_text, `shown` the
# keyed digest under which shown_list keeps who stood in a list.
audit = table(
    "audit",
    seq(),
    Column("at", Instant, nullable=False),
    Column("actor", Id, nullable=False),
    Column("roles", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("object_kind", Text, nullable=False),
    Column("object_id", Id),
    Column("client_id", Id),
    Column("result", Text, nullable=False),
    Column("ground", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("amount", Integer),
    Column("text_mac", LargeBinary),
    Column("shown", LargeBinary),
    Column("segment", Text, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    CheckConstraint("seq > 0", name="seq"),
    Index("ix_audit_client_id_at", "client_id", "at"),
    Index("ix_audit_actor_at", "actor", "at"),
    Index("ix_audit_at", "at"),
)

audit_text = table(
    "audit_text",
    Column("audit_seq", Integer, ForeignKey("audit.seq"), primary_key=True, autoincrement=False),
    Column("salt", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
)

# Who stood in a list that was shown, sixteen bytes for each client. A list that is shown again
# as it was is kept once; it goes with the last line of the log that names it.
shown_list = table(
    "shown_list",
    Column("digest", LargeBinary, primary_key=True),
    Column("clients", LargeBinary, nullable=False),
    rowid=False,
)

# `failures` counts wrong tries: of a log-in those just before it, of kind `refused` those at the
# door between `tried_from` and `tried_to`, which were noted without a key until somebody came in.
login_event = table(
    "login_event",
    seq(),
    Column("at", Instant, nullable=False),
    Column("kind", Text, nullable=False),
    Column("staff", Id),
    Column("device", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("tried_from", Instant),
    Column("tried_to", Instant),
    Column("segment", Text, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    CheckConstraint("seq > 0", name="seq"),
)

# Closes a month of a chain; the row stays when the month itself is dropped by retention.
chain_head = table(
    "chain_head",
    Column("chain", Text, primary_key=True),
    Column("segment", Text, primary_key=True),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("closed_at", Instant, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    rowid=False,
)

# A month of a chain that went when it was old enough; its head above stays. The mac says that
# the program dropped it, and not somebody who only took its rows away.
chain_gone = table(
    "chain_gone",
    Column("chain", Text, primary_key=True),
    Column("segment", Text, primary_key=True),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    at(),
    Column("mac", LargeBinary, nullable=False),
    rowid=False,
)

# What a coordinator looked at in the access log: one look (`why`, whose, at whom, on which
# `day`), or with an empty `why` everything up to and including that day, but for so many looks
# that were their `own`.
log_review = table(
    "log_review",
    seq(),
    text("why"),
    Column("staff_id", Id),
    Column("client_id", Id),
    Column("day", Day, nullable=False),
    Column("own", Integer, nullable=False, server_default="0"),
    Column("upto", Integer, nullable=False, server_default="0"),
    at(),
    by(),
    Index("ix_log_review_day", "day"),
)

# The half-yearly check that the chains are whole; `found` holds what was found, as codes.
log_check = table(
    "log_check",
    seq(),
    flag("whole"),
    Column("found", Text, nullable=False),
    at(),
    by(),
)

# The clock jumped ahead (`ahead`, from `before`, noted by the log itself), or somebody looked at
# the calendar and said that the date is right (`right`); then rows of the ledger up to
# `ledger_seq`, and all that was written until `before`, no longer tell what time it was.
clock_event = table(
    "clock_event",
    seq(),
    Column("kind", Text, nullable=False),
    Column("before", Instant, nullable=False),
    Column("ledger_seq", Integer, nullable=False, server_default="0"),
    at(),
    by(),
)

# A short code for the calm screen only; it opens nothing that is locked.
staff_pin = table(
    "staff_pin",
    key_to("staff_id", "staff"),
    Column("salt", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    at(),
    rowid=False,
)

# The municipality's settings, dated: of one name the last row that is valid today counts.
setting = table(
    "setting",
    seq(),
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("valid_from", Day, nullable=False),
    at(),
    by(),
    Index("ix_setting_name_valid_from", "name", "valid_from"),
)

# schema_version, store, practice, created_at.
meta = table(
    "meta",
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    rowid=False,
)
