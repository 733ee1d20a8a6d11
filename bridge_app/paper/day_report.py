"""The sheet of a day, to keep outside the computer: sums, heads of the logs, numbers erased."""

from collections.abc import Iterator

from bridge_app.domain.day_report import DayReport
from bridge_app.paper.closing import sums_table
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

CHAINS_SHARES = (0.4, 0.2, 0.4)
GONE_SHARES = (0.3, 0.3, 0.4)


def day_report_pages(
    found: DayReport, language: str, municipality: str = "", *, practice: bool = False
) -> list[Picture]:
    """The sheets of one day; nothing in them but numbers, days and codes of the program."""
    title = words(language, "day_report.title", day=short_date(found.day))
    foot = [f"{municipality}."] if municipality else []
    foot.append(words(language, "day_report.foot"))
    if practice:
        foot.append(words(language, "paper.practice") + ".")
    return document_pages(Document(title, tuple(_parts(found, language)), tuple(foot)), language)


def _parts(found: DayReport, language: str) -> Iterator[Part]:
    made = short_date(found.made_on)
    yield Paragraph(words(language, "day_report.made", day=made, who=found.maker))
    yield Heading(words(language, "day_report.sums"))
    if found.kinds:
        yield sums_table(found.kinds, language)
    else:
        yield Paragraph(words(language, "day_report.no_sums"))
    yield Heading(words(language, "day_report.chains"))
    yield Table(_heads("chains", language), tuple(_chains(found, language)), CHAINS_SHARES)
    yield Paragraph(words(language, "day_report.use"))
    yield Heading(words(language, "day_report.gone"))
    if found.gone:
        yield Table(_heads("gone", language), tuple(_gone(found, language)), GONE_SHARES)
        yield Paragraph(words(language, "day_report.again"))
    else:
        yield Paragraph(words(language, "day_report.nothing"))
    yield Signatures((words(language, "day_report.sign"),))


_HEADS = {"chains": ("log", "rows", "value"), "gone": ("number", "day", "what")}


def _heads(table: str, language: str) -> tuple[str, ...]:
    return tuple(words(language, f"day_report.head.{name}") for name in _HEADS[table])


def _chains(found: DayReport, language: str) -> Iterator[tuple[str, ...]]:
    for each in found.chains:
        value = each.value or words(language, "day_report.none")
        yield words(language, f"day_report.chain.{each.chain}"), str(each.rows), value


def _gone(found: DayReport, language: str) -> Iterator[tuple[str, ...]]:
    for each in found.gone:
        what = words(language, "day_report.whole" if each.whole else "day_report.part")
        yield each.number, short_date(each.day), what
