"""Pages of which one is in front, as the leaves of a pad."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget


class Leaves(QStackedWidget):
    """Only the page in front asks for room: one behind it is of an older size."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        self._pages = pages
        self.currentChanged.connect(self._let_in_front)
        for page in pages:
            self.addWidget(page)
        self._let_in_front()

    def _let_in_front(self, _at: int = 0) -> None:
        for page in self._pages:
            front = page is self.currentWidget()
            policy = QSizePolicy.Policy.Preferred if front else QSizePolicy.Policy.Ignored
            page.setSizePolicy(policy, policy)
