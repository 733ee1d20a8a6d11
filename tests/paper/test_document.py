"""A plain document on sheets: what reads as one stands on one."""

import pytest

from bridge_app.paper import document
from bridge_app.paper.document import Document, Paragraph, Part, Table, document_pages
from bridge_app.picture.geometry import texts

ROWS = tuple((f"rij {number}", str(number)) for number in range(4))
FULL = range(15, 34)
"""So many paragraphs fill about a sheet."""


def sheets_of_the_table(before: int) -> set[int]:
    """On which sheets rows of a short table stand, after so many paragraphs."""
    filler = (Paragraph("Een regel."),) * before
    parts: tuple[Part, ...] = (*filler, Table(("Wat", "Aantal"), ROWS, (0.5, 0.5), figures=1))
    pages = document_pages(Document("Cijfers", parts), "nl")
    names = {name for name, _ in ROWS}
    return {
        number
        for number, page in enumerate(pages)
        if names & {each.content for each in texts(page.shapes)}
    }


def test_a_short_table_is_not_split_over_two_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [sheets_of_the_table(before) for before in FULL]
    assert {0} in found
    assert {1} in found, "it came to the end of the sheet in between"
    assert {0, 1} not in found
    monkeypatch.setattr(document, "SHORT", 0)
    assert {0, 1} in [sheets_of_the_table(before) for before in FULL], "control"
