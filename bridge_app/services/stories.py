"""Stories for the wall: told with the mentor, allowed by the client, and taken back as easily."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from bridge_app.desk_errors import StoryNotAllowed
from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.looking import printer_name
from bridge_app.domain.people import Client, full_name
from bridge_app.domain.stories import (
    ClientStory,
    Known,
    Poster,
    PosterSize,
    Shelf,
    Story,
    check_leads,
    check_tells,
    checked_place,
    checked_text,
    checked_title,
    may_tell,
    sorted_out,
)
from bridge_app.errors import ChangedElsewhere
from bridge_app.services.acting import Acting, Work
from bridge_app.storage import helping, households, people, stories


@dataclass(frozen=True)
class Stories:
    """What clients want to tell others, and the sheets on which it hangs."""

    acting: Acting

    # --- in a client's file ------------------------------------------------------------------

    def of_client(self, actor: Actor, client_id: UUID) -> ClientStory:
        """The story of this client, if one was told."""
        with self._about(actor, Permission.OPEN_CASE, client_id, "story.see") as work:
            return _now(work, client_id)

    def tell(
        self, actor: Actor, client_id: UUID, title: str, text: str, version: int
    ) -> ClientStory:
        """The story in these words, in place of those of `version` (0: none was told).

        Other words end the consent that stood. Raises HasMentor for who does not help this
        client, FieldProblem, and ChangedElsewhere when a colleague wrote meanwhile.
        """
        said = checked_title(title), checked_text(text)
        with self._about(actor, Permission.CASELOAD, client_id, "story.tell") as work:
            known = _now(work, client_id)
            _check_tells(work, client_id)
            _write(work, known, said, version)
            return _now(work, client_id)

    def take_back(self, actor: Actor, client_id: UUID, version: int) -> ClientStory:
        """The client wants no story after all: its words go, and its consent ends.

        Raises ChangedElsewhere when a colleague wrote meanwhile.
        """
        with self._about(actor, Permission.CASELOAD, client_id, "story.take_back") as work:
            _write(work, _now(work, client_id), ("", ""), version)
            return _now(work, client_id)

    def allow(self, actor: Actor, client_id: UUID, version: int) -> ClientStory:
        """The client says yes to these very words on the wall, after hearing them.

        Raises HasMentor, LeadsToSomebody, and ChangedElsewhere when the words are others now.
        """
        with self._about(actor, Permission.CASELOAD, client_id, "story.allow") as work:
            known = _now(work, client_id)
            _check_tells(work, client_id)
            story = known.story
            if story is None or not story.text or story.version != version:
                raise ChangedElsewhere("story")
            check_leads(story.title, story.text, known.known)
            if not story.allowed_at:
                stories.note_consent(work.connection, story, work.written, given=True)
            return _now(work, client_id)

    def withdraw(self, actor: Actor, client_id: UUID) -> ClientStory:
        """The client takes the consent back; tells which posters have to come down.

        Anybody at the desk may whom the client asks: it is as easy as saying yes.
        """
        with self._about(actor, Permission.OPEN_CASE, client_id, "story.withdraw") as work:
            for story in stories.of_client(work.connection, client_id):
                _end_consent(work, story)
            return _now(work, client_id)

    def printed(
        self, actor: Actor, client_id: UUID, size: PosterSize, place: str, to: str = ""
    ) -> tuple[Story, Poster]:
        """A poster of this client's story leaves; `to` is the name of the printer.

        Raises StoryNotAllowed without a consent that stands, FieldProblem without a place.
        """
        where = checked_place(place)
        with self._about(actor, Permission.OPEN_CASE, client_id, "story.printed") as work:
            work.about("story", detail=printer_name(to))
            story = _now(work, client_id).story
            return _hung(work, story if story and story.allowed_at else None, size, where)

    def not_left(self, actor: Actor, client_id: UUID, number: int) -> ClientStory:
        """The printer gave up: the poster of this number hangs nowhere.

        It was written down before it left, so that none hangs that nobody knows of. Raises
        ChangedElsewhere when no poster of this client's story hangs by that number.
        """
        with self._about(actor, Permission.OPEN_CASE, client_id, "story.not_left") as work:
            now = _now(work, client_id)
            if number not in {each.number for each in (*now.hanging, *now.take_down)}:
                raise ChangedElsewhere("poster")
            stories.take_down(work.connection, number, work.written, down=True)
            return _now(work, client_id)

    @contextmanager
    def _about(
        self, actor: Actor, permission: Permission, client_id: UUID, action: str
    ) -> Iterator[Work]:
        """One deed about the story of a client within reach.

        The line names the client and no story: whoever reads the log by number must not find
        out whose story it is that hangs on the wall.
        """
        with self.acting.deed(actor, permission, action) as work:
            work.reach(client_id)
            work.about("story")
            yield work

    # --- for who tells others what the help brought ------------------------------------------

    def shelf(self, actor: Actor) -> Shelf:
        """Every story with a consent that stands, without whose it is, and all posters."""
        with self.acting.deed(actor, Permission.TOTALS, "story.list") as work:
            return _shelf(work)

    def poster(
        self, actor: Actor, story_id: UUID, size: PosterSize, place: str, to: str = ""
    ) -> tuple[Story, Poster]:
        """A poster of this story leaves; raises StoryNotAllowed, FieldProblem."""
        where = checked_place(place)
        with self.acting.deed(actor, Permission.EXPORT, "story.poster.printed") as work:
            work.about("story", detail=printer_name(to))
            known = {each.id: each for each in stories.allowed(work.connection)}
            return _hung(work, known.get(story_id), size, where)

    def take_down(self, actor: Actor, number: int, *, down: bool = True) -> Shelf:
        """The poster of this number is off the wall, or hangs there after all.

        Raises ChangedElsewhere when that was said already.
        """
        with self.acting.deed(actor, Permission.TOTALS, "story.poster.down") as work:
            stories.take_down(work.connection, number, work.written, down=down)
            return _shelf(work)


def _shelf(work: Work) -> Shelf:
    told = tuple(stories.allowed(work.connection))
    work.about("story", amount=len(told))
    return Shelf(told, *sorted_out(stories.hanging(work.connection), told))


def _now(work: Work, client_id: UUID) -> ClientStory:
    client = people.client_by_id(work.connection, client_id)
    told = stories.of_client(work.connection, client_id)
    keys = {each.id for each in told}
    mine = [each for each in stories.hanging(work.connection) if each.story_id in keys]
    helpers = helping.of_case(work.connection, _case(work, client_id), work.day)
    return ClientStory(
        client,
        Known(client, _family(work, client), tuple(each.name for each in helpers)),
        may_tell(helpers, work.actor.person),
        next(iter(told), None),
        *sorted_out(mine, told),
    )


def _case(work: Work, client_id: UUID) -> UUID:
    return people.case_of(work.connection, client_id).id


def _family(work: Work, client: Client) -> tuple[str, ...]:
    """The names of who lives together with this client."""
    home = households.of_client(work.connection, client.id, work.day)
    members = households.members(work.connection, home, work.day) if home else ()
    others = tuple(each.client for each in members if each.client.id != client.id)
    work.shows(each.id for each in others)
    return tuple(full_name(each) for each in others if each.first_name or each.last_name)


def _check_tells(work: Work, client_id: UUID) -> None:
    helpers = helping.of_case(work.connection, _case(work, client_id), work.day)
    check_tells(helpers, work.actor.person)


def _write(work: Work, known: ClientStory, said: tuple[str, str], version: int) -> None:
    story = known.story
    if (story.version if story else 0) != version:
        raise ChangedElsewhere("story")
    if story is None:
        case_id = _case(work, known.client.id)
        stories.begin(work.connection, case_id, known.client, said, work.written)
    elif (story.title, story.text) != said:
        _end_consent(work, story)
        stories.change(work.connection, story, said, work.written)


def _end_consent(work: Work, story: Story) -> None:
    """Nothing to do where no consent stands: asking twice is as good as once."""
    if story.allowed_at:
        stories.note_consent(work.connection, story, work.written, given=False)


def _hung(work: Work, story: Story | None, size: PosterSize, place: str) -> tuple[Story, Poster]:
    if story is None:
        raise StoryNotAllowed
    number = stories.hang(work.connection, story, size, place, work.written)
    poster = Poster(number, story.id, story.version, size, place, work.now, story.title)
    return story, poster
