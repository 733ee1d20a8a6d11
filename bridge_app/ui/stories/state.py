"""What the page "Mijn verhaal" shows: the words, what leads to somebody, and the consent."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from bridge_app.domain.stories import ClientStory, Poster, PosterSize, Story, leads
from bridge_app.errors import FieldProblem
from bridge_app.services.clock import business_day
from bridge_app.ui.together.speech import Shared, Speech
from bridge_app.words import weekday_date

ALOUD = ("wall", "everybody", "no_name", "known", "free", "words", "stop")
"""What is read aloud before a yes, in this order: one thing each."""


FEW = 6
"""So many words that lead to somebody are named at once; the next come when these are gone."""


class Stage(StrEnum):
    """Where one is: the words are told, they stand, or the client is asked."""

    TELL = "tell"
    TOLD = "told"
    ASK = "ask"


@dataclass(frozen=True)
class Wish:
    """A poster as it is wanted: how large, and where it will hang."""

    size: PosterSize = PosterSize.A4
    place: str = ""


@dataclass(frozen=True)
class StoryState:
    """All of the page; `trouble` is what is wrong with what was typed, `wish` the poster."""

    known: ClientStory
    stage: Stage
    title: str = ""
    text: str = ""
    wish: Wish = field(default_factory=Wish)
    trouble: FieldProblem | None = None

    @property
    def say(self) -> Speech:
        """The client's own language and form: who looks along reads it too."""
        return Speech(self.known.client.language, self.known.client.address_form)

    @property
    def story(self) -> Story | None:
        """The story that stands, if one does."""
        story = self.known.story
        return story if story and story.text else None

    @property
    def version(self) -> int:
        """Which words were seen last; 0 where none were ever told."""
        return self.known.story.version if self.known.story else 0

    @property
    def leads(self) -> tuple[str, ...]:
        """A sentence for each word that leads to somebody, of what is typed or stands."""
        return leads_told(self, self.title, self.text)

    @property
    def may_ask(self) -> bool:
        """Whether the client may be asked: the words stand, nobody said yes, they lead nowhere."""
        story = self.story
        return bool(self.known.may_tell and story and not story.allowed_at and not self.leads)

    @property
    def consent(self) -> str:
        """How it stands with the consent, in a sentence."""
        return _consent(self.known.story, self.say)

    def posters(self, posters: Iterable[Poster]) -> tuple[str, ...]:
        """Each poster in a line: its number, how large, where."""
        return tuple(poster_words(self.say, each) for each in posters)


def consent_told(known: ClientStory, say: Shared) -> Callable[[str], str]:
    """How it stands with the consent, in the language that is asked for."""
    return lambda language: _consent(known.story, say.in_language(language))


def _consent(story: Story | None, say: Speech) -> str:
    at = story and (story.allowed_at or story.ended_at)
    day = weekday_date(say.language, business_day(at)) if at else ""
    if story and story.allowed_at:
        return say("story.consent.given", day=day)
    if story and story.ended_at and story.text:
        return say("story.consent.ended", day=day)
    return say("story.consent.not_asked") if story and story.text else ""


def leads_told(state: StoryState, title: str, text: str) -> tuple[str, ...]:
    """A sentence for each word that leads to somebody, of a title and a text; a few at a time."""
    return tuple(
        state.say(f"story.leads.{each.trace}", words=each.words)
        for each in leads(title, text, state.known.known)[:FEW]
    )


def poster_words(say: Speech, poster: Poster) -> str:
    """A poster in a line."""
    size = poster.size.upper()
    return say("story.consent.poster", number=poster.number, size=size, place=poster.place)


def story_state(known: ClientStory, wish: Wish | None = None) -> StoryState:
    """The page as it opens: to the words that stand, else to telling them."""
    story = known.story
    title, text = (story.title, story.text) if story else ("", "")
    tells = known.may_tell and not text
    return StoryState(known, Stage.TELL if tells else Stage.TOLD, title, text, wish or Wish())
