"""Stories for the wall: told, allowed and taken back, and the posters that hang."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, Select, bindparam, func, insert, select, update

from bridge_app.domain.people import Client
from bridge_app.domain.stories import Poster, PosterSize, Story
from bridge_app.errors import ChangedElsewhere
from bridge_app.storage.columns import Id
from bridge_app.storage.tables import case_, story, story_consent, story_poster, wide
from bridge_app.storage.written import Connection, Written


def _with_consent(told: Any, consent: Any) -> Select[Any]:  # noqa: ANN401 - the tables, near or wide
    """Each story with its last word on consent; the tables of one's reach, or those beyond."""
    each = consent.alias()
    last = select(func.max(each.c.seq)).where(each.c.story_id == told.c.id)
    columns = (told.c.id, told.c.title, told.c.text, told.c.language, told.c.form, told.c.version)
    said = (consent.c.given, consent.c.version.label("for_words"), consent.c.at.label("said_at"))
    return (
        select(*columns, *said)
        .select_from(told)
        .outerjoin(consent, consent.c.seq == last.scalar_subquery())
    )


_OF_CLIENT = (
    _with_consent(story, story_consent)
    .join(case_, case_.c.id == story.c.case_id)
    .where(case_.c.client_id == bindparam("client_id", type_=Id))
    .order_by(story.c.at.desc())
)
_ALLOWED = (
    _with_consent(wide.story, wide.story_consent)
    .where(wide.story_consent.c.given, wide.story_consent.c.version == wide.story.c.version)
    .order_by(wide.story_consent.c.seq.desc())
)
_HANGING = select(story_poster).where(story_poster.c.down_at.is_(None)).order_by(story_poster.c.seq)


def of_client(connection: Connection, client_id: UUID) -> tuple[Story, ...]:
    """The story of a client as it stands, also one that was taken back whole.

    Of two numbers that were made one both have theirs: the one that was told last comes first.
    """
    return tuple(map(_story, connection.execute(_OF_CLIENT, {"client_id": client_id})))


def allowed(connection: Connection) -> Iterator[Story]:
    """Every story with a consent that stands, of nobody in particular; the newest first."""
    yield from map(_story, connection.execute(_ALLOWED))


def _story(row: Row[Any]) -> Story:
    stands = bool(row.given) and row.for_words == row.version
    told = (row.id, row.title, row.text, row.language, row.form, row.version)
    return Story(*told, row.said_at if stands else None, None if stands else row.said_at)


# --- told, allowed, taken back ---------------------------------------------------------------


def begin(
    connection: Connection, case_id: UUID, client: Client, said: tuple[str, str], written: Written
) -> None:
    """A story is told for the first time: a title and a text."""
    title, text = said
    values = {"id": uuid4(), "case_id": case_id, "title": title, "text": text}
    spoken = {"language": client.language, "form": client.address_form}
    connection.execute(insert(story), values | spoken | {"at": written.at, "by": written.by})


def change(connection: Connection, known: Story, said: tuple[str, str], written: Written) -> None:
    """The story in other words; the deed looked first whether the known ones stand."""
    this = update(story).where(story.c.id == known.id)
    values = {"title": said[0], "text": said[1], "version": known.version + 1}
    connection.execute(this.values(**values, at=written.at, by=written.by))


def note_consent(connection: Connection, known: Story, written: Written, *, given: bool) -> None:
    """Yes to the words as they stand, or an end to that."""
    values = {"story_id": known.id, "version": known.version, "given": given}
    read = {"language": known.language if given else ""}
    connection.execute(insert(story_consent), values | read | {"at": written.at, "by": written.by})


# --- posters ---------------------------------------------------------------------------------


def hang(
    connection: Connection, known: Story, size: PosterSize, place: str, written: Written
) -> int:
    """A poster will hang there; its number."""
    values = {"story_id": known.id, "version": known.version, "size": size, "place": place}
    made = insert(story_poster).returning(story_poster.c.seq)
    number: int = connection.execute(
        made, values | {"at": written.at, "by": written.by}
    ).scalar_one()
    return number


def hanging(connection: Connection) -> Iterator[Poster]:
    """Every poster that nobody took down yet, the oldest first."""
    for row in connection.execute(_HANGING):
        yield Poster(row.seq, row.story_id, row.version, row.size, row.place, row.at)


def take_down(connection: Connection, number: int, written: Written, *, down: bool) -> None:
    """The poster was taken from the wall, or hangs there after all.

    Raises ChangedElsewhere when that was said already.
    """
    stands = story_poster.c.down_at.is_(None) if down else story_poster.c.down_at.is_not(None)
    this = update(story_poster).where(story_poster.c.seq == number, stands)
    values = {"down_at": written.at, "down_by": written.by} if down else _HANGS
    if not connection.execute(this.values(values)).rowcount:
        raise ChangedElsewhere("poster")


_HANGS = {"down_at": None, "down_by": None}
