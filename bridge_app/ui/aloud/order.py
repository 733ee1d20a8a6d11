"""What is read of a page, and in which order: as it stands, but answers from the bottom up.

A bridge is built from the ground, so the lowest block is heard first (EXPERIENCE 4.3). Of the
buttons under a page only the way on is read, and behind it how far one is: above the page that
would come before every question. What only staff read, and what is typed in secret, is silent.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from bridge_app.ui.paint import PictureView
from bridge_app.ui.parts import Bar, LevelCards, PrimaryButton
from bridge_app.ui.parts.order import ALOUD, LAST, SILENT, in_order
from bridge_app.ui.parts.rows import RowButton
from bridge_app.ui.together.actions import Actions


@dataclass(frozen=True)
class Part:
    """A part of the page, and its words as they are shown."""

    widget: QWidget
    text: str


def parts_of(page: QWidget) -> list[Part]:
    """What there is to read, in the order in which it is heard."""
    found: list[QWidget] = []
    _gather(page, found)
    found += [each for each in page.findChildren(QAbstractButton) if is_last(each)]
    parts = [Part(each, heard(each)) for each in found]
    return [each for each in parts if each.text.strip()]


def is_last(widget: QWidget) -> bool:
    """Whether it is seen, and read after everything else."""
    return bool(widget.property(LAST)) and widget.isVisible()


def heard(widget: QWidget) -> str:
    """The words that this part shows; none of what is typed in secret."""
    if isinstance(widget, QLabel):
        return widget.text()
    if isinstance(widget, RowButton):
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        more = widget.property("means")
        name = widget.accessibleName() if isinstance(widget.parent(), PictureView) else ""
        said = widget.property(ALOUD) or widget.text() or name
        return "\n".join(filter(None, (said, more)))
    return _typed(widget)


def _typed(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text() if widget.echoMode() is QLineEdit.EchoMode.Normal else ""
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _gather(widget: QWidget, found: list[QWidget]) -> None:
    if not widget.isVisible() or widget.property(SILENT):
        return
    if isinstance(widget, LevelCards):
        found += reversed(widget.cards())
    elif isinstance(widget, Bar | Actions):
        found += [each for each in widget.findChildren(PrimaryButton) if each.isVisible()]
    elif isinstance(widget, PictureView):
        found += widget.columns
    elif isinstance(widget, QLabel | QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox):
        found.append(widget)
    else:
        _gather_inside(widget, found)


def _gather_inside(widget: QWidget, found: list[QWidget]) -> None:
    if isinstance(widget, QScrollArea):
        if inside := widget.widget():
            _gather(inside, found)
    elif layout := widget.layout():
        _gather_laid_out(layout, found)
    else:
        for child in widget.children():
            if isinstance(child, QWidget):
                _gather(child, found)


def _gather_laid_out(layout: QLayout, found: list[QWidget]) -> None:
    for part in in_order(layout):
        if isinstance(part, QLayout):
            _gather_laid_out(part, found)
        else:
            _gather(part, found)
