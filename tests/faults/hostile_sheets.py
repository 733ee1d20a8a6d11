"""Every table that leaves, made of words that somebody chose: each in every column of text.

What only our own program says (which voice, what kind of figure) is as it is. Of what is told
under a table only what holds such a word is kept, and of outcomes only lines that do: the rest
is the same for each of them, and would be opened thousands of times.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import chain, count
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from bridge_app.domain.bridge import Voice
from bridge_app.domain.outcomes import AsOf, Flow, Part, Shift
from bridge_app.domain.outcomes_around import Around, Reach
from bridge_app.domain.outcomes_found import Outcomes
from bridge_app.domain.research import Narrowing, Row, What
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.shared_tables import SharedRow, SharedTable, SharingWish
from bridge_app.domain.sharing import Figure
from bridge_app.domain.totals import (
    BOOKED_AS,
    BY_CARD,
    BookedLine,
    Filters,
    Group,
    TotalLine,
    TotalRow,
    Totals,
)
from bridge_app.domain.totals_days import Period
from bridge_app.exports import outcomes_words
from bridge_app.exports.csv_file import INTERNATIONAL, CsvTable
from bridge_app.exports.finance import finance_sheet
from bridge_app.exports.outcomes import outcomes_sheet
from bridge_app.exports.research import Study, study_facts, write_folder
from bridge_app.exports.sharing import sharing_sheet
from bridge_app.exports.sheet import Column, Fact, Made, Sheet
from bridge_app.exports.totals import Streamed, lines_sheet, totals_sheet
from bridge_app.exports.words import Words

Texts: TypeAlias = list[str]

DAY = date(2021, 6, 23)
FILTERS = Filters(DAY, DAY, groups=tuple(Group))
LINE = TotalLine(1, 24_00, 1, 24_00)


def _told_under(words: Texts, facts_of: Callable[[int, str], Sheet]) -> Iterator[Fact]:
    """What is told under a table of each word, where it stands."""
    for at, word in enumerate(words):
        yield from (each for each in facts_of(at, word).facts if word in str(each.value))


def made(who: str) -> Made:
    """By whom a file is made."""
    return Made(who, datetime(2021, 7, 1, 6, 30, tzinfo=UTC), "0.1.0")


def told(words: Texts) -> Words:
    """Our words, with these as names of pillars."""
    return Words(pillars={str(at): word for at, word in enumerate(words)})


def named(words: Texts) -> Mapping[Group, Mapping[str, str]]:
    """Every value of every group has a word for a name."""
    return {group: {str(at): word for at, word in enumerate(words)} for group in Group}


def _keys(words: Texts, at: int, groups: Iterable[Group]) -> tuple[str, ...]:
    """For each group another word; nobody has a name for a kind of step, so that it is one."""
    places = ((at + place) % len(words) for place in count())
    return tuple(
        words[place] if group is Group.KIND else str(place)
        for group, place in zip(groups, places, strict=False)
    )


# --- rewards -----------------------------------------------------------------------------------


def lines(words: Texts) -> Sheet:
    """The lines behind totals; each word made them once."""
    every, ours = counted(words), told(words)
    rows = [_line(words, at) for at in range(len(words))]

    def by(_at: int, word: str) -> Sheet:
        return lines_sheet(Streamed(replace(every, rows=()), ()), made(word), ours)

    whole = lines_sheet(Streamed(every, rows), made(words[0]), ours)
    return replace(whole, facts=_told_under(words, by))


def _line(words: Texts, at: int) -> BookedLine:
    """A line whose columns are this word and those after it."""
    keys = dict(zip(Group, _keys(words, at, Group), strict=True))
    said = words[at], UUID(int=1), words[at]
    return BookedLine(at + 1, DAY, RewardState.HANDED_OVER, 24_00, "", "", *said, keys)


def counted(words: Texts, groups: tuple[Group, ...] = tuple(Group)) -> Totals:
    """Totals of a month with a row for each word, divided in every way that is asked."""
    rows = (TotalRow("2021-06", _keys(words, at, groups), LINE) for at in range(len(words)))
    apart, whole = dict.fromkeys(BOOKED_AS, LINE), TotalRow("", (), LINE)
    asked = replace(FILTERS, groups=groups)
    return Totals(asked, tuple(rows), whole, apart, names=named(words))


def totals(words: Texts) -> Sheet:
    """Totals, with each word as filter and as maker."""
    ours = told(words)
    return _with_facts(counted(words), words, lambda some, who: totals_sheet(some, who, ours))


def finance(words: Texts) -> Sheet:
    """The same for the financial administration: each word as budget and as cost centre."""
    every, ours, centres = counted(words, BY_CARD), told(words), named(words)[Group.BUDGET]
    return _with_facts(every, words, lambda some, who: finance_sheet(some, centres, who, ours))


def _with_facts(every: Totals, words: Texts, sheet: Callable[[Totals, Made], Sheet]) -> Sheet:
    """The rows, each in a period that is called by a word; and what is told under them."""
    groups = list(Group)

    def only(at: int, word: str) -> Sheet:
        chosen = ((groups[at % len(groups)], str(at)),)
        asked = replace(every, filters=replace(every.filters, only=chosen), rows=())
        return sheet(asked, made(word))

    in_words = zip(every.rows, words, strict=True)
    rows = tuple(replace(row, period=word) for row, word in in_words)
    whole = sheet(replace(every, rows=rows), made(words[0]))
    return replace(whole, facts=_told_under(words, only))


def shared(words: Texts) -> Sheet:
    """Figures for others, some of them hidden; each word shared them once."""
    table, ours = shared_table(words), told(words)

    def by(_at: int, word: str) -> Sheet:
        return sharing_sheet(replace(table, rows=(), shared_by=word), made(word), ours)

    rows = tuple(replace(row, period=word) for row, word in zip(table.rows, words, strict=True))
    whole = sharing_sheet(replace(table, rows=rows), made(words[0]), ours)
    return replace(whole, facts=_told_under(words, by))


def shared_table(words: Texts) -> SharedTable:
    """Figures of a month for others, with a row for each word."""
    groups = Group.KIND, Group.LOCATION
    rows = (
        SharedRow("2021-06", _keys(words, at, groups), Figure(9, 180_00, 7) if at % 2 else None)
        for at in range(len(words))
    )
    wish = SharingWish("2021-06", Period.MONTH, groups)
    return SharedTable(wish, tuple(rows), None, 5, words[0], made("").at, named(words))


# --- what the help brought ---------------------------------------------------------------------


def outcomes(words: Texts) -> Sheet:
    """Each word as a bridge, as a pillar of it, as a location, and as a reason to end."""
    places = Reach({(word, word): 1 for word in words}, 1, dict.fromkeys(words, 1))
    names = {(word, "1"): {"pillar": words[at - 1]} for at, word in enumerate(words)}
    parts = tuple(map(_part, words))
    known, found = {*words}, Outcomes(AsOf(DAY), Flow(), parts, Around(places), names)

    def by(_at: int, word: str) -> Sheet:
        return outcomes_sheet(replace(found, parts=(), around=Around()), made(word), "nl")

    whole, around = outcomes_sheet(found, made(words[0]), "nl"), outcomes_words.say("nl", "reach")
    lines_of = {(row[1], row[3]): row for row in whole.rows if row[1] in known or row[0] == around}
    return replace(whole, rows=[*lines_of.values()], facts=_told_under(words, by))


def _part(word: str) -> Part:
    """The figures of a bridge that is called so."""
    voices = dict.fromkeys(Voice, Shift(9, 2, 3, 4, Decimal("-5.0")))
    return Part((word, "1"), 9, voices, {"pillar": voices})


# --- research ----------------------------------------------------------------------------------


REMARKS = "remarks.csv"


def research(words: Texts, folder: Path) -> list[Path]:
    """The files for a researcher, each word as every code in them; those that are tables."""
    called = {word: (word, word) for word in words}
    rows = list(_rows(words))
    study = Study(DAY, made(words[0]), called)
    write_folder(folder, lambda: nullcontext(iter(rows)), study)
    _remark(words, folder / REMARKS, replace(study, values=named(words)))
    return sorted(folder.glob("*.csv"))


def _remark(words: Texts, path: Path, study: Study) -> None:
    """A file of only what is told under such a table: of each word as maker and as what counts."""
    groups = list(Group)
    with path.open("wb") as file:
        table = CsvTable(file, [Column(REMARKS)], INTERNATIONAL)
        told_of = (
            replace(
                study,
                made=made(word),
                narrowing=Narrowing(only=((groups[at % len(groups)], str(at)),)),
            )
            for at, word in enumerate(words)
        )
        table.remark(chain.from_iterable(map(study_facts, told_of)), "sha256")


def _rows(words: Texts) -> Iterator[Row]:
    """In the order of their files; what was turned back is a number below nought."""
    for what in What:
        for at, word in enumerate(words):
            codes = word, *(words[at - back] for back in range(1, 5))
            yield Row(at + 1, what, codes=codes, level=3, cents=-20_00)


TABLES: Mapping[str, Callable[[Texts], Sheet]] = {
    each.__name__: each for each in (lines, totals, finance, shared, outcomes)
}
"""Every table that leaves as CSV and as workbook, by its name; `research` makes its own files."""
