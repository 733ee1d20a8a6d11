"""A card for an appointment, A5 on its side: the day, the time and the place, and nothing else."""

from collections.abc import Iterator

from bridge_app.domain.privacy import TakeHomeAppointment
from bridge_app.paper.flow import (
    A5_WIDE,
    BODY,
    Block,
    Face,
    Format,
    Setting,
    height_of,
    paged,
)
from bridge_app.paper.page import slips
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Group, Picture, Role
from bridge_app.words import JE, clock, part_of_day, weekday_date

SLIP = Format(*A5_WIDE, margin=40.0, top=36.0, foot=48.0)
WIDTH = SLIP.inner
SAID = 22.0
"""What one has to find back at a glance is set this large, in points."""


def appointment_card(
    agreed: TakeHomeAppointment,
    language: str,
    form: str = JE,
    *,
    desk_phone: str = "",
    practice: bool = False,
) -> list[Picture]:
    """The card as pages, nearly always one; it names neither the client nor who sees them."""
    setting = Setting(language, form, PAPER)
    pages = paged(_blocks(agreed, setting, desk_phone), SLIP.top, SLIP.bottom)
    return slips(pages, SLIP, setting, setting.say("card.title"), practice=practice)


def _blocks(agreed: TakeHomeAppointment, setting: Setting, phone: str) -> Iterator[Block]:
    face = Face(26, bold=True, colour=setting.look.heading)
    title = setting.lines(setting.say("card.title"), 0, 0, WIDTH, face)
    yield Block(height_of(title), (Group(Role.H1, title),), after=16, keep=True)
    for key, value in _facts(agreed, setting):
        yield from _fact(setting.say(key), value, setting)
    cannot = setting.say("message.cannot", phone=phone) if phone else ""
    said = setting.lines(cannot or setting.say("message.cannot_plain"), 0, 0, WIDTH, Face())
    yield Block(height_of(said), (Group(Role.P, said),))


def _facts(agreed: TakeHomeAppointment, setting: Setting) -> Iterator[tuple[str, str]]:
    yield "card.day", weekday_date(setting.language, agreed.day)
    if agreed.at:
        yield "card.time", clock(setting.language, agreed.at)
    elif agreed.part:
        yield "card.time", part_of_day(setting.language, agreed.part)
    if agreed.place:
        yield "card.place", agreed.place


def _fact(label: str, value: str, setting: Setting) -> Iterator[Block]:
    head = setting.lines(label, 0, 0, WIDTH, Face(BODY))
    yield Block(height_of(head), (Group(Role.P, head),), keep=True)
    said = setting.lines(value, 0, 0, WIDTH, Face(SAID, bold=True))
    yield Block(height_of(said), (Group(Role.P, said),), after=12)
