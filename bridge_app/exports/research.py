"""A folder for a researcher: a table for each kind of row, scores as the GGM has them, a codebook.

Tables are CSV as statistics programs read them (commas, decimal points), with nothing above or
under the rows; what they were made of stands in the text beside them.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from bridge_app.domain.bridge import Answer
from bridge_app.domain.outcomes import VERSION as COUNTING
from bridge_app.domain.research import EVERYTHING, VERSION, Narrowing, Row, What, small_cells
from bridge_app.domain.totals import Group
from bridge_app.exports import outcomes_words
from bridge_app.exports.csv_file import INTERNATIONAL, CsvTable, write_csv
from bridge_app.exports.portions import portions
from bridge_app.exports.research_words import COLUMNS, FILES, GGM, GGM_COLUMNS, NUMBERS, said
from bridge_app.exports.sheet import Cell, Column, Fact, Kind, Made, Sheet
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
    digests: list[bytes] = field(default_factory=list)

    @property
    def hash(self) -> str:
        """SHA-256 of the data, whatever numbers were drawn: the same data give the same."""
        whole = hashlib.sha256(f"{VERSION}\n".encode())
        whole.update(b"".join(sorted(self.digests)))
        return whole.hexdigest()

    def seen(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The same rows; what is told of one person in one file is one thing."""
        for _, own in groupby(rows, key=lambda row: (row.what, row.person)):
            digest = hashlib.sha256()
            for row in own:
                digest.update(_canonical(row))
                self.rows[row.what] += 1
                if row.what is What.PERSON:
                    self.bands[row.codes[0]] += 1
                yield row
            self.digests.append(digest.digest())


def _canonical(row: Row) -> bytes:
    told = (row.what.value, row.month, row.moment, *row.codes, row.level, row.times, row.cents)
    return ("\t".join(map(str, told)) + "\n").encode()


def write_folder(folder: Path, read: Reading, study: Study) -> None:
    """Writes the files into a folder; what they were made of last, when all of them are there."""
    found = _Found()
    with read() as rows:
        _write_kinds(folder, found.seen(rows))
    _write(folder / FILES["codebook"], _BOOK, _codebook(study))
    with kept_file(folder / FILES["about"]) as file:
        file.write("\n".join(_about(study, found)).encode())


def _write_kinds(folder: Path, rows: Iterable[Row]) -> None:
    """The file of each kind, in the order of the rows; an empty one where there are none."""
    left = list(What)
    for what, own in groupby(rows, key=lambda row: row.what):
        left.remove(what)
        _write_kind(folder, what, own)
    for what in left:
        _write_kind(folder, what, ())


def _write_kind(folder: Path, what: What, rows: Iterable[Row]) -> None:
    """Its own file, and of scores at the same time the one in the names of the GGM.

    Read once: so both tell of the same moment, whatever is written meanwhile.
    """
    if what is What.SCORE:
        _write_scores(folder, rows)
    else:
        _write(folder / FILES[what], _titles(what), map(_CELLS[what], rows))


def _write_scores(folder: Path, rows: Iterable[Row]) -> None:
    names = [name for name, *_ in GGM_COLUMNS]
    with kept_file(folder / FILES[What.SCORE]) as own, kept_file(folder / GGM) as municipal:
        scores = CsvTable(own, _columns(_titles(What.SCORE)), INTERNATIONAL)
        levels = CsvTable(municipal, _columns(names), INTERNATIONAL)
        for portion in portions(rows):
            scores.add(map(_score, portion))
            levels.add(_ggm_row(row) for row in portion if row.level is not None)
        scores.close()
        levels.close()


def _titles(what: What) -> list[str]:
    return [name for name, *_ in COLUMNS[what]]


def _columns(titles: Sequence[str]) -> list[Column]:
    return [Column(each, Kind.COUNT if each in NUMBERS else Kind.TEXT) for each in titles]


def _write(path: Path, titles: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    with kept_file(path) as file:
        write_csv(file, Sheet(path.stem, _columns(titles), rows), INTERNATIONAL)


def _somebody(row: Row) -> str:
    return f"P{row.person}"


def _person(row: Row) -> list[Cell]:
    return [_somebody(row), *row.codes[:2]]


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
    for fact in (*study_facts(study), Fact("sha256", found.hash)):
        yield f"{fact.name}: {fact.value}"
    for what in What:
        yield f"{FILES[what]}: {rows[what]}"
    yield ""
    few = small_cells(found.bands)
    for text in said("few") if few else said("enough"):
        yield text.format(bands=", ".join(f"{band or '-'} ({n})" for band, n in few.items()))
    yield ""
    if study.narrowing != EVERYTHING:
        yield from said("narrowed")
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
    told = (outcomes_words.definition(language, definition) for language in (DUTCH, ENGLISH))
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
