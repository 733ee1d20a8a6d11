"""Every state, paper and list has thirty people to look at, in a store of three hundred."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from bridge_app.domain.closing import MonthState
from bridge_app.practice.build import Wanted, build
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.session import Services, Session
from tests.practice.states import STATES, of_client
from tests.practice.test_build import PASSWORD, inside

PEOPLE = Wanted(clients=300, seed=1)
ENOUGH = 30


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("practice") / "store"
    build(made, PASSWORD, PEOPLE)
    return made


@pytest.fixture
def mentor(folder: Path) -> Iterator[tuple[Session, Services]]:
    with inside(folder, "mentor") as opened:
        yield opened


def counted(session: Session, question: str) -> int:
    """How many clients a question gives, each once."""
    day = {"today": business_day(system_clock()).isoformat()} if ":today" in question else {}
    distinct = sa.text(f"SELECT count(*) FROM (SELECT DISTINCT * FROM ({question}))")
    with session.database.reading() as connection:
        return int(connection.execute(distinct, day).scalar_one())


def test_every_state_has_enough_people(mentor: tuple[Session, Services]) -> None:
    session, _ = mentor
    counts = {name: counted(session, question) for name, question in STATES.items()}
    assert len(counts) > 100
    assert {name: count for name, count in counts.items() if count < ENOUGH} == {}


def test_a_state_that_nobody_is_in_would_be_found(mentor: tuple[Session, Services]) -> None:
    """The control of the test above."""
    session, _ = mentor
    assert counted(session, of_client("phone = 'nobody has this one'")) == 0


def test_every_list_of_the_mentor_is_long_enough(mentor: tuple[Session, Services]) -> None:
    session, services = mentor
    home = services.people.home(session.actor)
    lists = {
        "talks to go on with": len(home.unfinished),
        "steps of today": len(home.steps_today),
        "who comes today": len(home.expected),
        "looks at the bridge that are due": len(home.overdue),
        "vouchers to give": home.ready,
        "own people": len(services.people.caseload(session.actor)),
    }
    assert {name: count for name, count in lists.items() if count < ENOUGH} == {}


def test_enough_first_talks_were_broken_off(folder: Path) -> None:
    with inside(folder, "beheer") as (session, services):
        today = business_day(system_clock())
        assert len(services.retention.broken_off(session.actor, today)) >= ENOUGH


def test_money_has_its_states_too(folder: Path) -> None:
    """Budgets that changed and one nearly used up, somebody near the limit, closed months."""
    with inside(folder, "coordinator") as (session, services):
        actor = session.actor
        whole, team = sorted(services.budgets.overview(actor), key=lambda each: -each.put_cents)
        assert len(services.budgets.changes(actor, whole.budget.id)) == 3
        assert team.is_low
        assert min(team.promised_cents, team.spent_cents, team.left_cents) > 0
        watch = services.limits.watch(actor, business_day(system_clock()).year)
        assert watch.watched
        months = {each.state for each in services.closing.overview(actor).months}
        assert months == set(MonthState)
