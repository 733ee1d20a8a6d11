"""The sheet of a month of the ledger: before it is closed, and the same again ever after."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from bridge_app.domain.closing import KindSum, MonthReport, total_of
from bridge_app.paper.document import (
    Document,
    Heading,
    Paragraph,
    Part,
    Signatures,
    Table,
    document_pages,
)
from bridge_app.picture.shapes import Picture
from bridge_app.words import euros, figure, month_name, short_date, words

SHARES = (0.28, 0.14, 0.22, 0.14, 0.22)
HEAD_SHARES = (0.4, 0.6)

ToDesk = Callable[[datetime], datetime]
"""Gives a moment as the clock at the desk shows it."""

_HASH_LETTERS = 16
"""Characters of a fingerprint that stand together: so one can compare them."""


def month_pages(found: MonthReport, to_desk: ToDesk) -> list[Picture]:
    """The sheets of one month; nothing in them but sums, codes and who closed it.

    One that was closed looks as it did then, whatever the municipality is called since.
    """
    look = found.close.look if found.close else found.look
    language, municipality = look.language, look.town
    title = words(language, "month.title", month=month_name(language, found.sums.month))
    foot = [f"{municipality}."] if municipality else []
    foot.append(words(language, "month.foot"))
    if look.practice:
        foot.append(words(language, "paper.practice") + ".")
    parts = tuple(_parts(found, language, to_desk))
    return document_pages(Document(title, parts, tuple(foot)), language)


def _parts(found: MonthReport, language: str, to_desk: ToDesk) -> Iterator[Part]:
    yield Paragraph(_standing(found, language, to_desk), bold=found.close is None)
    yield Heading(words(language, "month.sums"))
    yield sums_table(found.sums.kinds, language)
    yield Paragraph(words(language, "month.counts"))
    yield Heading(words(language, "month.proof"))
    yield Table(_proof_heads(language), tuple(_proof(found, language)), HEAD_SHARES)
    if found.close is None:
        yield Paragraph(words(language, "month.type"), bold=True)
    yield Signatures((words(language, "month.sign"),))


def sums_table(kinds: Sequence[KindSum], language: str) -> Table:
    """What left and came back, by kind of voucher, and all of it together."""
    lines = [_row(each, each.name or each.kind, language) for each in kinds]
    total = _row(total_of(kinds), words(language, "month.total"), language)
    return Table(_heads(language), (*lines, total), SHARES)


def _standing(found: MonthReport, language: str, to_desk: ToDesk) -> str:
    if found.close is None:
        return words(language, "month.draft")
    close, at = found.close, to_desk(found.close.at)
    day, time = short_date(at.date()), f"{at:%H:%M}"
    who, number = close.by_name, close.seq
    return words(language, "month.closed", who=who, number=number, day=day, time=time)


def _heads(language: str) -> tuple[str, ...]:
    names = ("kind", "given", "given_cents", "reversed", "reversed_cents")
    return tuple(words(language, f"month.head.{name}") for name in names)


def _row(each: KindSum, name: str, language: str) -> tuple[str, ...]:
    return (
        name or words(language, "month.no_kind"),
        figure(language, each.given),
        euros(language, each.given_cents),
        figure(language, each.reversed),
        euros(language, each.reversed_cents),
    )


def _proof_heads(language: str) -> tuple[str, ...]:
    return words(language, "month.head.what"), words(language, "month.head.value")


def _proof(found: MonthReport, language: str) -> Iterator[tuple[str, str]]:
    """The head of the ledger at the close, and the fingerprint of these figures."""
    digest = found.digest
    parts = (digest[at : at + _HASH_LETTERS] for at in range(0, len(digest), _HASH_LETTERS))
    yield words(language, "month.row"), str(found.head.seq)
    yield words(language, "month.head_value"), found.value
    yield words(language, "month.digest"), " ".join(parts)
