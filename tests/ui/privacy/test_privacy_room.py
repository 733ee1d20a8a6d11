"""Papers for the privacy officer are printed; a leak is looked up first."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.municipality import Municipality
from bridge_app.ui.context import Context
from bridge_app.ui.privacy.presenter import PrivacyPresenter
from bridge_app.ui.problems import Message
from tests.ui.answers import Answers
from tests.ui.doing import add_client, on_screen


@pytest.fixture
def room(context: Context) -> PrivacyPresenter:
    context.services.settings.set_municipality(
        context.session.actor, Municipality("Gemeente Voorbeeld")
    )
    add_client(context)
    made = PrivacyPresenter(context)
    on_screen(made.page)
    made.open()
    return made


def test_each_paper_goes_to_the_printer(
    room: PrivacyPresenter, answers: Answers, tmp_path: Path
) -> None:
    page = room.page
    page.register.click()  # somebody turns back
    for number, button in enumerate((page.register, page.first, page.whole)):
        answers.file = tmp_path / f"{number}.pdf"
        button.click()
        assert answers.file.exists()
    assert len(answers.asked) == 4


def test_a_leak_is_looked_up_and_printed(
    room: PrivacyPresenter, answers: Answers, tmp_path: Path
) -> None:
    page = room.page
    page.print_wanted.emit()
    assert answers.asked == []
    page.who.setCurrentIndex(page.who.findText("Fatima"))
    page.look.click()
    assert [row.cells[:2] for row in page.table.shown] == [("1001", "Fatima")]
    answers.file = tmp_path / "wie.pdf"
    page.print.click()
    assert answers.file.exists()


def test_what_is_no_period_is_told_at_its_field(
    room: PrivacyPresenter, said: list[Message | None]
) -> None:
    page = room.page
    page.begin.set_text("gisteren")
    page.look.click()
    assert page.begin.error
    page.begin.set_text("02-03-2026")
    page.end.set_text("01-03-2026")
    page.look.click()
    assert page.end.error
    assert not page.begin.error
    assert said == []


def test_the_way_back(room: PrivacyPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.closed):
        room.page.back.click()
