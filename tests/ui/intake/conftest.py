"""A talk with one client on the screen, for who tries a part of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from bridge_app.domain.people import Client, NewClient
from bridge_app.ui.context import Context
from bridge_app.ui.intake.presenter import IntakePresenter
from bridge_app.ui.theme import Theme, wear
from tests.ui.intake.test_presenter import Desk, _shown


@pytest.fixture
def client(context: Context) -> Client:
    return context.services.people.create(context.session.actor, NewClient("Karin", "Bos"))


@pytest.fixture
def desk(context: Context, client: Client, screen: QApplication) -> Iterator[Desk]:
    wear(screen, Theme(together=True))
    room = IntakePresenter(context)
    yield Desk(context, client, _shown(room), [])
    room.leave()
    room.page.close()
