"""A poster for the corridor: a client's own story in large quiet letters, and a bridge.

Made from a `PosterPaper`, which has a story and a number and nothing of whose it is. It is one
page always: letters become smaller before words would go on over the page.
"""

from dataclasses import dataclass, replace

from bridge_app.domain.stories import Poster, PosterSize, Story
from bridge_app.paper.enlarging import poster as enlarged
from bridge_app.paper.flow import FOOTER, Face, Format, Setting, height_of, turned
from bridge_app.paper.page import practice_words, unchecked_words
from bridge_app.picture import deck, fonts
from bridge_app.picture.crossing import crossing
from bridge_app.picture.geometry import moved
from bridge_app.picture.looks import PAPER, Look
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Text

SHEET = Format(margin=54.0, top=60.0, foot=44.0)
"""An A4 with wide air around the words: one reads it in passing."""

FACES = (
    *((58.0, 34.0), (52.0, 30.0), (46.0, 26.0), (40.0, 23.0)),
    *((36.0, 21.0), (32.0, 19.0), (28.0, 17.0), (24.0, 14.0)),
)
"""Sizes of the title and of the story, in points, the largest first."""

FROM = 15.0
"""Size of the line that says who tells it: somebody."""

LOWEST, HIGHEST = 205.0, 320.0
"""The bridge is never lower and never higher than this, in points."""

EDGE = 22.0
"""From the sides of the sheet to the bridge, in points: it is wider than the words."""

STEPS, STRIDE, LONG = 7, 21.0, 15.0
"""The trail between title and story: prints, from one to the next, and heel to toe."""


@dataclass(frozen=True)
class PosterPaper:
    """All that a poster may know; one that is only looked at has no number yet.

    `practice` marks one of somebody who does not exist.
    """

    title: str
    text: str
    language: str
    form: str
    number: int | None = None
    practice: bool = False


def paper_of(story: Story, poster: Poster | None = None, *, practice: bool = False) -> PosterPaper:
    """What of a story comes on the wall."""
    said = (story.title, story.text, story.language, story.form)
    return PosterPaper(*said, poster.number if poster else None, practice)


def story_pages(
    paper: PosterPaper, size: PosterSize = PosterSize.A4, look: Look = PAPER
) -> list[Picture]:
    """The poster, one page, A4 upright or A3."""
    setting = Setting(paper.language, paper.form, look)
    words, low = _fitting(paper, setting)
    shapes = turned([*words, *_below(paper, setting, low)], SHEET.width, setting)
    page = Picture(SHEET.width, SHEET.height, shapes, setting.language, paper.title)
    return [enlarged(page) if size is PosterSize.A3 else page]


# --- the words -------------------------------------------------------------------------------


def _fitting(paper: PosterPaper, setting: Setting) -> tuple[list[Shape], float]:
    """Title, trail and story in the largest letters that leave room for the bridge."""
    flowing = replace(paper, text=" ".join(paper.text.split()))
    tried = [
        _words(said, setting, title, text) for said in (paper, flowing) for title, text in FACES
    ]
    fits = (each for each in tried if each[1] <= SHEET.bottom - LOWEST)
    return next(fits, tried[-1])


def _words(
    paper: PosterPaper, setting: Setting, title: float, text: float
) -> tuple[list[Shape], float]:
    """These in letters of these sizes, and the y where they end."""
    head = setting.head(title)
    heading = _balanced(paper.title, SHEET.top, head, setting)
    y = SHEET.top + height_of(heading) + 0.35 * title
    trail = _trail(y + LONG / 2, setting)
    y += LONG + 0.75 * text
    shapes: list[Shape] = [Group(Role.H1, heading), Group(Role.ARTIFACT, trail)]
    for said in paper.text.splitlines():
        lines = setting.lines(said, SHEET.margin, y, SHEET.inner, Face(text))
        shapes.append(Group(Role.P, lines))
        y += height_of(lines) + 0.4 * text
    teller = Face(FROM, colour=setting.look.soft_ink)
    whose = setting.lines(
        setting.say("story.poster.from"), SHEET.margin, y + 4, SHEET.inner, teller
    )
    return [*shapes, Group(Role.P, whose)], y + 4 + height_of(whose) + 16


def _balanced(said: str, y: float, face: Face, setting: Setting) -> tuple[Text, ...]:
    """A title in lines about equally long."""
    lines = fonts.balanced(said, SHEET.inner, face.size, bold=True)
    widest = max(fonts.width(line, face.size, bold=True) for line in lines)
    return setting.lines(said, SHEET.margin, y, min(widest + 0.5, SHEET.inner), face)


def _trail(y: float, setting: Setting) -> tuple[Path, ...]:
    """Footprints on their way."""
    prints = (
        deck.footprint(SHEET.margin + LONG / 2 + at * STRIDE, y + (3 if at % 2 else -3), LONG, 0)
        for at in range(STEPS)
    )
    return tuple(Path(tuple(each), setting.look.heading) for each in prints)


# --- the bridge ------------------------------------------------------------------------------


def _below(paper: PosterPaper, setting: Setting, low: float) -> list[Shape]:
    """The bridge at the foot of the sheet, as high as the words leave it; the number below."""
    high = min(HIGHEST, max(LOWEST, SHEET.bottom - low))
    told = setting.say("story.poster.alt")
    drawn = crossing(setting.look, SHEET.width - 2 * EDGE, high, told)
    return [moved(drawn, EDGE, SHEET.bottom - high), Group(Role.P, _foot(paper, setting))]


def _foot(paper: PosterPaper, setting: Setting) -> tuple[Text, ...]:
    number = paper.number
    said = (
        setting.say("story.poster.foot"),
        *([setting.say("story.poster.number", number=number)] if number else []),
        *practice_words(setting, practice=paper.practice),
        *unchecked_words(setting),
    )
    room = SHEET.width - 2 * EDGE
    return setting.lines(" ".join(said), EDGE + 4, SHEET.bottom + 8, room, Face(FOOTER))
