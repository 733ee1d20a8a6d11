"""A field with room for one day or one number."""

from PySide6.QtCore import QSize

from bridge_app.ui.parts import TextField


class ShortField(TextField):
    """Room for one day or one number."""

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 16, super().sizeHint().height())
