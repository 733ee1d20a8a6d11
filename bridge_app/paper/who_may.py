"""Who may do what, on paper: the very table that the program asks before it does anything."""

from collections.abc import Iterator
from datetime import date

from bridge_app.domain.access import POLICY, TASKS, Permission
from bridge_app.paper.document import Document, Paragraph, Part, Table, document_pages
from bridge_app.picture.shapes import Picture
from bridge_app.words import short_date, words

SHARES = (0.48, 0.1, 0.12, 0.17, 0.13)


def heads(language: str) -> tuple[str, ...]:
    """What, and each task."""
    return (words(language, "who_may.task"), *(words(language, f"role.{role}") for role in TASKS))


def rows(language: str) -> tuple[tuple[str, ...], ...]:
    """One row for each thing that can be allowed, with yes or no for each task.

    Counting stands apart for the key of a machine only: for people it is in seeing totals.
    """
    return tuple(
        (
            words(language, f"who_may.do.{permission}"),
            *(_answer(language, allowed=role in POLICY[permission]) for role in TASKS),
        )
        for permission in Permission
        if permission is not Permission.FIGURES
    )


def _answer(language: str, *, allowed: bool) -> str:
    return words(language, "who_may.yes" if allowed else "who_may.no")


def who_may_pages(
    language: str, day: date, municipality: str = "", *, practice: bool = False
) -> list[Picture]:
    """The sheets of the list, as it stands in this version of the program."""
    made = words(language, "who_may.made", day=short_date(day))
    foot = [part for part in (municipality, words(language, "who_may.foot"), made) if part]
    if practice:
        foot.append(words(language, "paper.practice") + ".")
    title = words(language, "who_may.title")
    return document_pages(Document(title, tuple(_parts(language)), tuple(foot)), language)


def _parts(language: str) -> Iterator[Part]:
    yield Paragraph(words(language, "who_may.intro"))
    yield Table(heads(language), rows(language), SHARES)
    for key in ("reach", "reason", "several"):
        yield Paragraph(words(language, f"who_may.{key}"))
