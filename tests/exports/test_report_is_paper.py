"""Hostile names in the report on paper: it holds nothing that does anything."""

import random
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from bridge_app.exports.report import report_pages
from bridge_app.paper.pdf import pdf_bytes
from tests.faults.formulas import _counted, _made, _told, hostile

DOES = frozenset({"/JS", "/JavaScript", "/AA", "/OpenAction", "/AcroForm", "/URI", "/Launch"})


def deeds(content: bytes) -> Iterator[str]:
    """Whatever in a PDF runs, opens or asks for something."""
    with pikepdf.open(BytesIO(content)) as file:
        for each in file.objects:
            if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
                yield from DOES & set(each.keys())


def test_no_name_becomes_a_deed() -> None:
    chance = random.Random(40)
    words = [hostile(chance) for _ in range(30)]
    made: Any = report_pages(_counted(words), _made(words[0]), _told(words))
    assert not list(deeds(pdf_bytes(made)))


def test_a_deed_would_be_seen() -> None:
    file, kept = pikepdf.new(), BytesIO()
    run = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    file.Root.OpenAction = file.make_indirect(run)
    file.save(kept)
    assert {"/JS", "/OpenAction"} <= set(deeds(kept.getvalue()))
