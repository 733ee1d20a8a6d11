"""What leaves by a button: asked where to, made only then, and told in every case but one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bridge_app.errors import NoPrinter
from bridge_app.paper.first_password import note_pages
from bridge_app.picture.shapes import Picture
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.way_out import WayOut
from bridge_app.words import words
from tests.ui.answers import Answers

KEPT = "Bewaard: {file}"


def pages() -> list[Picture]:
    return note_pages("Fatima", "fatima", "drie gewone woorden", "nl", practice=True)


def unasked() -> list[Picture]:
    """What must not be made: nobody said where to."""
    raise AssertionError


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def gone() -> list[str]:
    return []


@pytest.fixture
def way(context: Context, over: QWidget, gone: list[str]) -> WayOut:
    return WayOut(context, over, lambda: gone.append("left"))


Leave = Callable[[WayOut, Callable[[], list[Picture]]], None]
WAYS: tuple[Leave, ...] = (
    lambda way, made: way.print("Print", made, "Geprint."),
    lambda way, made: way.keep("Bewaar", "blad.pdf", made, KEPT),
)


@pytest.mark.parametrize("leave", WAYS)
def test_who_turns_back_hears_nothing_and_nothing_is_made(
    way: WayOut, said: list[Message | None], gone: list[str], leave: Leave
) -> None:
    leave(way, unasked)
    assert (said, gone) == ([], [])


def test_pages_are_printed_and_that_is_said(
    way: WayOut,
    answers: Answers,
    said: list[Message | None],
    gone: list[str],
    tmp_path: Path,
) -> None:
    answers.file = tmp_path / "printed.pdf"
    way.print("Print", pages, "Geprint.")
    assert answers.file.read_bytes().startswith(b"%PDF")
    assert [each.text for each in said if each] == ["Geprint."]
    assert gone == ["left"]


def strange() -> list[Picture]:
    return note_pages("王芳", "fatima", "drie gewone woorden", "nl", practice=True)


@pytest.mark.parametrize("leave", WAYS)
@pytest.mark.parametrize("made", [strange, pages])
def test_who_prints_letters_that_the_paper_lacks_reads_which(
    way: WayOut,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
    leave: Leave,
    made: Callable[[], list[Picture]],
) -> None:
    """It leaves all the same. The control is a name in letters that we have."""
    answers.file = tmp_path / "blad.pdf"
    leave(way, made)
    assert answers.file.read_bytes().startswith(b"%PDF")
    (told,) = [each for each in said if each]
    missing = words("nl", "print.not_shown", letters="王 芳")
    assert told.text.endswith(missing) == (made is strange)
    assert told.text.startswith(("Geprint.", "Bewaard: blad.pdf"))
    assert told.tone is Tone.DONE


def test_it_is_told_also_where_nothing_else_is_and_in_every_language(
    context: Context, over: QWidget, answers: Answers, said: list[Message | None], tmp_path: Path
) -> None:
    answers.file = tmp_path / "printed.pdf"
    way = WayOut(context, over)
    way.print("Print", strange)
    way.print_known("Print", lambda _printer: "", lambda _read: strange(), lambda _language: "Ja.")
    first, second = (each for each in said if each)
    assert first.text == words("nl", "print.not_shown", letters="王 芳")
    assert second.theirs is not None
    assert second.theirs("ar") == f"Ja. {words('ar', 'print.not_shown', letters='王 芳')}"


def test_where_nothing_is_to_be_said_nothing_is_said(
    context: Context, over: QWidget, answers: Answers, said: list[Message | None], tmp_path: Path
) -> None:
    answers.file = tmp_path / "printed.pdf"
    WayOut(context, over).print("Print", pages)
    assert answers.file.exists()
    assert said == []


def test_a_file_is_kept_under_the_name_that_was_chosen(
    way: WayOut, answers: Answers, said: list[Message | None], gone: list[str], tmp_path: Path
) -> None:
    answers.file = tmp_path / "mine.json"
    way.keep_bytes("Bewaar", "blad.json", lambda: b"{}", KEPT)
    assert answers.file.read_bytes() == b"{}"
    assert answers.asked == ["blad.json"]
    assert [each.text for each in said if each] == ["Bewaard: mine.json"]
    assert gone == ["left"]


def test_a_file_that_cannot_be_written_is_told_and_has_not_left(
    way: WayOut, answers: Answers, said: list[Message | None], gone: list[str], tmp_path: Path
) -> None:
    answers.file = tmp_path / "no such folder" / "blad.pdf"
    way.keep("Bewaar", "blad.pdf", pages, KEPT)
    assert [each.tone for each in said if each] == [Tone.PROBLEM]
    assert gone == []


def test_without_a_printer_that_is_told(
    way: WayOut,
    answers: Answers,
    said: list[Message | None],
    gone: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none_here(_parent: QWidget, _title: str) -> QPrinter | None:
        raise NoPrinter

    monkeypatch.setattr(answers, "printer", none_here)
    way.print("Print", unasked, "Geprint.")
    assert [each.tone for each in said if each] == [Tone.PROBLEM]
    assert gone == []
