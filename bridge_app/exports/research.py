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
from bridge_app.domain.research import VERSION, Row, What, small_cells
from bridge_app.exports.csv_file import INTERNATIONAL, CsvTable, write_csv
from bridge_app.exports.portions import portions
from bridge_app.exports.research_words import COLUMNS, FILES, GGM, GGM_COLUMNS, NUMBERS, said
from bridge_app.exports.sheet import Cell, Column, Kind, Made, Sheet
from bridge_app.paper.files import kept_file

Reading: TypeAlias = Callable[[], AbstractContextManager[Iterator[Row]]]
"""Opens all rows, to be read once; another time they have other numbers."""


@dataclass(frozen=True)
class Study:
    """What is told: as of which day, by whom made, and what areas and pillars are called.

    Each name is told in Dutch and in English.
    """

    as_of: date
    made: Made
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)


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
    yield f"peildatum / as of: {study.as_of.isoformat()}"
    yield f"versie / version: {VERSION}; Mijn brug {made.program}"
    yield f"gemaakt door / made by: {' '.join(made.who.split())}, {made.moment}"
    yield f"sha256: {found.hash}"
    for what in What:
        yield f"{FILES[what]}: {rows[what]}"
    yield ""
    few = small_cells(found.bands)
    for text in said("few") if few else said("enough"):
        yield text.format(bands=", ".join(f"{band or '-'} ({n})" for band, n in few.items()))
    yield ""
    yield from said("terms")
    yield ""
