"""What a gate sees on a page: stops of the focus, targets, texts, cut-off words."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from bridge_app.ui.parts.order import in_order
from tests.ui.catalogue import each_visible

SHAME = re.compile(
    r"\d+\s*(%|procent|percent|van de \d|punten|points)|\bscore|niveau \d|level \d", re.IGNORECASE
)
COUNTS_STEPS = re.compile(r"(stap|vraag|step|question) \d+ (van|of) \d+", re.IGNORECASE)

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)
CONTROLS = (QAbstractButton, *FIELDS)


def controls(page: QWidget) -> list[QWidget]:
    """What one can press or type in."""
    return [each for each in each_visible(page) if isinstance(each, CONTROLS) and _is_ours(each)]


def _is_ours(widget: QWidget) -> bool:
    """Parts that Qt puts inside its own widgets are reached through those."""
    return type(widget).__name__ not in {"QTableCornerButton", "QToolButton"}


def place(widget: QWidget, page: QWidget) -> QRect:
    """Where a widget lies in the page."""
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


# --- targets --------------------------------------------------------------------------------


def small_targets(page: QWidget, least: int) -> list[str]:
    """Controls that are lower or narrower than `least`."""
    return [
        f"{named(each)}: {each.width()} x {each.height()}"
        for each in controls(page)
        if each.height() < least or each.width() < least
    ]


def seen(widget: QWidget, page: QWidget) -> QRect:
    """The part of a widget that is not scrolled out of sight."""
    part = place(widget, page)
    around = widget.parentWidget()
    while around is not None and around is not page:
        part = part.intersected(place(around, page))
        around = around.parentWidget()
    return part


def overlapping(page: QWidget) -> list[str]:
    """Controls that cover one another."""
    found = [(each, seen(each, page)) for each in controls(page)]
    return [
        f"{named(one)} and {named(other)}"
        for number, (one, here) in enumerate(found)
        for other, there in found[number + 1 :]
        if here.intersects(there) and not (one.isAncestorOf(other) or other.isAncestorOf(one))
    ]


# --- names ----------------------------------------------------------------------------------


def named(widget: QWidget) -> str:
    """How a fault calls a widget."""
    return f"{type(widget).__name__} {name_of(widget)!r}"


def interface(widget: QWidget) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    found = interface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def unnamed(page: QWidget) -> list[str]:
    """What can have the focus but has no name, or a name that is not what one reads."""
    faults = []
    for widget in focusable(page):
        name = name_of(widget)
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not name or not _plain(name).startswith(_plain(text)):
            faults.append(f"{type(widget).__name__}: name {name!r}, text {text!r}")
    return faults


def _plain(text: str) -> str:
    return " ".join(text.replace("&", "").split()).casefold()


def silent_pictures(page: QWidget) -> list[str]:
    """Pictures without a description."""
    pictures = [
        (widget, found)
        for widget in each_visible(page)
        if (found := interface(widget)) and found.role() == QAccessible.Role.Graphic
    ]
    return [
        type(widget).__name__
        for widget, found in pictures
        if not (found.text(QAccessible.Text.Description) or found.text(QAccessible.Text.Name))
    ]


# --- focus ----------------------------------------------------------------------------------


def focusable(page: QWidget) -> list[QWidget]:
    """Everything that Tab can reach."""
    return [
        each
        for each in each_visible(page)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and not each.focusProxy()
    ]


def _only_pass(stop: QWidget) -> None:
    """Nothing is done where the focus comes."""


def stops(page: QWidget, see: Callable[[QWidget], None] = _only_pass) -> list[QWidget]:
    """Where the focus comes by Tab, from the first control until it is there again.

    `see` is called wherever it comes.
    """
    first = QApplication.focusWidget() or page
    found: list[QWidget] = []
    for _ in range(500):
        here = QApplication.focusWidget()
        if here is None or (found and here is first):
            break
        found.append(here)
        see(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return found


def unreached(page: QWidget, visited: list[QWidget]) -> list[str]:
    """Controls that Tab never comes to; of a group of choices one is enough."""
    groups = {_group(each) for each in visited}
    return [
        named(each)
        for each in focusable(page)
        if each not in visited and not (isinstance(each, QRadioButton) and _group(each) in groups)
    ]


def _group(widget: QWidget) -> object:
    if not isinstance(widget, QRadioButton):
        return widget
    group: object = widget.group()
    return group or widget.parentWidget()


def in_layout_order(page: QWidget) -> list[QWidget]:
    """Widgets in the order in which layouts hold them: that is how a page is read."""
    return list(_walk(page))


def _walk(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea | QStackedWidget):
        inside = widget.widget() if isinstance(widget, QScrollArea) else widget.currentWidget()
        yield from _walk(inside) if inside else ()
    elif layout := widget.layout():
        yield from _walk_layout(layout)
    elif not isinstance(widget, QAbstractScrollArea):
        inner = [each for each in widget.children() if isinstance(each, QWidget)]
        for child in sorted(inner, key=lambda each: (each.y(), each.x())):
            yield from _walk(child)


def _walk_layout(layout: QLayout) -> Iterator[QWidget]:
    for part in in_order(layout):
        yield from _walk_layout(part) if isinstance(part, QLayout) else _walk(part)


def out_of_order(page: QWidget, visited: list[QWidget]) -> list[str]:
    """Neighbouring stops that are read the other way round; the ring may begin anywhere."""
    order = {widget: number for number, widget in enumerate(in_layout_order(page))}
    known = [each for each in visited if each in order]
    start = min(range(len(known)), key=lambda n: order[known[n]], default=0)
    ring = known[start:] + known[:start]
    return [
        f"{named(one)} before {named(other)}"
        for one, other in pairwise(ring)
        if order[one] > order[other]
    ]


def out_of_view(page: QWidget, widget: QWidget) -> bool:
    """Whether a widget with the focus is not (wholly, or where it begins) on the screen."""
    seen = place(widget, page)
    view = _port(widget, page)
    if seen.height() > view.height():
        return not view.contains(seen.topLeft())
    return not view.contains(seen) or not widget.visibleRegion().contains(widget.rect().center())


def _port(widget: QWidget, page: QWidget) -> QRect:
    """Where something can be seen on a page: what scrolls it has less room than the page."""
    view, around = page.rect(), widget.parentWidget()
    while around is not None and around is not page:
        if isinstance(around, QAbstractScrollArea):
            view = view.intersected(place(around.viewport(), page))
        around = around.parentWidget()
    return view


# --- room for the words ---------------------------------------------------------------------


def cut_off(page: QWidget) -> list[str]:
    """Words that do not fit in the widget they stand on."""
    faults = []
    for widget in each_visible(page):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if not _is_ours(widget):
            continue
        wraps = widget.hasHeightForWidth()
        needed = widget.heightForWidth(widget.width()) if wraps else 0
        width = 0 if wraps else widget.fontMetrics().horizontalAdvance(widget.text())
        least = widget.minimumSizeHint().width()
        if widget.height() < needed or widget.width() < max(width, least):
            faults.append(f"{named(widget)}: {widget.size().toTuple()}, needs {least} x {needed}")
    return faults


def elided(page: QWidget) -> list[str]:
    """Folded lists whose chosen words end in dots, and stand whole nowhere on the page."""
    whole = [each.text() for each in each_visible(page) if isinstance(each, QLabel)]
    return [
        f"{named(each)}: {each.currentText()!r}"
        for each in each_visible(page)
        if isinstance(each, QComboBox)
        and each.width() < _needs(each)
        and not any(each.currentText() in text for text in whole)
    ]


def _needs(folded: QComboBox) -> int:
    """How wide it has to be for what is chosen; its hint is for the longest there is."""
    measured = folded.fontMetrics().horizontalAdvance
    longest = max((measured(folded.itemText(n)) for n in range(folded.count())), default=0)
    return folded.sizeHint().width() - longest + measured(_folded_words(folded))


def _folded_words(folded: QComboBox) -> str:
    """What stands in it; of two languages those in front, where both have no room."""
    words, between = folded.currentText(), getattr(folded, "between", "")
    return words.partition(between)[0] if between else words


def outside(page: QWidget) -> list[str]:
    """Words that stand, wholly or in part, outside what holds them, where nobody can scroll."""
    return [
        named(each)
        for each in each_visible(page)
        if isinstance(each, QLabel | QAbstractButton) and each.text() and not _held(each, page)
    ]


def _held(widget: QWidget, page: QWidget) -> bool:
    spot, around = widget.geometry(), widget.parentWidget()
    while around is not None and widget is not page:
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            return True
        if not around.rect().contains(spot):
            return False
        spot, widget, around = around.geometry(), around, around.parentWidget()
    return True


# --- texts ----------------------------------------------------------------------------------


def texts(page: QWidget) -> list[str]:
    """Everything that can be read or heard on a page."""
    found: list[str] = []
    for widget in each_visible(page):
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            found.append(widget.text())
        if isinstance(widget, QLineEdit):
            found.append(widget.placeholderText())
        if isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
        found += [widget.toolTip(), widget.windowTitle()]
        found += _heard(interface(widget))
    return [text for text in found if text]


def _heard(found: QAccessibleInterface | None) -> list[str]:
    """Name, description and value, also of parts that are painted and not widgets."""
    if found is None:
        return []
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    own = [found.text(kind) for kind in kinds]
    children: list[QAccessibleInterface | None] = [
        found.child(index) for index in range(found.childCount())
    ]
    painted = [child for child in children if child and child.object() is None]
    return own + [text for child in painted for text in _heard(child)]


def shaming(page: QWidget) -> list[str]:
    """Texts that measure a person; counting steps and questions is no measure."""
    return [text for text in texts(page) if SHAME.search(COUNTS_STEPS.sub("", text))]
