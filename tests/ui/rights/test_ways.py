"""The ways to the rooms of rights, retention and privacy, from where somebody is at work."""

from uuid import UUID

import pytest

from bridge_app.ui import office, overseeing
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.context import Context
from bridge_app.ui.home.page import HomePage
from bridge_app.ui.rights.page import ClientRightsPage
from bridge_app.ui.rooms import CLIENT, Rooms
from bridge_app.ui.spots import Spot
from tests.ui.doing import Key, add_client, focus, on_screen, press


@pytest.fixture
def rooms(context: Context) -> Rooms:
    return Rooms(context)


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


def test_from_a_file_one_comes_to_the_rights_and_back(rooms: Rooms, karin: UUID) -> None:
    rooms.go(Spot(CLIENT, karin))
    page = rooms.here.page
    assert isinstance(page, ClientPage)
    on_screen(page)
    page.rights.setFocus()
    press(Key.Key_Return)
    assert rooms.spot == Spot(overseeing.CLIENT_RIGHTS, karin)
    there = rooms.here.page
    assert isinstance(there, ClientRightsPage)
    on_screen(there)
    there.back.setFocus()
    press(Key.Key_Return)
    assert rooms.spot.room == CLIENT


def test_everything_on_the_page_of_rights_is_reached_by_tab(rooms: Rooms, karin: UUID) -> None:
    rooms.go(Spot(overseeing.CLIENT_RIGHTS, karin))
    page = rooms.here.page
    assert isinstance(page, ClientRightsPage)
    on_screen(page)
    wanted = {page.print, page.json, page.leaflet, page.mending.mend, page.erasing.sure}
    page.print.setFocus()
    met = {focus()}
    for _ in range(30):
        press(Key.Key_Tab)
        met.add(focus())
    assert wanted <= met


@pytest.mark.parametrize("room", [office.RETENTION, office.PRIVACY])
def test_from_the_home_one_comes_to_retention_and_papers(rooms: Rooms, room: str) -> None:
    rooms.go(Spot(office.HOME))
    page = rooms.here.page
    assert isinstance(page, HomePage)
    on_screen(page)
    page.rows[room].setFocus()
    press(Key.Key_Return)
    assert rooms.spot.room == room
    rooms.close()
    assert rooms.spot.room == office.HOME
