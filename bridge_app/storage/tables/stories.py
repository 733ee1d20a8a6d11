"""Stories for the wall: the words, the consent for them, and where the posters hang."""

from sqlalchemy import Column, Integer, Text, UniqueConstraint

from bridge_app.domain.people import AddressForm
from bridge_app.domain.stories import PosterSize
from bridge_app.storage.columns import Code, Id
from bridge_app.storage.tables.metadata import at, by, flag, key, seq, table, text, to, version

# One story a case, in the words of now; empty when the client took it back whole.
story = table(
    "story",
    key(),
    to("case_id", "case"),
    text("title"),
    text("text"),
    Column("language", Text, nullable=False),
    Column("form", Code(AddressForm), nullable=False),
    at(),
    by(),
    version(),
    UniqueConstraint("case_id"),
)

# Yes to these words (`version`), in the language in which it was read, or an end to that: the last
# row counts.
story_consent = table(
    "story_consent",
    seq(),
    to("story_id", "story", index=True),
    Column("version", Integer, nullable=False),
    flag("given"),
    text("language"),
    at(),
    by(),
)

# A sheet that hangs somewhere. It names its story by a bare id and outlives it: what was erased
# has to come off the wall as well.
story_poster = table(
    "story_poster",
    seq(),
    Column("story_id", Id, nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("size", Code(PosterSize), nullable=False),
    Column("place", Text, nullable=False),
    at(),
    by(),
    at("down_at", optional=True),
    by("down_by"),
)
