"""What a screen reader says without the focus moving there."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Has a screen reader say this."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, text)
    loud = QAccessible.AnnouncementPoliteness.Assertive
    soft = QAccessible.AnnouncementPoliteness.Polite
    event.setPoliteness(loud if urgent else soft)
    QAccessible.updateAccessibility(event)
