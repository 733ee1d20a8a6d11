"""In a practice store somebody can be handed the screen, by the code that the page tells."""

from pathlib import Path

import pytest

from bridge_app.domain.proving import PRACTICE_PICTURES, PRACTICE_PIN, Outcome, ProofWay
from bridge_app.practice.build import Wanted, build
from bridge_app.practice.known import CODES
from bridge_app.services.session import services_for, this_device
from bridge_app.services.vault import Vault

PASSWORD = "drie woorden achter elkaar"


@pytest.mark.timeout(300)
def test_some_of_the_mentors_people_are_known_by_what_the_page_tells(tmp_path: Path) -> None:
    build(tmp_path / "store", PASSWORD, Wanted(clients=30, seed=5))
    vault = Vault(tmp_path / "store")
    session = vault.open("mentor", PASSWORD, this_device())
    actor, services = session.actor, services_for(session.database, vault.clock)
    proving = services.proving
    own = [line.client_id for line in services.people.caseload(actor)]
    ways = {client: proving.known(actor, client).way for client in own}
    by_pin = [client for client, way in ways.items() if way is ProofWay.PIN]
    by_pictures = [client for client, way in ways.items() if way is ProofWay.PICTURES]
    assert (len(by_pin), len(by_pictures)) == (CODES, 1)
    assert None in ways.values(), "control: not everybody chose one"
    tried = [proving.try_pin(actor, client, PRACTICE_PIN) for client in by_pin]
    tried.append(proving.try_pictures(actor, by_pictures[0], PRACTICE_PICTURES))
    assert {each.outcome for each in tried} == {Outcome.RIGHT}
    vault.close(session)
