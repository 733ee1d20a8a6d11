"""What the page shows of the paper: its ticks in the client's words, and the pages they make."""

from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from bridge_app.domain.papers import Content, on_paper, with_code
from bridge_app.domain.privacy import Preset, TakeHome, TakeHomeGoal, TakeHomeStep
from bridge_app.paper import papers
from bridge_app.picture.looks import MONO, PAPER
from bridge_app.picture.shapes import Picture
from bridge_app.ui.takehome.ticks import OFFERED, TickLine, tick_lines
from bridge_app.ui.takehome.wishes import Wanted
from bridge_app.words import FALLBACK, languages, words


@dataclass(frozen=True)
class TakeHomeState:
    """Everything the page shows; all words are the client's.

    `tongues` are the languages that a paper can have; `waiting` that one lies at the desk.
    """

    language: str
    form: str
    wanted: Wanted
    ticks: tuple[TickLine, ...]
    pages: tuple[Picture, ...]
    tongues: tuple[str, ...] = ()
    waiting: bool = False

    def say(self, key: str, **values: object) -> str:
        """Words for the client."""
        return words(self.language, key, self.form, **values)

    @property
    def page(self) -> int:
        """The page that is seen; ticks may have taken later ones away."""
        return min(self.wanted.page, len(self.pages) - 1)

    @property
    def warning(self) -> str:
        """Said while something is ticked that others should perhaps not see."""
        warns = any(line.warns and line.on for line in self.ticks)
        return self.say("print.sensitive") if warns else ""


def state_of(home: TakeHome, wanted: Wanted, *, practice: bool = False) -> TakeHomeState:
    """The page for these wishes."""
    pages = pages_of(home, wanted, practice=practice)
    say = partial(words, home.language, form=home.form)
    lines = tuple(tick_lines(home, wanted, say))
    tongues = tuple(each for each in languages() if each in home.words)
    return TakeHomeState(
        home.language, home.form, wanted, lines, tuple(pages), tongues, home.waiting
    )


def pages_of(
    home: TakeHome, wanted: Wanted, code: str = "", *, practice: bool = False
) -> list[Picture]:
    """The pages of these wishes; `code` is the one that was made now that they really leave."""
    content = content_of(home, wanted)
    if code:
        content = with_code(content, code)
    look = MONO if wanted.mono else PAPER
    named = home.words[language_of(home, wanted)]
    return papers.pages(wanted.kind, content, named, look, practice=practice)


def content_of(home: TakeHome, wanted: Wanted) -> Content:
    """Only what these wishes leave on the paper."""
    there = replace(home, language=language_of(home, wanted))
    ticks = replace(wanted.ticks, code=carries_code(home, wanted))
    return on_paper(there, ticks, wanted.preset, wanted.kind)


def carries_code(home: TakeHome, wanted: Wanted) -> bool:
    """Whether a code stands on this paper; none on a photo, for which none is ever made."""
    offered = "code" in OFFERED[wanted.kind] and wanted.preset is not Preset.CHILDREN
    return offered and wanted.ticks.code and home.findable and not wanted.photo


def language_of(home: TakeHome, wanted: Wanted) -> str:
    """The language of the paper: a chosen one, the client's, or Dutch when nothing else is told."""
    asked = wanted.language or home.language
    return asked if asked in home.words else FALLBACK


def shortened(home: TakeHome, about: str, text: str) -> TakeHome:
    """The same with one goal or step said shorter on the fridge; `about` as in its line."""
    kind, _, key = about.partition(":")
    return replace(
        home,
        goals=tuple(_shorter(goal, kind, UUID(key), text) for goal in home.goals),
    )


def wording(home: TakeHome, about: str) -> tuple[str, str]:
    """How a goal or step is said, in full and for on the fridge; `about` as in its line."""
    key = UUID(about.partition(":")[2])
    said: dict[UUID, TakeHomeGoal | TakeHomeStep] = {goal.id: goal for goal in home.goals}
    said |= {step.id: step for goal in home.goals for step in (*goal.steps, *goal.later)}
    return said[key].text, said[key].short_text


def _shorter(goal: TakeHomeGoal, kind: str, key: UUID, text: str) -> TakeHomeGoal:
    if kind == "goal":
        return replace(goal, short_text=text) if goal.id == key else goal
    return replace(
        goal,
        steps=tuple(_short_step(step, key, text) for step in goal.steps),
        later=tuple(_short_step(step, key, text) for step in goal.later),
    )


def _short_step(step: TakeHomeStep, key: UUID, text: str) -> TakeHomeStep:
    return replace(step, short_text=text) if step.id == key else step
