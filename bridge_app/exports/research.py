"""A folder for a researcher: a table for each kind of row, scores as the GGM has them, a codebook.

Tables are CSV as statistics programs read them (commas, decimal points), with nothing above the
rows. Under them, in lines that begin with #, which those programs can leave out, each tells what
it was made of; the text beside them tells it for all of them. Each file ends in its own hash.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, groupby
from pathlib import Path
from typing import TypeAlias

from bridge_app.domain.bridge import Answer
from bridge_app.domain.file_seals import IN_BOTH
from bridge_app.domain.outcomes import VERSION as COUNTING
from bridge_app.domain.research import EVERYTHING, VERSION, Narrowing, Row, What, small_cells
from bridge_app.domain.totals import Group
from bridge_app.exports import outcomes_words
from bridge_app.exports.csv_file import INTERNATIONAL, CsvTable
from bridge_app.exports.portions import portions
from bridge_app.exports.research_words import (
    COLUMNS,
    FILES,
    GGM,
    GGM_COLUMNS,
    NUMBERS,
    band,
    said,
)
from bridge_app.exports.sealing import SealedFile
from bridge_app.exports.sheet import Cell, Column, Fact, Kind, Made
from bridge_app.exports.words import DUTCH, ENGLISH, Words
from bridge_app.paper.files import kept_file

Reading: TypeAlias = Callable[[], AbstractContextManager[Iterator[Row]]]
"""Opens all rows, to be read once; another time they have other numbers."""


@dataclass(frozen=True)
class Study:
    """What is told: as of which day, by whom made, and what areas and pillars are called.

    Each of those names is told in Dutch and in English; `values` are what the municipality calls
    the values of its groups. `narrowing` is what was asked for only.
    """

    as_of: date
    made: Made
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    narrowing: Narrowing = EVERYTHING
    values: Mapping[Group, Mapping[str, str]] = field(default_factory=dict)


@dataclass
class _Found:
    """What was seen while the rows went by: how many, how old, and the hash of each person's."""

    rows: Counter[What] = field(default_factory=Counter)
    bands: Counter[str] = field(default_factory=Counter)
    digests: dict[What, list[bytes]] = field(default_factory=lambda: {what: [] for what in What})

    def hash(self, kinds: Iterable[What] = What) -> str:
        """SHA-256 of the data, whatever numbers were drawn: the same data give the same."""
        whole = hashlib.sha256(f"{VERSION}\n".encode())
        whole.update(b"".join(sorted(chain.from_iterable(self.digests[what] for what in kinds))))
        return whole.hexdigest()

    def seen(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The same rows; what is told of one person in one file is one thing."""
        for (what, _), own in groupby(rows, key=lambda row: (row.what, row.person)):
            digest = hashlib.sha256()
            for row in own:
                digest.update(_canonical(row))
                self.rows[what] += 1
                if what is What.PERSON:
                    self.bands[row.codes[0]] += 1
                yield row
            self.digests[what].append(digest.digest())


def _canonical(row: Row) -> bytes:
    told = (row.what.value, row.month, row.moment, *row.codes, row.level, row.times, row.cents)
    return ("\t".join(map(str, told)) + "\n").encode()


def write_folder(folder: Path, read: Reading, study: Study) -> None:
    """Writes the files into a folder; what they were made of last, when all of them are there."""
    writing = _Folder(folder, study, _Found())
    with read() as rows:
        writing.kinds(rows)
    writing.codebook()
    writing.about()


@dataclass(frozen=True)
class _Folder:
    """The folder being written, and what was seen of the rows until now."""

    folder: Path
    study: Study
    found: _Found

    def kinds(self, rows: Iterable[Row]) -> None:
        """The file of each kind, in the order of the rows; an empty one where there are none."""
        left = list(What)
        for what, own in groupby(self.found.seen(rows), key=lambda row: row.what):
            left.remove(what)
            self._kind(what, own)
        for what in left:
            self._kind(what, ())

    def _kind(self, what: What, rows: Iterable[Row]) -> None:
        """Its own file, and of scores at the same time the one in the names of the GGM.

        Read once: so both tell of the same moment, whatever is written meanwhile.
        """
        if what is What.SCORE:
            self._scores(rows)
        else:
            with self._table(FILES[what], _titles(what), self._facts(what)) as table:
                table.add(map(_CELLS[what], rows))

    def _scores(self, rows: Iterable[Row]) -> None:
        names, facts = [name for name, *_ in GGM_COLUMNS], self._facts
        with (
            self._table(FILES[What.SCORE], _titles(What.SCORE), facts(What.SCORE)) as scores,
            self._table(GGM, names, facts(What.SCORE)) as levels,
        ):
            for portion in portions(rows):
                scores.add(map(_score, portion))
                levels.add(_ggm_row(row) for row in portion if row.level is not None)

    def codebook(self) -> None:
        """What stands in each column."""
        with self._table(FILES["codebook"], _BOOK, self._facts()) as table:
            table.add(_codebook(self.study))

    @contextmanager
    def _table(self, name: str, titles: Sequence[str], facts: Iterable[Fact]) -> Iterator[CsvTable]:
        """A table to put rows in; facts are asked for after the last of them."""
        with kept_file(self.folder / name) as file:
            table = CsvTable(file, _columns(titles), INTERNATIONAL)
            yield table
            table.remark(facts, IN_BOTH)

    def _facts(self, *kinds: What) -> Iterator[Fact]:
        """What a table was made of; of rows also their hash."""
        yield Fact("voor wie / for whom", " / ".join(said("researcher")))
        if self.study.made.practice:
            yield Fact("oefenopslag / practice store", " / ".join(said("invented")))
        yield from study_facts(self.study)
        if kinds:
            yield Fact("sha256", self.found.hash(kinds))

    def about(self) -> None:
        """What they are and were made of, as a text."""
        with kept_file(self.folder / FILES["about"]) as file:
            sealed = SealedFile(file)
            sealed.write("\n".join(_about(self.study, self.found)).encode())
            sealed.write(f"{IN_BOTH}: {sealed.hash}\n".encode())


def _titles(what: What) -> list[str]:
    return [name for name, *_ in COLUMNS[what]]


def _columns(titles: Sequence[str]) -> list[Column]:
    return [Column(each, Kind.COUNT if each in NUMBERS else Kind.TEXT) for each in titles]


def _somebody(row: Row) -> str:
    return f"P{row.person}"


def _person(row: Row) -> list[Cell]:
    return [_somebody(row), band(row.codes[0]), row.codes[1]]


def _score(row: Row) -> list[Cell]:
    return [_somebody(row), row.month, row.moment, *row.codes[:5], row.level]


def _step(row: Row) -> list[Cell]:
    return [_somebody(row), row.month, *row.codes[:3], row.times]


def _reward(row: Row) -> list[Cell]:
    return [*_step(row), row.cents]


_CELLS: Mapping[What, Callable[[Row], list[Cell]]] = {
    What.PERSON: _person,
    What.REWARD: _reward,
    What.STEP: _step,
}


def _ggm_row(row: Row) -> list[Cell]:
    """A level in the names of the GGM; what we may not or do not tell is empty."""
    _, _, area, voice, _ = row.codes
    return [_somebody(row), area, row.level, "", row.month, voice, "J", ""]


# --- the codebook ------------------------------------------------------------------------------

_BOOK = ["file", "column", "betekenis", "meaning", "values"]


def _codebook(study: Study) -> Iterator[list[Cell]]:
    for what, columns in COLUMNS.items():
        for name, dutch, english, values in columns:
            yield [FILES[what], name, dutch, english, values]
    for name, dutch, english, values in GGM_COLUMNS:
        yield [GGM, name, dutch, english, values]
    for code, names in study.names.items():
        yield ["", code, *names, ""]
    for answer in Answer:
        yield ["", answer.value, *said(answer), ""]


def _about(study: Study, found: _Found) -> Iterator[str]:
    """What it is and what it is not, in Dutch and in English."""
    made, rows = study.made, found.rows
    yield from said("head")
    if made.practice:
        yield from said("practice")
    yield ""
    for fact in (*study_facts(study), Fact("sha256", found.hash())):
        yield f"{fact.name}: {fact.value}"
    for what in What:
        yield f"{FILES[what]}: {rows[what]}"
    yield ""
    few = small_cells(found.bands)
    for text in said("few") if few else said("enough"):
        yield text.format(bands=", ".join(f"{band(each) or '-'} ({n})" for each, n in few.items()))
    yield ""
    if study.narrowing != EVERYTHING:
        yield from said("narrowed")
        yield ""
    yield from said("beside")
    yield ""
    yield from said("terms")
    yield ""


# --- what was asked for ------------------------------------------------------------------------


def study_facts(study: Study) -> Iterator[Fact]:
    """As of which day, of whom and of what only, by whom made and when: in two languages."""
    made, narrowing = study.made, study.narrowing
    first = narrowing.first_day
    yield Fact("van / from", first.isoformat() if first else " / ".join(said("beginning")))
    yield Fact("peildatum / as of", study.as_of.isoformat())
    yield Fact("wie meetelt / who is counted", _counted(narrowing.definition))
    yield Fact("alleen / only", "; ".join(_only(study)) or " / ".join(said("everything")))
    yield Fact("versie / version", f"{VERSION}; Mijn brug {made.program}")
    yield Fact("gemaakt door / made by", f"{' '.join(made.who.split())}, {made.moment}")


def _counted(definition: str) -> str:
    if not definition:
        return " / ".join(said("everybody"))
    who = (outcomes_words.definition(language, definition) for language in (DUTCH, ENGLISH))
    told = (f"{each}, {more}" for each, more in zip(who, said("with_two"), strict=True))
    return f"{' / '.join(told)} ({definition} {COUNTING})"


def _only(study: Study) -> Iterator[str]:
    """Each group with the one value that counts; what is typed here stays on its line."""
    spoken = [
        Words(language, {code: each[place] for code, each in study.names.items()})
        for place, language in enumerate((DUTCH, ENGLISH))
    ]
    for group, key in study.narrowing.only:
        names = study.values.get(group, {})
        told = (f"{each.group(group)}: {each.value(group, key, names)}" for each in spoken)
        yield " ".join(" / ".join(dict.fromkeys(told)).split())
