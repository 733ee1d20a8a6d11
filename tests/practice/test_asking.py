"""Made-up people use their rights: some had something mended, one waits to be erased."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bridge_app.domain.retention import Ground
from bridge_app.practice.build import Wanted, build
from bridge_app.services.session import Services, Session, services_for, this_device
from bridge_app.services.vault import Vault

PASSWORD = "drie woorden achter elkaar"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("asking") / "store"
    build(made, PASSWORD, Wanted(clients=30, seed=5))
    return made


@pytest.fixture
def inside(folder: Path) -> Iterator[tuple[Session, Services]]:
    vault = Vault(folder)
    session = vault.open("beheer", PASSWORD, this_device())
    yield session, services_for(session.database, vault.clock)
    vault.close(session)


def test_the_administrator_finds_a_list_and_what_may_go(
    inside: tuple[Session, Services],
) -> None:
    session, services = inside
    found = services.retention.overview(session.actor)
    (waiting,) = found.waiting
    assert waiting.ground is Ground.REQUEST
    assert waiting.proposed_by != session.actor.person
    assert {line.ground for line in found.due} >= {Ground.BROKEN_OFF}
    assert len(services.privacy.register(session.actor).people) >= 4


def test_to_some_the_help_ended_for_more_than_one_reason(
    inside: tuple[Session, Services],
) -> None:
    session, _ = inside
    with session.database.reading() as connection:
        over = 'SELECT end_reason FROM "case" WHERE closed_at IS NOT NULL'
        reasons = [row.end_reason for row in connection.exec_driver_sql(over)]
    assert len(reasons) >= 3
    assert len(set(reasons)) >= 2


def test_some_had_something_mended(inside: tuple[Session, Services]) -> None:
    session, _ = inside
    with session.database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT why, subject FROM correction").all()
    assert len(kept) >= 3
    assert "phone" in {subject for _, subject in kept}


def test_somebody_stands_here_twice_and_somebody_was_made_one(folder: Path) -> None:
    vault = Vault(folder)
    session = vault.open("mentor", PASSWORD, this_device())
    services = services_for(session.database, vault.clock)
    found = services.doubles.listed(session.actor)
    assert found.pairs
    assert len(found.joined) == 1
    assert len(services.people.listed(session.actor)) == 30
    vault.close(session)
