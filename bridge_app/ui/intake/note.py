"""What the folded line for a short note at one area of life says: own words beside the answer."""

from dataclasses import dataclass

from bridge_app.domain.desk import NOTE_LIMIT
from bridge_app.domain.privacy import looks_like_bsn
from bridge_app.ui.intake.state import Facts

KEYS = "Ctrl+T"
"""Opens the line, and folds it again, wherever the question is on the screen."""

ABOUT = "score.note."
"""How the drafts of notes are called; the area follows."""


@dataclass(frozen=True)
class NoteLine:
    """The line at this area. Folded it shows what was kept; open it has one field.

    `turn` is what its button says, `trouble` a kind warning about what is typed.
    """

    area: str
    turn: str
    opened: bool
    ask: str
    hint: str
    text: str
    trouble: str


def note_field(area: str) -> str:
    """The note at this area, as drafts know it while it is typed; there is one while it is open."""
    return f"{ABOUT}{area}"


def note_said(facts: Facts, area: str) -> str:
    """What the note says now, without spaces around it: typed last, or kept."""
    return facts.drafts.get(note_field(area), facts.answer(area).note).strip()


def note_line(facts: Facts, area: str) -> NoteLine:
    """The line as it stands; open while something is being typed in it."""
    say, field = facts.say, note_field(area)
    opened = field in facts.drafts
    text = facts.drafts.get(field, facts.answer(area).note)
    return NoteLine(
        area,
        say("score.note_ready" if opened else "score.note_open"),
        opened,
        say("score.note"),
        say("score.note_hint"),
        text,
        _trouble(facts, text) if opened else "",
    )


def _trouble(facts: Facts, text: str) -> str:
    if looks_like_bsn(text):
        return facts.say("score.note_bsn")
    return facts.say("score.note_full", limit=NOTE_LIMIT) if len(text) >= NOTE_LIMIT else ""
