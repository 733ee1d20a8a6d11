"""Binding pages: frames that go on, the footer, and the turn for right-to-left readers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bridge_app.domain.papers import FridgePaper
from bridge_app.paper.flow import (
    FOOTER,
    LINE,
    Face,
    Format,
    Placed,
    Setting,
    height_of,
    panels,
    shapes_of,
    turned,
)
from bridge_app.picture.geometry import line
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Stroke, Text
from bridge_app.words import NO_BREAK, checked_by, short_date

Pages = Sequence[Sequence[Placed]]


@dataclass(frozen=True, slots=True)
class Binding:
    """The sheet on which pages are bound, their title, and what their footer says."""

    sheet: Format
    setting: Setting
    title: str
    foot: tuple[str, ...]


def bound(pages: Pages, binding: Binding) -> list[Picture]:
    """The pages as pictures; the footer is told once, and repeated for the eye."""
    return [_page(number, pages, binding) for number in range(len(pages))]


def _page(number: int, pages: Pages, binding: Binding) -> Picture:
    sheet, setting = binding.sheet, binding.setting
    frames = panels(pages, number, sheet.margin, sheet.inner, setting)
    content = (*frames, *shapes_of(pages[number], sheet.margin))
    shapes = turned([*content, *_footer(number, len(pages), binding)], sheet.width, setting)
    return Picture(sheet.width, sheet.height, shapes, setting.language, binding.title)


LOWEST = 20.0
"""From the lower edge of a slip to its last line, in points."""


def slips(
    pages: Pages, sheet: Format, setting: Setting, title: str, *, practice: bool
) -> list[Picture]:
    """Small pages without a footer; below stands only that nobody here exists, or checked this."""
    return [
        Picture(
            sheet.width,
            sheet.height,
            turned([*_slip(page, sheet, setting, practice=practice)], sheet.width, setting),
            setting.language,
            title,
        )
        for page in pages
    ]


def _slip(
    page: Sequence[Placed], sheet: Format, setting: Setting, *, practice: bool
) -> Iterator[Shape]:
    yield from shapes_of(page, sheet.margin)
    below = [setting.say("paper.practice")] if practice else []
    below += [setting.say("paper.unchecked")] if not checked_by(setting.language) else []
    if below:
        low = sheet.height - LOWEST
        said = setting.line(". ".join(below), sheet.margin, low, Face(FOOTER))
        yield Group(Role.P, (said,))


def foot_words(
    paper: FridgePaper, setting: Setting, whose: str, *, practice: bool
) -> Iterator[str]:
    """Whose it is (the words under `whose`), who to call, when it was made."""
    yield setting.say(whose)
    if paper.desk_phone:
        yield setting.say("paper.call", phone=whole(paper.desk_phone))
    if paper.printed_on is not None:
        yield setting.say("paper.made", date=short_date(paper.printed_on)) + "."
    yield from practice_words(setting, practice=practice)


def whole(phone: str) -> str:
    """A number in one piece, whatever it is written with."""
    return phone.replace(" ", NO_BREAK)


def practice_words(setting: Setting, *, practice: bool) -> tuple[str, ...]:
    """Said on the paper of a person who does not exist."""
    return (setting.say("paper.practice") + ".",) if practice else ()


def unchecked_words(setting: Setting) -> tuple[str, ...]:
    """Said last on paper in a language that nobody who grew up with it has read here yet."""
    return () if checked_by(setting.language) else (setting.say("paper.unchecked") + ".",)


AIR_ABOVE, AIR_BELOW = 17.0, 15.0
"""Air around the words of the footer; below lies what no printer reaches."""

ASIDE = 8.0
"""Room for the number of the page, as a multiple of the footer's size."""


def with_foot(sheet: Format, setting: Setting, words: Sequence[str]) -> Format:
    """The sheet with as much room below as these words need."""
    lines = _foot_lines(sheet, setting, words, 0)
    return replace(sheet, foot=max(sheet.foot, AIR_ABOVE + height_of(lines) + AIR_BELOW))


def _foot_lines(
    sheet: Format, setting: Setting, words: Sequence[str], y: float
) -> tuple[Text, ...]:
    size = setting.sizes.foot
    room = sheet.inner - ASIDE * size
    told = " ".join([*words, *unchecked_words(setting)])
    return setting.lines(told, sheet.margin, y, room, Face(size))


def _footer(number: int, pages: int, binding: Binding) -> Iterator[Shape]:
    sheet, setting = binding.sheet, binding.setting
    rule = sheet.bottom + AIR_ABOVE - 3
    across = line((sheet.margin, rule), (sheet.width - sheet.margin, rule))
    yield Path((across,), stroke=Stroke(setting.look.rule, 0.6))
    lines = _foot_lines(sheet, setting, binding.foot, rule + 3)
    yield Group(Role.ARTIFACT if number else Role.P, lines)
    if pages > 1:
        size = setting.sizes.foot
        aside = setting.say("print.page", page=number + 1, pages=pages)
        y = rule + 3 + 0.78 * size * LINE
        text = setting.line(aside, sheet.width - sheet.margin, y, Face(size), anchor=1)
        yield Group(Role.ARTIFACT, (text,))
