"""What is copied about a client stays on the clipboard for a while only, and never over the lock.

Also what somebody copies with Ctrl+C out of a field or a text. Another program may have copied
something since; that is let be (TRUST 37).
"""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

SECONDS = 30
"""Long enough to turn to another program and paste there; then it is gone."""

KEEP_OUT = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1",
}
"""How programs that remember everything that was copied are asked not to."""


class Clipboard(QObject):
    """Copies for a while; `forget` takes it away at once, for the lock and the end."""

    def __init__(self, seconds: float = SECONDS) -> None:
        super().__init__()
        self._ours = ""
        self._timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._timer.timeout.connect(self.forget)
        QGuiApplication.clipboard().dataChanged.connect(self._changed)

    def copy(self, text: str) -> None:
        """Puts this on the clipboard."""
        content = QMimeData()
        content.setText(text)
        for name, value in KEEP_OUT.items():
            content.setData(name, value)
        QGuiApplication.clipboard().setMimeData(content)
        self._watch(text)

    def _changed(self) -> None:
        """Somebody copied in one of our windows; what another program copies is not ours."""
        clipboard, at_work = QGuiApplication.clipboard(), QGuiApplication.focusWindow() is not None
        if at_work and clipboard.ownsClipboard() and clipboard.text():
            self._watch(clipboard.text())

    def _watch(self, text: str) -> None:
        self._ours = text
        self._timer.start()

    def forget(self) -> None:
        """Takes it away, if nobody copied anything else since."""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        if self._ours and clipboard.text() == self._ours:
            clipboard.clear()
        self._ours = ""
