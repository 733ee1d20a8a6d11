"""The spare codes of one person on a sheet: for when the phone is not there."""

from bridge_app.paper.document import Document, Paragraph, document_pages
from bridge_app.picture.shapes import Picture
from bridge_app.words import words

HALF = 5
"""Letters that one copies at a time."""


def grouped(code: str) -> str:
    """A code in two parts that one can copy."""
    return f"{code[:HALF]} {code[HALF:]}"


def spare_pages(
    name: str, codes: tuple[str, ...], language: str, *, practice: bool = False
) -> list[Picture]:
    """The sheet of one person."""
    parts = (
        Paragraph(words(language, "spare.name", name=name)),
        Paragraph(words(language, "spare.what")),
        *(Paragraph(grouped(code), bold=True) for code in codes),
        Paragraph(words(language, "spare.keep")),
    )
    foot = (words(language, "paper.practice") + ".",) if practice else ()
    return document_pages(Document(words(language, "spare.title"), parts, foot), language)
