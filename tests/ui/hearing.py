"""What is said by itself on a page: to whoever cannot see that something changed (WCAG 4.1.3)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from bridge_app.ui.parts.text import Prose
from tests.ui.catalogue import each_visible

ASSERTIVE = QAccessible.AnnouncementPoliteness.Assertive


@dataclass
class Said:
    """What was announced so far, and whether at once or when nothing else is said."""

    politely: list[str] = field(default_factory=list)
    at_once: list[str] = field(default_factory=list)

    def hear(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            urgent = event.politeness() == ASSERTIVE
            (self.at_once if urgent else self.politely).append(event.message())


@contextmanager
def listening() -> Iterator[Said]:
    """Hears all that is announced meanwhile, as a screen reader would."""
    said, real = Said(), QAccessible.updateAccessibility

    def told(event: QAccessibleEvent) -> None:
        said.hear(event)
        real(event)

    QAccessible.updateAccessibility = told  # type: ignore[method-assign]  # Qt has no other spy
    try:
        yield said
    finally:
        QAccessible.updateAccessibility = real  # type: ignore[method-assign]  # as it was


def unsaid(page: QWidget, said: Said) -> list[str]:
    """Errors that one reads on the page, but that nobody said when they came."""
    errors = [each for each in each_visible(page) if isinstance(each, Prose) and _warns(each)]
    lines = [line for each in errors for line in each.text().splitlines()]
    return [line for line in lines if not any(_told(line, each) for each in said.at_once)]


def _told(line: str, heard: str) -> bool:
    """In one sentence with another, or under the name of its field."""
    return line in heard or heard in line


def _warns(words: Prose) -> bool:
    return words._role == "danger" and bool(words.text())
