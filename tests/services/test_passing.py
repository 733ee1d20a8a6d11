"""A passing conversation has all services, takes nobody's identity along, and is gone after it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bridge_app.domain.bridge import Answer
from bridge_app.domain.desk import Given
from bridge_app.domain.municipality import Municipality
from bridge_app.domain.people import AddressForm, Client, ConversationKind, Keep, NewClient
from bridge_app.domain.plan import StepDraft, TeachBack
from bridge_app.domain.privacy import Preset
from bridge_app.errors import NotAllowed
from bridge_app.services.passing import PassingStore, passing_store
from bridge_app.services.session import Services, Session, services_for
from bridge_app.services.vault import Vault
from bridge_app.storage import tables

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PASSWORD = "een lang wachtwoord"
MARK = "Zilvermeeuw"


def clock() -> datetime:
    return NOW


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    vault = Vault(tmp_path / "store", clock)
    session = vault.create("fatima", "Fatima", PASSWORD)
    yield session
    vault.close(session)


@pytest.fixture
def services(session: Session) -> Services:
    made = services_for(session.database, clock)
    made.settings.set_municipality(session.actor, Municipality(desk_phone="0172 11 22 33"))
    return made


@pytest.fixture
def client(session: Session, services: Services) -> Client:
    return services.people.create(session.actor, NewClient(f"{MARK} Karin", "Bos", phone="06"))


@pytest.fixture
def passing(session: Session, services: Services, client: Client) -> Iterator[PassingStore]:
    store = passing_store(session, services, client, clock)
    yield store
    store.close()


def talked(session: Session, passing: PassingStore) -> None:
    """A whole conversation: an answer, a goal, a step, agreed and printed."""
    actor, services, client_id = session.actor, passing.services, passing.client_id
    talk = services.bridges.start(actor, client_id, ConversationKind.INTAKE, Keep.PRINT_ONLY, "nl")
    services.bridges.answer(actor, talk.id, "debts", Given(Answer.ANSWERED, 2, note=MARK))
    plan = services.plans.set_goal(actor, client_id, "debts", f"{MARK} doel")
    services.plans.add_step(actor, client_id, plan.goals[0].id, StepDraft(f"{MARK} stap"))
    services.plans.agree(actor, client_id, TeachBack.COULD_TELL)


def test_a_whole_conversation_ends_on_paper(session: Session, passing: PassingStore) -> None:
    talked(session, passing)
    home = passing.services.papers.take_home(session.actor, passing.client_id)
    assert home.first_name == f"{MARK} Karin"
    assert home.goals[0].text == f"{MARK} doel"
    assert home.bridge.levels == {"debts": 2}
    assert home.desk_phone == "0172 11 22 33"
    passing.services.papers.printed(session.actor, passing.client_id, "a4", Preset.FRIDGE)


def test_nothing_of_it_reaches_the_kept_store(
    session: Session, services: Services, client: Client, passing: PassingStore
) -> None:
    before = services.people.open(session.actor, client.id)
    talked(session, passing)
    after = services.people.open(session.actor, client.id)
    assert (after.plan, after.scorings, after.facts) == (before.plan, before.scorings, before.facts)
    assert after.conversation is None
    with session.database.reading() as connection:
        lines = connection.execute(tables.audit.select()).all()
    (line,) = [each for each in lines if each.action == "conversation.print_only"]
    assert line.client_id is None
    assert MARK not in str(lines)


def test_the_words_said_are_in_no_file(
    session: Session, services: Services, client: Client, tmp_path: Path
) -> None:
    store = passing_store(session, services, client, clock)
    talked(session, store)
    store.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if MARK.encode() in path.read_bytes()]


def test_only_what_the_paper_needs_goes_along(session: Session, services: Services) -> None:
    known = services.people.create(session.actor, NewClient("Lot", "Visser", phone="06 1"))
    polite = services.people.change(
        session.actor,
        Client(
            known.id,
            known.number,
            None,
            "Visser",
            language="en",
            address_form=AddressForm.U,
            walker="pram",
        ),
    )
    store = passing_store(session, services, polite, clock)
    carried = store.services.people.open(session.actor, store.client_id).client
    assert (carried.first_name, carried.last_name, carried.phone) == (None, None, "")
    assert (carried.language, carried.address_form, carried.walker) == ("en", "u", "pram")
    store.close()


def test_after_closing_it_is_gone(session: Session, passing: PassingStore) -> None:
    passing.close()
    passing.close()
    with pytest.raises(Exception, match="no such table"):
        passing.services.people.open(session.actor, passing.client_id)


def test_what_cannot_be_logged_does_not_begin(session: Session, client: Client) -> None:
    """Without the one line in the log there is no passing conversation (DECISIONS F)."""
    services = services_for(session.database, clock)
    nobody = replace(session, actor=replace(session.actor, roles=frozenset()))
    with pytest.raises(NotAllowed):
        passing_store(nobody, services, client, clock)
