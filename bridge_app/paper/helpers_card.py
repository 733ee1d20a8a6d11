"""A card with who helps, A5 on its side: names large, and never what somebody is helped with."""

from collections.abc import Iterator

from bridge_app.domain.helping import HelpersCard
from bridge_app.paper.flow import A5_WIDE, BODY, Block, Face, Format, Setting, height_of, paged
from bridge_app.paper.page import slips
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Group, Picture, Role
from bridge_app.words import weekday_date

SLIP = Format(*A5_WIDE, margin=40.0, top=36.0, foot=48.0)
WIDTH = SLIP.inner
SAID = 22.0
"""A name is set this large, in points: it is what the card is for."""


def helpers_card(card: HelpersCard, *, practice: bool = False) -> list[Picture]:
    """The card as pages, nearly always one; it names who helps and nobody else."""
    setting = Setting(card.language, card.form, PAPER)
    pages = paged(_blocks(card, setting), SLIP.top, SLIP.bottom)
    return slips(pages, SLIP, setting, setting.say("helpers.title"), practice=practice)


def _blocks(card: HelpersCard, setting: Setting) -> Iterator[Block]:
    face = Face(26, bold=True, colour=setting.look.heading)
    title = setting.lines(setting.say("helpers.title"), 0, 0, WIDTH, face)
    yield Block(height_of(title), (Group(Role.H1, title),), after=16, keep=True)
    for label, names in _facts(card, setting):
        yield _line(label, Face(BODY), setting, 0, keep=True)
        for name in names[:-1]:
            yield _line(name, Face(SAID, bold=True), setting, 2)
        yield _line(names[-1], Face(SAID, bold=True), setting, 12)
    for said in _said(card, setting):
        yield _line(said, Face(), setting, 4)


def _facts(card: HelpersCard, setting: Setting) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What stands over which names, the present help first."""
    for name, last in card.stands_in:
        day = weekday_date(setting.language, last)
        yield setting.say("helpers.stands_in", day=day), (name,)
    if card.mentors:
        own = "helpers.after" if card.stands_in else "helpers.mentor"
        yield setting.say(own), card.mentors
    if card.also:
        yield setting.say("helpers.also"), card.also


def _said(card: HelpersCard, setting: Setting) -> Iterator[str]:
    if not card.mentors:
        yield setting.say("helpers.nobody")
    if card.former and card.former not in card.mentors:
        yield setting.say("helpers.former", name=card.former)
    yield setting.say("helpers.stays")
    phone = card.phone
    yield setting.say("helpers.call", phone=phone) if phone else setting.say("helpers.ask")


def _line(said: str, face: Face, setting: Setting, after: float, *, keep: bool = False) -> Block:
    lines = setting.lines(said, 0, 0, WIDTH, face)
    return Block(height_of(lines), (Group(Role.P, lines),), after=after, keep=keep)
