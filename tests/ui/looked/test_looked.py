"""Who looked in my bridge, on real services: in the client's language and form."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bridge_app.domain.looking import Look, Looked, LookKind
from bridge_app.domain.people import AddressForm, Client, NewClient
from bridge_app.ui.context import Context
from bridge_app.ui.looked.presenter import LookedPresenter
from bridge_app.ui.looked.state import MOST_LINES, looked_state
from tests.ui.doing import on_screen


def add_client(context: Context) -> Client:
    return context.services.people.create(context.session.actor, NewClient("Karin", "de Boer"))


def said(room: LookedPresenter) -> str:
    QApplication.processEvents()
    labels = room.page.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisibleTo(room.page))


def test_the_client_reads_who_looked(context: Context, qtbot: QtBot) -> None:
    client = add_client(context)
    room = LookedPresenter(context)
    on_screen(room.page)
    room.open(client.id)
    assert f"{context.session.staff.name} keek, en schreef iets op." in said(room)
    assert "jouw brug" in said(room)


def test_it_speaks_as_one_speaks_with_this_client(context: Context, qtbot: QtBot) -> None:
    client = add_client(context)
    formal = replace(client, address_form=AddressForm.U)
    context.services.people.change(context.session.actor, formal)
    room = LookedPresenter(context)
    on_screen(room.page)
    room.open(client.id)
    assert "uw brug" in said(room)


def test_without_a_client_nothing_is_asked(context: Context, qtbot: QtBot) -> None:
    room = LookedPresenter(context)
    room.open(None)
    assert room.page.windowTitle() == ""


def test_back_is_told(context: Context, qtbot: QtBot) -> None:
    room = LookedPresenter(context)
    with qtbot.waitSignal(room.closed):
        room.page.back.click()


def test_more_than_fits_is_counted() -> None:
    look = Look(datetime(2026, 6, 16, tzinfo=UTC), "Sanne", LookKind.SEEN)
    state = looked_state(Looked("nl", "je", (look,) * (MOST_LINES + 3)))
    assert (len(state.lines), state.before) == (MOST_LINES, "Daarvoor nog 3 keer.")
