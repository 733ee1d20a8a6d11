"""A practice store has drawers: cards bought, given to many, moved, counted, some that expire."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.stock import Move
from bridge_app.domain.stock_counts import LOW_AT_DESK
from bridge_app.practice.build import Wanted, build
from bridge_app.services.session import services_for, this_device
from bridge_app.services.vault import Vault
from bridge_app.storage import contents, tables

PASSWORD = "drie woorden achter elkaar"


@pytest.mark.parametrize(("clients", "people"), [(60, 15), (1, 0)])
def test_the_drawers_hold_what_the_books_say(tmp_path: Path, clients: int, people: int) -> None:
    """Of sixty people a quarter has a card that was bought; of one perhaps nobody has."""
    build(tmp_path / "store", PASSWORD, Wanted(clients=clients, seed=7))
    vault = Vault(tmp_path / "store")
    session = vault.open("coordinator", PASSWORD, this_device())
    stock = services_for(session.database, vault.clock).stock
    actor = Actor(session.staff.id, frozenset({Role.COORDINATOR}), "desk 1")
    with session.database.reading() as connection:
        had = sa.select(sa.func.count(tables.ledger.c.client_id.distinct())).join(
            tables.stock_move, tables.stock_move.c.reward_id == tables.ledger.c.reward_id
        )
        given = tables.stock_move.c.kind == Move.HANDED_OVER
        assert connection.execute(had.where(given)).scalar_one() >= people
    view = stock.view(actor)
    codes = {kind.name: kind.code for kind in view.kinds}
    usual, low = (
        [each for each in view.lines if each.kind == codes[name]]
        for name in ("Oefenbon", "Weekmarktbon")
    )
    here, there = sorted(usual, key=lambda each: each.location.bytes)
    assert {here.expiring, there.expiring} == {0, 25}
    assert {here.set_aside, there.set_aside} == {0, 2}
    assert sorted(each.in_stock for each in low) == [3, 8], "few at one desk, one missing"
    assert LOW_AT_DESK > 3
    assert [kind.name for kind in view.kinds if kind.counted] == ["Weekmarktbon"]
    assert [each.cards for each in stock.notices(actor)] == [25]
    assert contents.checked(session.database).wrong_card is None
    vault.close(session)
