"""A heading is told as one, a group as one, and Qt and Python agree when what is told goes."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QLabel, QVBoxLayout, QWidget
from shiboken6 import delete, isValid

from bridge_app.ui.parts import Heading, Large, Paragraph, Subheading
from bridge_app.ui.parts.told_as import LEAST, Kept, tell_as_group

HEADING, TEXT = QAccessible.Role.Heading, QAccessible.Role.StaticText
GROUP = QAccessible.Role.Grouping


def told(label: QLabel) -> tuple[QAccessible.Role, str]:
    found = QAccessible.queryAccessibleInterface(label)
    return found.role(), found.text(QAccessible.Text.Name)


@pytest.mark.parametrize("kind", [Heading, Subheading])
def test_a_heading_is_told_as_one_by_its_words_of_now(
    kind: type[Heading], screen: QApplication
) -> None:
    head = kind("Vandaag")
    assert told(head) == (HEADING, "Vandaag")
    head.setText("Morgen")
    assert told(head) == (HEADING, "Morgen")


@pytest.mark.parametrize("kind", [Large, Paragraph])
def test_a_sentence_is_told_as_text_however_large(kind: type[Large], screen: QApplication) -> None:
    assert told(kind("Er is nog iets.")) == (TEXT, "Er is nog iets.")


def test_a_heading_without_words_at_first_gets_them_later(screen: QApplication) -> None:
    head = Subheading()
    assert told(head) == (HEADING, "")
    head.setText("Kaarten")
    assert told(head) == (HEADING, "Kaarten")


def test_a_group_is_told_by_its_name_with_what_it_holds(screen: QApplication) -> None:
    holder, inside = QWidget(), Paragraph("Er is nog iets.")
    QVBoxLayout(holder).addWidget(inside)
    assert QAccessible.queryAccessibleInterface(holder).role() is not GROUP
    tell_as_group(holder, "Wanneer?")
    found = QAccessible.queryAccessibleInterface(holder)
    assert (found.role(), found.text(QAccessible.Text.Name)) == (GROUP, "Wanneer?")
    assert [found.child(at).object() for at in range(found.childCount())] == [inside]


# --- who throws away what ------------------------------------------------------------------------


def dropped(head: Heading) -> None:
    """Nobody has it any more: Python throws it away."""


def in_a_ring(head: Heading) -> None:
    """It holds itself, as with a lambda: the collector comes for it."""
    head.itself = head  # type: ignore[attr-defined]  # that is the ring


def later(head: Heading) -> None:
    head.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def with_its_page(head: Heading) -> None:
    page = QWidget()
    QVBoxLayout(page).addWidget(head)
    delete(page)


@pytest.mark.parametrize("end", [dropped, in_a_ring, delete, later, with_its_page])
def test_what_is_told_goes_with_the_heading_whoever_throws_it_away(
    end: Callable[[Heading], object], screen: QApplication
) -> None:
    head = Heading("Vandaag")
    kept = QAccessible.queryAccessibleInterface(head)
    assert isValid(kept)
    end(head)
    del head
    gc.collect()
    assert not isValid(kept)


def test_what_is_gone_is_not_kept_for_ever(screen: QApplication) -> None:
    kept, stays = Kept(), QLabel("blijft")
    kept.add(QAccessibleWidget(stays, HEADING))
    for _ in range(10 * LEAST):
        label = QLabel("gaat weg")
        gone = QAccessibleWidget(label, HEADING)
        QAccessible.registerAccessibleInterface(gone)
        kept.add(gone)
        delete(label)
    assert len(kept) <= LEAST + 2


ENDS = {
    "the program runs to its end": "",
    "it is told to go": "raise SystemExit(0)",
    "Qt goes before the window": "import shiboken6; shiboken6.delete(app)",
}
PROGRAM = """
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from bridge_app.ui.parts import Heading
app = QApplication([])
QAccessible.setActive(True)
page = QWidget()
column, heads = QVBoxLayout(page), [Heading(str(each)) for each in range(100)]
for each in heads:
    column.addWidget(each)
page.show()
app.processEvents()
"""


@pytest.mark.parametrize("end", ENDS)
def test_a_program_with_headings_on_its_screen_ends_well(end: str) -> None:
    command = [sys.executable, "-c", PROGRAM + ENDS[end]]
    ended = subprocess.run(command, env=os.environ, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()
