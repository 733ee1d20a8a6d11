"""The note with a first password: handed over once, on paper, and thrown away after use."""

from bridge_app.paper.document import Document, Heading, Paragraph, document_pages
from bridge_app.picture.shapes import Picture
from bridge_app.words import words


def note_pages(
    name: str, login: str, password: str, language: str, *, practice: bool = False
) -> list[Picture]:
    """The note of one person, on one sheet."""
    parts = (
        Paragraph(words(language, "first_password.name", name=name)),
        Heading(words(language, "first_password.login")),
        Paragraph(login, bold=True),
        Heading(words(language, "first_password.password")),
        Paragraph(password, bold=True),
        Paragraph(words(language, "first_password.what")),
        Paragraph(words(language, "first_password.then")),
    )
    foot = (words(language, "paper.practice") + ".",) if practice else ()
    return document_pages(Document(words(language, "first_password.title"), parts, foot), language)
