"""What the page shows of the paper: its ticks in the client's words, and the pages they make."""

from dataclasses import dataclass, replace
from functools import cached_property, partial
from uuid import UUID

from bridge_app.domain.papers import Content, on_paper, with_code
from bridge_app.domain.privacy import Preset, TakeHome, TakeHomeGoal, TakeHomeStep
from bridge_app.paper import papers
from bridge_app.picture.fonts import lost_on
from bridge_app.picture.looks import MONO, PAPER
from bridge_app.picture.shapes import Picture
from bridge_app.ui.takehome.ticks import OFFERED, TickLine, tick_lines
from bridge_app.ui.takehome.wishes import Wanted
from bridge_app.ui.together.speech import both
from bridge_app.words import FALLBACK, JE, languages, spoken, words

AND = "+"
"""Stands between the two languages of one paper (DECISIONS I3)."""


@dataclass(frozen=True)
class TakeHomeState:
    """Everything the page shows; all words are the client's, and behind them the staff's.

    Who prints must know what others may see of it, without the client's letters: in `ours`,
    where that is another language. `tongues` are the languages that a paper can have, `spoken`
    the one it has (`nl+ar` for two); `waiting` that one lies at the desk.
    """

    language: str
    form: str
    wanted: Wanted
    ticks: tuple[TickLine, ...]
    pages: tuple[Picture, ...]
    tongues: tuple[str, ...] = ()
    waiting: bool = False
    spoken: str = FALLBACK
    ours: str = ""

    def say(self, key: str, **values: object) -> str:
        """Words for the client, and behind them those for who reads another language."""
        theirs = words(self.language, key, self.form, **values)
        return both(theirs, words(self.ours, key, JE, **values)) if self.ours else theirs

    @property
    def page(self) -> int:
        """The page that is seen; ticks may have taken later ones away."""
        return min(self.wanted.page, len(self.pages) - 1)

    @cached_property
    def warning(self) -> str:
        """What to think of first: that others may see it, and letters that will not be there."""
        warns, lost = any(line.warns and line.on for line in self.ticks), lost_on(self.pages)
        said = [self.say("print.sensitive")] if warns else []
        if lost:
            said.append(self.say("print.not_shown", letters=lost))
        return "\n".join(said)


def state_of(
    home: TakeHome, wanted: Wanted, *, practice: bool = False, ours: str = ""
) -> TakeHomeState:
    """The page for these wishes; `ours` is the language of who looks at it with the client."""
    pages = pages_of(home, wanted, practice=practice)
    ours = "" if spoken(ours or home.language) == spoken(home.language) else ours
    lines = tuple(tick_lines(home, wanted, partial(_said, home, ours)))
    told = AND.join(languages_of(home, wanted))
    return TakeHomeState(
        home.language,
        home.form,
        wanted,
        lines,
        tuple(pages),
        offered_tongues(home),
        home.waiting,
        told,
        ours,
    )


def _said(home: TakeHome, ours: str, key: str, **values: object) -> str:
    """What stands at a box; the client's own words in it are said once."""
    theirs = words(home.language, key, home.form, **values)
    return both(theirs, words(ours, key)) if ours and not values else theirs


def pages_of(
    home: TakeHome, wanted: Wanted, code: str = "", *, practice: bool = False
) -> list[Picture]:
    """The pages of these wishes; `code` is the one that was made now that they really leave."""
    look = MONO if wanted.mono else PAPER
    told = []
    for language in languages_of(home, wanted):
        content = content_of(home, wanted, language)
        told.append((with_code(content, code) if code else content, home.words[language]))
    return papers.in_languages(wanted.kind, told, look, practice=practice)


def content_of(home: TakeHome, wanted: Wanted, language: str = "") -> Content:
    """Only what these wishes leave on the paper, in this language or the one that is wished."""
    there = replace(home, language=language or languages_of(home, wanted)[0])
    ticks = replace(wanted.ticks, code=carries_code(home, wanted))
    return on_paper(there, ticks, wanted.preset, wanted.kind)


def carries_code(home: TakeHome, wanted: Wanted) -> bool:
    """Whether a code stands on this paper; none on a photo, for which none is ever made."""
    offered = "code" in OFFERED[wanted.kind] and wanted.preset is not Preset.CHILDREN
    return offered and wanted.ticks.code and home.findable and not wanted.photo


def languages_of(home: TakeHome, wanted: Wanted) -> tuple[str, ...]:
    """The languages of the paper: chosen ones, the client's, or Dutch when nothing else is told."""
    asked = (wanted.language or home.language).split(AND)
    return tuple(each for each in asked if each in home.words) or (FALLBACK,)


def offered_tongues(home: TakeHome) -> tuple[str, ...]:
    """What a paper can be in: each language, and Dutch with the client's beside it (nl+ar)."""
    single = tuple(each for each in languages() if each in home.words)
    if home.language == FALLBACK or home.language not in single:
        return single
    return (*single, f"{FALLBACK}{AND}{home.language}")


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
