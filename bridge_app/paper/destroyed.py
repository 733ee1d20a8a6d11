"""The report of what was destroyed: numbers, rules, days, and the two people who saw to it."""

from collections.abc import Iterator

from bridge_app.domain.retention import Destruction, Due, in_years
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
from bridge_app.words import short_date, words

SHARES = (0.16, 0.44, 0.2, 0.2)


def report_pages(
    found: Destruction, language: str, municipality: str = "", *, practice: bool = False
) -> list[Picture]:
    """The sheets of this report; of a list that still waits, the list itself.

    No name of a client stands in it, and it is kept for ever (DOMAIN 6).
    """
    title = words(language, "destroyed.list" if found.open else "destroyed.title")
    foot = [f"{municipality}."] if municipality else []
    foot.append(words(language, "destroyed.foot"))
    if practice:
        foot.append(words(language, "paper.practice") + ".")
    document = Document(title, tuple(_parts(found, language)), tuple(foot))
    return document_pages(document, language)


def _parts(found: Destruction, language: str) -> Iterator[Part]:
    day = short_date(found.proposed_at.date())
    yield Paragraph(words(language, "destroyed.proposed", day=day, who=found.proposer))
    if found.open:
        yield Paragraph(words(language, "destroyed.waits"))
        yield from _table("destroyed.to_go", found.lines, language)
        yield Signatures(tuple(words(language, f"destroyed.sign.{who}") for who in _SIGNERS))
        return
    ended = short_date(found.ended_at.date()) if found.ended_at else ""
    if not found.erased:
        yield Paragraph(words(language, "destroyed.nothing", day=ended, who=found.ender))
        return
    yield Paragraph(words(language, "destroyed.confirmed", day=ended, who=found.ender))
    yield from _table("destroyed.gone", found.gone, language)
    yield from _table("destroyed.stayed", found.stayed, language)
    yield Paragraph(words(language, "destroyed.ledger"))


_SIGNERS = ("first", "second")


def _table(key: str, lines: tuple[Due, ...], language: str) -> Iterator[Part]:
    if lines:
        yield Heading(words(language, key, n=len(lines)))
        heads = tuple(words(language, f"destroyed.head.{name}") for name in _HEADS)
        yield Table(heads, tuple(_row(line, language) for line in lines), SHARES)


_HEADS = ("number", "why", "since", "from")


def _row(line: Due, language: str) -> tuple[str, ...]:
    return (
        line.number,
        why(line, language),
        short_date(line.since),
        short_date(line.may_go) if line.days else "",
    )


def why(line: Due, language: str) -> str:
    """Why a line may go: the term and where it stands, or what was asked; never which area."""
    if line.area:
        return words(language, "destroyed.why.one_area")
    said = words(language, f"destroyed.why.{line.ground}")
    if line.ground != "term":
        return said
    purpose = words(language, f"destroyed.purpose.{line.purpose}")
    return words(
        language,
        "destroyed.term",
        purpose=purpose,
        n=in_years(line.days or 0),
        basis=line.legal_basis,
    )
