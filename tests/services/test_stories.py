"""A story for the wall: told with the mentor, allowed by the client, withdrawn by a word."""

from dataclasses import replace
from datetime import date

import pytest

from bridge_app.desk_errors import HasMentor, LeadsToSomebody, StoryNotAllowed
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from bridge_app.domain.stories import PosterSize, Shelf, Story
from bridge_app.errors import ChangedElsewhere, FieldProblem, NotAllowed, ReasonNeeded
from bridge_app.services.stories import Stories
from tests.services.world import World, on_a_list

TITLE, TEXT = (
    "Ik maak mijn post open",
    "Eerst bleef alles liggen.\nNu doe ik elke maandag één brief.",
)
MAY = date(2026, 5, 1)


@pytest.fixture
def stories(world: World) -> Stories:
    return world.services.stories


@pytest.fixture
def told(stories: Stories, mentor: Actor, karin: Client) -> Story:
    """A story with the consent of the client."""
    stories.tell(mentor, karin.id, TITLE, TEXT, 0)
    return known(stories.allow(mentor, karin.id, 1).story)


def known(story: Story | None) -> Story:
    assert story is not None
    return story


def test_a_story_hangs_from_a_yes_to_a_no(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, stories: Stories
) -> None:
    assert stories.of_client(mentor, karin.id).story is None
    story = known(stories.tell(mentor, karin.id, TITLE, TEXT, 0).story)
    assert (story.title, story.text, story.allowed_at) == (TITLE, TEXT, None)
    assert stories.shelf(coordinator) == Shelf(), "a story is not a consent"
    with pytest.raises(StoryNotAllowed):
        stories.printed(mentor, karin.id, PosterSize.A4, "Gang")
    with pytest.raises(StoryNotAllowed):
        stories.poster(coordinator, story.id, PosterSize.A4, "Gang")
    story = known(stories.allow(mentor, karin.id, 1).story)
    assert story.allowed_at == world.clock()
    assert stories.allow(mentor, karin.id, 1).story == story, "asking twice is as good as once"
    assert stories.shelf(coordinator) == Shelf((story,))
    _, first = stories.printed(mentor, karin.id, PosterSize.A4, " Gang  bij de balie ")
    same, second = stories.poster(coordinator, story.id, PosterSize.A3, "Hal", "Printer 2")
    assert same == story
    assert (first.number, first.place, second.number) == (1, "Gang bij de balie", 2)
    assert stories.shelf(coordinator) == Shelf((story,), (first, second))
    assert stories.of_client(mentor, karin.id).hanging == (first, second)
    ended = stories.withdraw(mentor, karin.id)
    assert known(ended.story).ended_at == world.clock()
    assert [each.place for each in ended.take_down] == ["Gang bij de balie", "Hal"]
    assert stories.withdraw(mentor, karin.id) == ended
    shelf = stories.shelf(coordinator)
    assert (shelf.stories, shelf.hanging, len(shelf.take_down)) == ((), (), 2)
    assert not any(each.title for each in shelf.take_down)


def test_a_poster_is_taken_down_once_and_may_come_back(
    mentor: Actor, coordinator: Actor, karin: Client, stories: Stories, told: Story
) -> None:
    _, poster = stories.printed(mentor, karin.id, PosterSize.A4, "Gang")
    stories.withdraw(mentor, karin.id)
    assert stories.take_down(coordinator, poster.number).take_down == ()
    with pytest.raises(ChangedElsewhere):
        stories.take_down(coordinator, poster.number)
    back = stories.take_down(coordinator, poster.number, down=False)
    assert back.take_down == (replace(poster, title=""),)


def test_other_words_ask_for_another_consent(
    mentor: Actor, coordinator: Actor, karin: Client, stories: Stories, told: Story
) -> None:
    _, poster = stories.printed(mentor, karin.id, PosterSize.A4, "Gang")
    assert stories.tell(mentor, karin.id, TITLE, TEXT, 1).story == told, "nothing was changed"
    now = stories.tell(mentor, karin.id, TITLE, "Nu gaat het elke dag.", 1)
    assert known(now.story).allowed_at is None
    assert [each.number for each in now.take_down] == [poster.number]
    with pytest.raises(ChangedElsewhere):
        stories.tell(mentor, karin.id, TITLE, "Ik was later.", 1)
    with pytest.raises(ChangedElsewhere):
        stories.allow(mentor, karin.id, 1)
    assert known(stories.allow(mentor, karin.id, 2).story).allowed_at
    (hangs,) = stories.shelf(coordinator).take_down
    assert hangs.number == poster.number, "it shows the words from before"
    gone = known(stories.take_back(mentor, karin.id, 2).story)
    assert (gone.text, gone.version) == ("", 3)
    with pytest.raises(ChangedElsewhere):
        stories.allow(mentor, karin.id, 3)


def test_no_word_may_lead_to_anybody_whom_the_file_knows(
    mentor: Actor, karin: Client, world: World, stories: Stories
) -> None:
    child = world.client(mentor, "Noor", "Jansen")
    world.services.households.join(mentor, karin.id, child.id, MAY)
    known_now = stories.of_client(mentor, karin.id).known
    assert (known_now.family, known_now.helpers) == (("Noor Jansen",), ("Fatima",))
    stories.tell(mentor, karin.id, TITLE, "Noor gaat weer naar zwemles.", 0)
    with pytest.raises(LeadsToSomebody):
        stories.allow(mentor, karin.id, 1)
    assert known(stories.of_client(mentor, karin.id).story).allowed_at is None
    nameless = world.client(mentor, "Anders")
    world.services.people.change(mentor, replace(child, first_name=None, last_name=None))
    assert stories.of_client(mentor, karin.id).known.family == ()
    assert stories.of_client(mentor, nameless.id).known.family == ()


