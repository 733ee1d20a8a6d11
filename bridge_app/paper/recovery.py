"""The printed code in two halves, a sheet for each of the two people who keep them apart."""

from collections.abc import Iterator
from datetime import date

from bridge_app.paper.document import Document, Heading, Paragraph, document_pages
from bridge_app.picture.shapes import Picture
from bridge_app.words import short_date, words

GROUP = 5
"""Letters that one copies at a time."""


def halves(code: str) -> tuple[str, str]:
    """Both halves of the code, in groups that one can copy."""
    middle = len(code) // 2
    return _grouped(code[:middle]), _grouped(code[middle:])


def _grouped(half: str) -> str:
    return " ".join(half[start : start + GROUP] for start in range(0, len(half), GROUP))


def recovery_pages(
    code: str, language: str, day: date, municipality: str = "", *, practice: bool = False
) -> list[Picture]:
    """Two sheets: each tells what it is, and that the other half lies elsewhere.

    `day` is when the code was made: one made later takes its place.
    """
    made = words(language, "recovery.made", day=short_date(day))
    foot = [part for part in (municipality, made) if part]
    if practice:
        foot.append(words(language, "paper.practice") + ".")
    title = words(language, "recovery.title")
    return [
        page
        for number, half in enumerate(halves(code), 1)
        for page in document_pages(
            Document(title, tuple(_parts(number, half, language)), tuple(foot)), language
        )
    ]


def _parts(number: int, half: str, language: str) -> Iterator[Heading | Paragraph]:
    yield Paragraph(words(language, "recovery.whole"))
    yield Heading(words(language, "recovery.half", half=number))
    yield Paragraph(half, bold=True)
    yield Paragraph(words(language, "recovery.apart"))
    yield Paragraph(words(language, "recovery.how"))
