"""Hostile names in the report on paper: it holds nothing that does anything."""

from io import BytesIO

import pikepdf
import pytest

from bridge_app.exports.report import report_pages
from bridge_app.paper.pdf import pdf_bytes
from tests.faults.formulas import FORMULAS
from tests.faults.hostile_sheets import counted, made, told
from tests.paper.reading import deeds


def test_no_name_becomes_a_deed() -> None:
    """A few of the words that `tests/faults/formulas.py` tries by the thousand."""
    words = [*FORMULAS]
    pages = report_pages(counted(words), made(words[0]), told(words))
    assert not list(deeds(pdf_bytes(pages)))


@pytest.mark.parametrize("indirect", [True, False], ids=["apart", "inside another"])
def test_a_deed_would_be_seen(*, indirect: bool) -> None:
    file, kept = pikepdf.new(), BytesIO()
    run = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    file.Root.OpenAction = file.make_indirect(run) if indirect else run
    file.save(kept)
    assert {"/JS", "/JavaScript", "/OpenAction"} == set(deeds(kept.getvalue()))