def test_who_does_not_help_writes_nothing_and_yet_ends_a_consent(
    world: World, mentor: Actor, desk: Actor, karin: Client, stories: Stories, told: Story
) -> None:
    other = world.hire(Role.MENTOR, name="Wil")
    with pytest.raises(ReasonNeeded):
        stories.of_client(other, karin.id)
    known_at_desk = replace(other, reason="staat aan de balie")
    assert not stories.of_client(known_at_desk, karin.id).may_tell
    with pytest.raises(HasMentor):
        stories.tell(known_at_desk, karin.id, TITLE, "Anders.", 1)
    with pytest.raises(HasMentor):
        stories.allow(known_at_desk, karin.id, 1)
    at_desk = replace(desk, reason="belt: het moet van de muur")
    with pytest.raises(NotAllowed):
        stories.tell(at_desk, karin.id, TITLE, "Anders.", 1)
    assert known(stories.withdraw(at_desk, karin.id).story).allowed_at is None


def test_a_poster_that_the_printer_did_not_give_hangs_nowhere(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, stories: Stories, told: Story
) -> None:
    other = world.client(mentor, "Lot", "Vos")
    (_, stuck), (_, hangs) = (
        stories.printed(mentor, karin.id, PosterSize.A4, place) for place in ("Gang", "Hal")
    )
    with pytest.raises(ChangedElsewhere):
        stories.not_left(mentor, other.id, stuck.number)  # it is not theirs
    assert stories.not_left(mentor, karin.id, stuck.number).hanging == (hangs,)
    with pytest.raises(ChangedElsewhere):
        stories.not_left(mentor, karin.id, stuck.number)
    assert [each.number for each in stories.shelf(coordinator).hanging] == [hangs.number]
    assert [each.number for each in stories.withdraw(mentor, karin.id).take_down] == [hangs.number]


def test_what_cannot_be_is_not_kept(
    world: World, mentor: Actor, karin: Client, stories: Stories, told: Story
) -> None:
    before = world.contents()
    with pytest.raises(FieldProblem, match="story_title"):
        stories.tell(mentor, karin.id, "", TEXT, 1)
    with pytest.raises(FieldProblem, match="story_text"):
        stories.tell(mentor, karin.id, TITLE, " \n ", 1)
    with pytest.raises(FieldProblem, match="poster_place"):
        stories.printed(mentor, karin.id, PosterSize.A4, " ")
    assert world.contents() == before


def test_the_log_tells_who_did_it_and_never_whose_story_hangs(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, stories: Stories, told: Story
) -> None:
    stories.printed(mentor, karin.id, PosterSize.A4, "Gang", "Printer 2")
    stories.shelf(coordinator)
    stories.poster(coordinator, told.id, PosterSize.A4, "Gang")
    lines = [each for each in world.audit() if each.action.startswith("story.")]
    assert [each.action for each in lines] == [
        *("story.tell", "story.allow", "story.printed", "story.list", "story.poster.printed"),
    ]
    assert [each.client_id == karin.id for each in lines] == [True, True, True, False, False]
    assert {(each.object_kind, each.object_id) for each in lines} == {("story", None)}
    assert lines[2].detail == "Printer 2"


def test_what_is_erased_is_told_no_more_and_its_poster_comes_down(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, stories: Stories, told: Story
) -> None:
    _, poster = stories.printed(mentor, karin.id, PosterSize.A4, "Gang")
    asked, erases = (world.hire(Role.ADMINISTRATOR, name=name) for name in ("Noor", "Piet"))
    going = on_a_list(world.database, asked, [karin.number], world.clock())
    world.services.retention.confirm(erases, going)
    shelf = stories.shelf(coordinator)
    assert (shelf.stories, shelf.hanging) == ((), ())
    assert [each.number for each in shelf.take_down] == [poster.number]
    assert not any(told.title in row for rows in world.contents().values() for row in rows)


def test_of_two_numbers_made_one_both_stories_come_off_the_wall(
    world: World, mentor: Actor, coordinator: Actor, karin: Client, stories: Stories, told: Story
) -> None:
    again = world.client(mentor, "Karin", "Boer")
    world.clock.later(minutes=5)
    stories.tell(mentor, again.id, "Weer op weg", "Ik fiets.", 0)
    stories.allow(mentor, again.id, 1)
    stories.printed(mentor, karin.id, PosterSize.A4, "Gang")
    world.services.doubles.merge(mentor, karin.id, again.id)
    assert known(stories.of_client(mentor, karin.id).story).title == "Weer op weg"
    assert len(stories.shelf(coordinator).stories) == 2
    assert len(stories.withdraw(mentor, karin.id).take_down) == 1
    assert stories.shelf(coordinator).stories == ()


def test_who_asks_for_their_file_reads_the_story_the_yes_and_where_it_hangs(
    world: World, mentor: Actor, karin: Client, stories: Stories, told: Story
) -> None:
    stories.printed(mentor, karin.id, PosterSize.A4, "Gang")
    other = world.client(mentor, "Lot", "Vos")
    file, theirs = (world.services.rights.file(mentor, each.id) for each in (karin, other))
    for key, name, said in (
        ("story", "text", TEXT),
        ("story_consent", "given", True),
        ("story_posters", "place", "Gang"),
    ):
        assert [each[name] for each in file.section(key).records] == [said]
        assert not theirs.section(key).records
