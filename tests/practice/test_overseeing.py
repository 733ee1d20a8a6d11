"""A practice store has something to look through: looks with a reason, and stories on the wall."""

from pathlib import Path

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.log_page import Wanted
from bridge_app.domain.reviewing import REVIEW_DAYS, Why
from bridge_app.practice.build import Wanted as People
from bridge_app.practice.build import build
from bridge_app.practice.overseeing import LOOKED_AT, OPENED, REPORTS
from bridge_app.services.clock import business_day
from bridge_app.services.session import services_for, this_device
from bridge_app.services.vault import Vault

PASSWORD = "drie woorden achter elkaar"


def test_some_looks_wait_and_the_log_is_whole(tmp_path: Path) -> None:
    build(tmp_path / "store", PASSWORD, People(clients=30, seed=7))
    vault = Vault(tmp_path / "store")
    session = vault.open("coordinator", PASSWORD, this_device())
    services = services_for(session.database, vault.clock)
    actor = Actor(session.staff.id, frozenset({Role.COORDINATOR}), "desk 1")
    last = business_day(vault.clock())
    first = last.replace(year=last.year - 1)
    told = services.log.review(actor, Wanted(first, last))
    reasons = [each for each in told.unusual if each.why is Why.REASON]
    assert LOOKED_AT < len(reasons) <= OPENED
    assert any(each.reviewed for each in told.unusual)
    assert any(each.reviewed is None for each in told.unusual)
    assert any(each.why is Why.TAKEN for each in told.unusual)
    assert told.reviewed.count
    shelf = services.stories.shelf(actor)
    assert (len(shelf.stories), len(shelf.hanging), len(shelf.take_down)) == (2, 2, 1)
    assert services.saved_reports.listed(actor) == tuple(reversed(REPORTS))
    (shared,) = services.sharing.look(actor).published
    assert shared.period == f"{last.year - 1}"
    assert shared.by == actor.person
    assert services.calendar.state().sure
    kept = services.log.keeping(actor).last
    assert kept is not None
    assert kept.whole
    assert not services.log.keeping(actor).due
    assert (last - first).days > REVIEW_DAYS
    vault.close(session)
