"""Totals as a report on paper: the same figures as every other file, with a chart of them.

It says what was asked, who made it and from which rows, and carries the hash of its figures.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import BOOKED_AS, TotalLine, TotalRow, Totals
from bridge_app.domain.totals_bars import BarLine, bar_lines
from bridge_app.exports.report_parts import FACTS, Said, report_sheets
from bridge_app.exports.sheet import Made
from bridge_app.exports.totals import totals_facts
from bridge_app.exports.words import Words
from bridge_app.paper.document import Heading, Paragraph, Part, Table
from bridge_app.picture.bars import Bar
from bridge_app.picture.shapes import Picture
from bridge_app.words import short_date


def report_pages(totals: Totals, made: Made, words: Words) -> list[Picture]:
    """The sheets of a report of these totals; nothing in them names a person but its maker."""
    report = _Report(totals, made, Said(words))
    return report_sheets(report.title, report.parts(), made, words, words.say("inside_foot"))


@dataclass(frozen=True)
class _Report:
    totals: Totals
    made: Made
    said: Said

    @property
    def words(self) -> Words:
        return self.said.words

    @property
    def title(self) -> str:
        asked, say = self.totals.filters, self.words.say
        days = {"first": short_date(asked.first_day), "last": short_date(asked.last_day)}
        return say("report", state=self.words.state(asked.state), **days)

    def parts(self) -> Iterator[Part]:
        say, facts = self.words.say, totals_facts(self.totals, self.made, self.words)
        told = {each.name: each.value for each in facts}
        asked = [say(name) for name in ("by", "group", "only")]
        yield Paragraph("; ".join(f"{name}: {told[name]}" for name in asked))
        yield from self._figures()
        if self.totals.rows:
            lines = bar_lines(self.totals, tuple(self.words.pillars))
            yield from self.said.chart([*map(self._bar, lines)], len(self.totals.rows))
            yield Heading(say("table"))
            yield self._table()
            yield Paragraph(say("people_note"))
        else:
            counted = self.words.state(self.totals.filters.state)
            yield Paragraph(say("empty_of", state=counted), bold=True)
        yield Heading(say("booked"))
        yield self._apart()
        yield from self.said.about(facts, self.totals.data_hash)

    def _figures(self) -> Iterator[Part]:
        line, say = self.totals.total.line, self.words.say
        told = [("count", self.said.number(line.count)), ("cents", self.said.euros(line.cents))]
        told += [("people", self.said.number(line.people))]
        told += [("average", self.said.euros(line.average_cents))]
        told += [("highest", self.said.euros(line.highest_cents))]
        yield Heading(say("in_figures"))
        rows = tuple((self._head(key), text) for key, text in told)
        yield Table((say("fact"), say("value")), rows, FACTS)

    def _bar(self, line: BarLine) -> Bar:
        told = line.row.line
        said = self.said.times(told.cents, told.count)
        return Bar(called(self.totals, line.row, self.said), said, told.cents, line.pattern)

    # --- tables ----------------------------------------------------------------------------

    def _table(self) -> Table:
        say, turned = self.words.say, self.totals.filters.state is not RewardState.REVERSED
        names = say("line_of"), *self.said.heads()
        heads = (*names, say("reversed")) if turned else names
        shares = (0.36, 0.12, 0.19, 0.13, 0.2) if turned else (0.46, 0.14, 0.24, 0.16)
        rows = tuple(
            self._row(called(self.totals, row, self.said), row) for row in self.totals.rows
        )
        total = self._row(self._head("total"), self.totals.total)
        return Table(heads, rows, shares, figures=len(heads) - 1, total=total)

    def _row(self, name: str, row: TotalRow) -> tuple[str, ...]:
        told = name, *self._line(row.line)
        if self.totals.filters.state is RewardState.REVERSED:
            return told
        back = self.said.number(row.reversed.count)
        return (
            *told,
            f"{back} ({self.said.euros(row.reversed.cents)})" if row.reversed.count else back,
        )

    def _apart(self) -> Table:
        """Here nothing is summed, so people have no star."""
        apart, sums = self.totals.apart, self.said.heads()[:2]
        heads = self.words.say("fact"), *sums, self._head("people")
        rows = tuple((self.words.state(each), *self._line(apart[each])) for each in BOOKED_AS)
        return Table(heads, rows, (0.46, 0.14, 0.24, 0.16), figures=3)

    def _head(self, key: str) -> str:
        return self.said.head(self.words.say(key))

    def _line(self, line: TotalLine) -> tuple[str, str, str]:
        number = self.said.number
        return number(line.count), self.said.euros(line.cents), number(line.people)


def called(totals: Totals, row: TotalRow, said: Said) -> str:
    """The days and the values of a line."""
    named = zip(totals.filters.groups, row.group, strict=True)
    values = [said.words.value(each, key, totals.names.get(each, {})) for each, key in named]
    days = [said.period(row.period)] if row.period or not values else []
    return ", ".join([*days, *values])
