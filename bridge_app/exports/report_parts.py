"""What reports on paper have in common: how figures are said, the chart of them, what they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bridge_app.domain.totals_days import days_of
from bridge_app.exports.sheet import Fact, Kind, Made
from bridge_app.exports.words import Words
from bridge_app.paper.document import (
    WIDTH,
    Document,
    Drawing,
    Heading,
    Paragraph,
    Part,
    Table,
    document_pages,
)
from bridge_app.picture.bars import Bar, bar_shapes, laid, parted
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Picture
from bridge_app.words import euros, figure, month_name, short_date

LETTERS = 10.0
"""The size of the words in the chart, in points."""

HIGHEST = 300.0
"""The most of a page that a piece of the chart takes, in points."""

FACTS = (0.36, 0.64)
HASH = 16
"""Characters of a hash that stand together: so one can compare them."""


def report_sheets(
    title: str, parts: Iterable[Part], made: Made, words: Words, inside: str = ""
) -> list[Picture]:
    """The sheets of a report; `inside` tells in the foot that they are for nobody else."""
    foot = [f"Mijn brug {made.program}.", *([inside] if inside else [])]
    foot += [words.say("practice")] if made.practice else []
    return document_pages(Document(title, tuple(parts), tuple(foot)), words.language)


@dataclass(frozen=True)
class Said:
    """How figures, days and facts are said in a report, in these words."""

    words: Words

    def number(self, number: int) -> str:
        """A number as people write it."""
        return figure(self.words.language, number)

    def euros(self, cents: int) -> str:
        """An amount as people write it."""
        return euros(self.words.language, cents)

    def head(self, name: str) -> str:
        """What a column or row is called, without what is said elsewhere."""
        return name.partition(" (")[0].capitalize()

    def sentence(self, text: str) -> str:
        """What is told of a file among its facts, as a sentence."""
        return f"{text[0].upper()}{text[1:]}."

    def heads(self) -> tuple[str, str, str]:
        """The three figures of every line; with the last goes a note."""
        count, cents, people = (
            self.head(self.words.say(name)) for name in ("count", "cents", "people")
        )
        return count, cents, f"{people}*"

    def period(self, period: str) -> str:
        """What a day, week, month, quarter or year is called."""
        days = days_of(period)
        if days is None:
            return self.words.say("whole")
        year, _, part = period.partition("-")
        if part[:1] in {"Q", "W"}:
            key = "quarter" if part[0] == "Q" else "week"
            return self.words.say(key, n=int(part[1:]), year=year)
        if days[0] == days[1]:
            return short_date(days[0])
        return month_name(self.words.language, period) if part else year

    def times(self, cents: int, count: int) -> str:
        """An amount, and how often it came to that."""
        return f"{self.euros(cents)} ({self.words.say('times', n=self.number(count))})"

    # --- parts -----------------------------------------------------------------------------

    def chart(self, bars: Sequence[Bar], of: int) -> Iterator[Part]:
        """Bars in pieces that fit on a page, each also told; `of` so many lines."""
        say = self.words.say
        yield Heading(say("chart"))
        for piece in parted(laid(bars, WIDTH, LETTERS), HIGHEST):
            numbers = "; ".join(f"{each.bar.name}: {each.bar.said}" for each in piece.bars)
            yield Drawing(piece.height, bar_shapes(piece, PAPER), f"{say('chart')}. {numbers}.")
        some = say("chart_some", n=self.number(len(bars)), all=self.number(of))
        yield Paragraph(say("chart_all") if len(bars) == of else some)

    def about(self, facts: Iterable[Fact], data_hash: str) -> Iterator[Part]:
        """What it was made of, as every other file tells it."""
        say = self.words.say
        rows = tuple((each.name, self._fact(each, data_hash)) for each in facts)
        yield Heading(say("about"))
        yield Table((say("fact"), say("value")), rows, FACTS)

    def _fact(self, fact: Fact, data_hash: str) -> str:
        value = fact.value
        if isinstance(value, int):
            return self.euros(value) if fact.kind is Kind.MONEY else self.number(value)
        if not isinstance(value, str):
            return short_date(value)
        if value != data_hash:
            return value
        return " ".join(value[at : at + HASH] for at in range(0, len(value), HASH))
