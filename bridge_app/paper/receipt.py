"""The receipt of a hand-over, A5: what was given, to whom, and where to go when it is wrong.

Met only after the plan is agreed; the words about gifts stand in `[receipt]` alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bridge_app.domain.rewards import Receipt
from bridge_app.paper.flow import (
    A5,
    BODY,
    Block,
    Face,
    Format,
    Setting,
    height_of,
    paged,
)
from bridge_app.paper.page import slips
from bridge_app.picture.geometry import line, rounded
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Group, Path, Picture, Role, Shape, Stroke, Text
from bridge_app.words import JE, euros, gift_words, short_date

SLIP = Format(*A5, foot=44.0)
WIDTH = SLIP.inner
AIR = 6.0
SIGNATURE = 46.0
"""Room to sign in, in points."""

Cell = tuple[float, float]
"""Left end and width."""

FACTS: tuple[Cell, Cell] = ((0, 0.36 * WIDTH), (0.4 * WIDTH, 0.6 * WIDTH))
CARDS: tuple[Cell, Cell] = ((0, 0.6 * WIDTH), (0.64 * WIDTH, 0.36 * WIDTH))


def receipt_pages(
    receipt: Receipt,
    language: str,
    form: str = JE,
    *,
    disagree: str = "",
    step: bool = False,
    practice: bool = False,
) -> list[Picture]:
    """The pages of this receipt, nearly always one.

    `disagree` says where to go when something is wrong, in the municipality's own words. `step`
    names what the client did: only when the client wants it, since others may see the paper.
    """
    setting = Setting(language, form, PAPER)
    receipt = receipt if step else replace(receipt, step_text="")
    return _slips(receipt, setting, _blocks(receipt, setting, disagree), practice=practice)


def our_receipt_pages(
    receipt: Receipt, language: str, *, disagree: str = "", practice: bool = False
) -> list[Picture]:
    """The second one, that the municipality keeps, with the step: the same number, marked."""
    setting = Setting(language, JE, PAPER)
    blocks = _blocks(receipt, setting, disagree, setting.say("receipt.ours"))
    return _slips(receipt, setting, blocks, practice=practice)


def _slips(
    receipt: Receipt, setting: Setting, blocks: Iterator[Block], *, practice: bool
) -> list[Picture]:
    title = setting.say("receipt.number", number=receipt.number)
    return slips(paged(blocks, SLIP.top, SLIP.bottom), SLIP, setting, title, practice=practice)


def _blocks(receipt: Receipt, setting: Setting, disagree: str, mark: str = "") -> Iterator[Block]:
    yield from _head(receipt, setting)
    if mark:
        marked = setting.lines(mark, 0, 0, WIDTH, Face())
        yield Block(height_of(marked), (Group(Role.P, marked),), after=6)
    yield from _facts(receipt, setting)
    yield from _cards(receipt, setting)
    yield _signatures(receipt, setting)
    for said in (setting.say("receipt.disagree"), disagree):
        if said:
            lines = setting.lines(said, 0, 0, WIDTH, Face())
            yield Block(height_of(lines), (Group(Role.P, lines),), after=3)


def _head(receipt: Receipt, setting: Setting) -> Iterator[Block]:
    face = Face(20, bold=True, colour=setting.look.heading)
    title = setting.lines(_said("receipt.title", receipt, setting), 0, 0, WIDTH, face)
    yield Block(height_of(title), (Group(Role.H1, title),), after=2, keep=True)
    number = setting.say("receipt.number", number=receipt.number)
    lines = setting.lines(number, 0, 0, WIDTH - 70, Face(BODY, bold=True))
    copy = _stamp(setting.say("receipt.copy"), setting) if receipt.copy else ()
    yield Block(height_of(lines), (Group(Role.P, lines), *copy), after=6)
    if receipt.reversed:
        back = _said(f"receipt.back.{receipt.why}", receipt, setting)
        said = setting.lines(back, 0, 0, WIDTH, Face(BODY, bold=True))
        yield Block(height_of(said), (Group(Role.P, said),), after=6)


def _said(key: str, receipt: Receipt, setting: Setting) -> str:
    return gift_words(setting.language, key, receipt.word, setting.form)


def _stamp(text: str, setting: Setting) -> tuple[Shape, ...]:
    """The word "kopie" in a frame, at the right of the number."""
    said = setting.line(text, WIDTH - 8, 13, Face(BODY, bold=True), anchor=1)
    frame = rounded(said.x - 8, -1, said.width + 16, 20, 5)
    pen = Stroke(setting.look.ink, 1.2)
    return (Group(Role.ARTIFACT, (Path((frame,), None, pen),)), Group(Role.P, (said,)))


# --- the two tables ----------------------------------------------------------------------


def _facts(receipt: Receipt, setting: Setting) -> Iterator[Block]:
    facts = (
        ("receipt.date", short_date(receipt.handed_over_on)),
        ("receipt.entered", short_date(receipt.entered_on) if receipt.entered_on else ""),
        ("receipt.name", receipt.client_name or receipt.client_number),
        ("receipt.goal" if receipt.for_goal else "receipt.step", receipt.step_text),
    )
    for key, value in facts:
        if value:
            head = setting.lines(setting.say(key), FACTS[0][0], AIR, FACTS[0][1], Face())
            said = setting.lines(value, FACTS[1][0], AIR, FACTS[1][1], Face(bold=True))
            cells = (Group(Role.TH, head, scope="Row"), Group(Role.TD, said))
            yield _row(cells, (head, said), setting, Role.TBODY, "facts")
    yield Block(0, (), after=12)


def _cards(receipt: Receipt, setting: Setting) -> Iterator[Block]:
    heads = (setting.say("receipt.card"), setting.say("receipt.value"))
    yield _line(heads, setting, head=True)
    for card in receipt.cards:
        yield _line((card.serial, _euros(card.cents, setting)), setting)
    if len(receipt.cards) != 1:
        total = (setting.say("receipt.total"), _euros(receipt.cents, setting))
        yield _line(total, setting, bold=True)
    yield Block(0, (), after=12)


def _euros(cents: int, setting: Setting) -> str:
    return euros(setting.language, cents)


def _line(
    cells: tuple[str, str], setting: Setting, *, head: bool = False, bold: bool = False
) -> Block:
    """A row of the table of cards; the amount stands at the right."""
    face = Face(bold=head or bold)
    said = setting.lines(cells[0], CARDS[0][0], AIR, CARDS[0][1], face)
    amount = (setting.line(cells[1], WIDTH, AIR + 0.78 * face.line, face, anchor=1),)
    role, scope = (Role.TH, "Column") if head else (Role.TD, "")
    groups = (Group(role, said, scope=scope), Group(role, amount, scope=scope))
    part = Role.THEAD if head else Role.TBODY
    return _row(groups, (said, amount), setting, part, "cards")


def _row(
    cells: tuple[Group, ...],
    lines: Sequence[tuple[Text, ...]],
    setting: Setting,
    part: Role,
    key: str,
) -> Block:
    height = max(height_of(each) for each in lines) + 2 * AIR
    row = Group(part, (Group(Role.TR, cells),), key=f"{key}-{part.value}")
    rule = Path((line((0, height), (WIDTH, height)),), stroke=Stroke(setting.look.rule, 0.6))
    shapes = (Group(Role.ARTIFACT, (rule,)), Group(Role.TABLE, (row,), key=key))
    return Block(height, shapes, keep=part is Role.THEAD)


def _signatures(receipt: Receipt, setting: Setting) -> Block:
    """Two lines to sign on, with who signs below them."""
    half = (WIDTH - 20) / 2
    names = (
        (0.0, setting.say("receipt.my_signature"), ""),
        (half + 20, setting.say("receipt.staff_signature"), receipt.given_by),
    )
    shapes: list[Shape] = []
    height = SIGNATURE
    for x, said, name in names:
        pen = Stroke(setting.look.ink, 0.9)
        rule = Path((line((x, SIGNATURE), (x + half, SIGNATURE)),), stroke=pen)
        lines = setting.lines(f"{said}\n{name}".strip(), x, SIGNATURE + 4, half, Face(11))
        shapes += [Group(Role.ARTIFACT, (rule,)), Group(Role.P, lines)]
        height = max(height, SIGNATURE + 4 + height_of(lines))
    return Block(height, tuple(shapes), after=14)
