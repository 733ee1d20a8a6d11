"""What has changed: a room that wrote says so, and other rooms decide whether to look again."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """News for every room; it carries ids, never values."""

    client_changed = Signal(object)  # client id (UUID)
    ledger_changed = Signal(object)  # client id (UUID)
    settings_changed = Signal()
