"""A year on paper for the client, A4: what was received and when, the sum, the room that is left.

It informs and decides nothing. Met only after the client heard of it; its words stand in
`[statement]` alone, and name no kind of reward.
"""

from collections.abc import Iterator

from bridge_app.domain.limits import LimitStand, Received, YearStatement
from bridge_app.paper.document import (
    Document,
    Heading,
    Paragraph,
    Part,
    Table,
    document_pages,
)
from bridge_app.paper.flow import Setting
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Picture
from bridge_app.words import euros, short_date

SHARES = (0.28, 0.34, 0.38)


def statement_pages(
    made: YearStatement, municipality: str = "", disagree: str = "", *, practice: bool = False
) -> list[Picture]:
    """The sheets of this statement, in the client's own language; nearly always one.

    `disagree` says where to go when something is wrong, in the municipality's own words.
    """
    setting = Setting(made.language, made.form, PAPER)
    title = setting.say("statement.title", year=made.stand.year)
    parts = tuple(_parts(made, setting, disagree))
    foot = (
        *((f"{municipality}.",) if municipality else ()),
        setting.say("statement.made", date=short_date(made.made_on)),
        *((setting.say("paper.practice") + ".",) if practice else ()),
    )
    return document_pages(Document(title, parts, foot), made.language, made.form)


def _parts(made: YearStatement, setting: Setting, disagree: str) -> Iterator[Part]:
    name = made.client_name or made.client_number
    yield Paragraph(setting.say("statement.who", name=name, number=made.client_number))
    yield Paragraph(setting.say("statement.no_decision"), bold=True)
    if made.lines:
        heads = tuple(setting.say(f"statement.{name}") for name in ("day", "receipt", "amount"))
        yield Table(heads, tuple(_row(each, setting) for each in made.lines), SHARES)
        total = _euros(made.total_cents, setting)
        yield Paragraph(setting.say("statement.total", amount=total), bold=True)
    else:
        yield Paragraph(setting.say("statement.nothing", year=made.stand.year))
    yield Heading(setting.say("statement.limit_title"))
    yield from _limit(made.stand, setting)
    yield Heading(setting.say("statement.know"))
    for key in ("statement.others", "statement.report", "receipt.disagree"):
        yield Paragraph(setting.say(key))
    if disagree:
        yield Paragraph(disagree)


def _row(each: Received, setting: Setting) -> tuple[str, ...]:
    amount = _euros(each.cents, setting)
    said = setting.say(f"statement.back.{each.back}", amount=amount) if each.back else amount
    return short_date(each.day), each.receipt, said


def _limit(stand: LimitStand, setting: Setting) -> Iterator[Paragraph]:
    """The limit, whose it is, and what is left of it or how far it was passed."""
    yield Paragraph(setting.say("statement.limit", amount=_euros(stand.limit.cents, setting)))
    if not stand.limit.confirmed:
        yield Paragraph(setting.say("statement.by_law"))
    if stand.limit.per_household:
        yield Paragraph(setting.say("statement.together"))
    key, cents = "statement.left", stand.left_cents
    if stand.over_cents:
        key, cents = "statement.over", stand.over_cents
    yield Paragraph(setting.say(key, year=stand.year, amount=_euros(cents, setting)), bold=True)


def _euros(cents: int, setting: Setting) -> str:
    return euros(setting.language, cents)
