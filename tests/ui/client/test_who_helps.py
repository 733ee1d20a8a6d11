"""In the head of a file: who helps, each with the part, and one press to arrange it."""

from datetime import date
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from bridge_app.domain.helping import Helper, Part
from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.client.who import WhoLines
from bridge_app.ui.context import Context
from tests.ui.doing import add_client

DAY = date(2026, 6, 2)


def helper(name: str, part: Part, *, works: bool = True) -> Helper:
    return Helper(uuid4(), name, part, DAY, works=works)


@pytest.mark.parametrize(
    ("helpers", "said"),
    [
        ((), "Er is nog geen mentor."),
        ((helper("Ruud", Part.MENTOR, works=False),), "Er is nog geen mentor."),
        (
            (
                helper("Fatima", Part.MENTOR),
                helper("Kim", Part.HELPER),
                helper("Bo", Part.HELPER),
                helper("Noor", Part.COVER),
            ),
            "Mentor: Fatima. Helpt mee: Kim, Bo. Neemt waar: Noor.",
        ),
    ],
)
def test_who_helps_is_told(qtbot: QtBot, helpers: tuple[Helper, ...], said: str) -> None:
    lines = WhoLines()
    qtbot.addWidget(lines)
    lines.show_helpers(helpers)
    assert lines.helpers.text() == said


def test_it_is_one_press_away(context: Context, qtbot: QtBot) -> None:
    client = add_client(context)
    file = ClientPresenter(context)
    file.open(client)
    assert file.page.top.who.helpers.text() == "Mentor: Fatima."
    with qtbot.waitSignal(file.helpers_wanted) as asked:
        file.page.helpers.click()
    assert asked.args == [client]
