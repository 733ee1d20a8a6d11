"""Who helps in whose case, and who stands in while somebody is away."""

from sqlalchemy import Column

from bridge_app.domain.helping import Part
from bridge_app.storage.columns import Code, Day
from bridge_app.storage.tables.metadata import at, by, key, seq, table, text, to

# Who helps, in which part; `given_by` is missing for who began with the case itself.
case_mentor = table(
    "case_mentor",
    seq(),
    to("case_id", "case", index=True),
    to("staff_id", "staff", index=True),
    Column("helps_as", Code(Part), nullable=False, server_default=Part.MENTOR.value),
    text("task"),
    Column("from_day", Day, nullable=False),
    Column("to_day", Day),
    by("given_by"),
)

# Somebody stands in for a mentor who is away: what lies within the one's caseload lies within the
# other's reach, on these days and no other. One that was stopped ends before its time.
cover = table(
    "cover",
    key(),
    to("away_id", "staff", index=True),
    to("stands_in_id", "staff", index=True),
    Column("from_day", Day, nullable=False),
    Column("to_day", Day, nullable=False),
    at(),
    by(),
)
