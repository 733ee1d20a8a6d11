"""The file of one client on the screen, for who tries its parts."""

from uuid import UUID

import pytest

from bridge_app.ui.client.presenter import ClientPresenter
from bridge_app.ui.context import Context
from tests.ui.doing import add_client, on_screen


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def room(context: Context, karin: UUID) -> ClientPresenter:
    made = ClientPresenter(context)
    on_screen(made.page)
    made.open(karin)
    return made
