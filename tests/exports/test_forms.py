"""Every file of the same totals tells the same, also when something is booked meanwhile."""

import io
import json
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from bridge_app.desk_errors import TooLongForPaper
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import BookedLine, Filters, Group, TotalLine, TotalRow, Totals
from bridge_app.exports.forms import (
    ON_PAPER,
    Figures,
    Form,
    Source,
    Wanted,
    write_figures,
)
from bridge_app.exports.portions import PORTION
from bridge_app.exports.sealing import sealed_json
from bridge_app.exports.totals import write_totals_json
from bridge_app.exports.words import Words
from tests.exports.test_journals import FILTERS, JUNE, MADE


def _read(_filters: Filters) -> AbstractContextManager[Iterator[BookedLine]]:
    return nullcontext(iter(JUNE))


NONE = Source(_read, _read)


def _written(wanted: Wanted, folder: Path, last_seq: int | None) -> str:
    total = TotalRow("", (), TotalLine(4, 96_00, 1, 29_00))
    counted = {state: TotalLine() for state in RewardState}
    totals = Totals(FILTERS, (), total, counted, first_seq=1, last_seq=last_seq)
    file = io.BytesIO()
    figures = Figures(totals, MADE, Words(), {})
    write_figures(file, folder, wanted, figures, Source(_read, _read))
    return file.getvalue().decode("utf-8-sig")


@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX, Form.JSON])
def test_a_file_of_totals_holds_few_of_its_lines(form: Form, tmp_path: Path) -> None:
    """Only what their hash is made of is held; the control is JSON that is made at once."""
    words, made_at_once = Words(), []
    row = TotalRow("2021-06-01", ("call", "money"), TotalLine(4, 96_00, 1, 29_00))
    groups = replace(FILTERS, groups=(Group.KIND, Group.PILLAR))

    def whole(lines: int) -> Totals:
        return Totals(groups, (row,) * lines, TotalRow("", (), TotalLine()), {})

    def written(lines: int) -> None:
        with (tmp_path / "file").open("wb") as file:
            write_figures(
                file, tmp_path, Wanted(form), Figures(whole(lines), MADE, words, {}), NONE
            )

    def at_once(lines: int) -> None:
        file = io.BytesIO()
        write_totals_json(file, whole(lines), MADE)
        made_at_once.append(sealed_json(json.loads(file.getvalue())))

    assert _each(written) < HASHED
    assert _each(at_once) > 2 * HASHED, "control"


HASHED = 400
"""Bytes of a line as it goes into a hash, and some more."""


def _each(write: Callable[[int], None]) -> float:
    """Bytes that one line more takes at the highest."""
    few, many = PORTION, 4 * PORTION
    write(few)  # what is loaded once is no line's
    peaks = []
    for lines in (few, many):
        tracemalloc.start()
        write(lines)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    return (peaks[1] - peaks[0]) / (many - few)


@pytest.mark.parametrize("finance", [False, True])
def test_no_report_is_made_that_nobody_reads_on_paper(*, finance: bool) -> None:
    """It would be made whole in memory; the controls are one line fewer, and a workbook."""
    row, wanted = TotalRow("2021-06-01", (), TotalLine()), Wanted(Form.PDF, finance=finance)
    most = Totals(FILTERS, (row,) * ON_PAPER, row, {})
    more = replace(most, rows=(*most.rows, row))
    assert wanted.leaving(most)[1] == ON_PAPER
    with pytest.raises(TooLongForPaper) as told:
        wanted.leaving(more)
    assert (told.value.lines, told.value.most) == (ON_PAPER + 1, ON_PAPER)
    assert replace(wanted, form=Form.XLSX).leaving(more)[1] == ON_PAPER + 1


@pytest.mark.parametrize(
    ("wanted", "sign"), [(Wanted(Form.HLEDGER), " * ("), (Wanted(Form.CSV, lines=True), ";1001;")]
)
@pytest.mark.parametrize(("last_seq", "rows"), [(4, 4), (6, 6), (None, 0)])
def test_what_was_booked_since_it_was_counted_stays_out(
    wanted: Wanted, sign: str, last_seq: int | None, rows: int, tmp_path: Path
) -> None:
    """Of six rows two came later; the control is a file of totals that counted them."""
    assert _written(wanted, tmp_path, last_seq).count(sign) == rows
