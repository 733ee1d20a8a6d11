"""Every file of the same totals tells the same, also when something is booked meanwhile."""

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from bridge_app.desk_errors import TooLongForPaper
from bridge_app.domain.rewards import RewardState
from bridge_app.domain.totals import BookedLine, Filters, TotalLine, TotalRow, Totals
from bridge_app.exports.forms import (
    ON_PAPER,
    Figures,
    Form,
    Source,
    Wanted,
    write_figures,
)
from bridge_app.exports.words import Words
from tests.exports.test_journals import FILTERS, JUNE, MADE


def _read(_filters: Filters) -> AbstractContextManager[Iterator[BookedLine]]:
    return nullcontext(iter(JUNE))


def _written(wanted: Wanted, folder: Path, last_seq: int | None) -> str:
    total = TotalRow("", (), TotalLine(4, 96_00, 1, 29_00))
    counted = {state: TotalLine() for state in RewardState}
    totals = Totals(FILTERS, (), total, counted, first_seq=1, last_seq=last_seq)
    file = io.BytesIO()
    figures = Figures(totals, MADE, Words(), {})
    write_figures(file, folder, wanted, figures, Source(_read, _read))
    return file.getvalue().decode("utf-8-sig")


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
