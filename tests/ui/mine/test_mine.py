"""What I received, on real services: where each stands, and on paper once more."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bridge_app.domain.people import AddressForm
from bridge_app.domain.rewards import (
    STEP_LET_GO,
    Card,
    Gift,
    Promise,
    ReversalReason,
    Reward,
    RewardState,
)
from bridge_app.services.limits import PRINTED
from bridge_app.storage import tables
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.context import Context
from bridge_app.ui.gathering import HOUSEHOLD, MINE
from bridge_app.ui.mine.presenter import MinePresenter
from bridge_app.ui.mine.state import mine_state
from bridge_app.ui.problems import Message
from bridge_app.ui.spots import Spot
from bridge_app.words import words as said_in
from tests.paper.reading import words_of
from tests.turning_back import turn_back
from tests.ui import files
from tests.ui.answers import Answers
from tests.ui.doing import add_client, add_plan, confirm, inside_of, on_screen


@pytest.fixture
def client(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def reward(context: Context, client: UUID) -> Reward:
    """One was given; one more is promised."""
    done, todo = add_plan(context, client, "Ik bel.", "Ik schrijf.").steps
    confirm(context, client, done)
    rewards, actor = context.services.rewards, context.session.actor
    rewards.promise(actor, Promise(uuid4(), client, todo.id, 30_00))
    return rewards.give(actor, Gift(uuid4(), client, done.id, 20_00, (Card("A 1", 20_00),)))


def opened(context: Context, client: UUID) -> MinePresenter:
    room = MinePresenter(context)
    on_screen(room.page)
    room.open(client)
    return room


def read(room: MinePresenter) -> str:
    QApplication.processEvents()
    labels = room.page.findChildren(QLabel)
    told = " | ".join(each.text() for each in labels if each.isVisibleTo(room.page))
    return told.replace("\xa0", " ")


def test_the_client_reads_where_each_stands(context: Context, client: UUID, reward: Reward) -> None:
    told = read(opened(context, client))
    for words in (
        "Dit komt nog", "€ 30,00: Ik schrijf.", "Dit krijg je als de stap klaar is.",
        "Dit kreeg ik", "€ 20,00: Ik bel.", "Gekregen op 2 maart 2026.",
    ):  # fmt: skip
        assert words in told
    assert "ging niet door" not in told
    back = ReversalReason.BOOKED_WRONGLY
    turn_back(context.services.rewards, context.session.actor, uuid4(), reward.id, back)
    told = read(opened(context, client))
    assert "Dit ging niet door | € 20,00: Ik bel. | Dit was verkeerd opgeschreven." in told


def test_each_end_has_its_own_true_sentence() -> None:
    given = replace(files.given(), handed_over_on=date(2026, 3, 2))
    promised = replace(given, state=RewardState.AWARDED, handed_over_on=None)
    defective = replace(given, state=RewardState.REVERSED, why="card_defective")
    told = {
        "Dit wilde je liever niet.": (replace(promised, state=RewardState.DECLINED),),
        "De stap gaat niet door. Daarom dit ook niet.": (
            replace(promised, state=RewardState.DECLINED, why=STEP_LET_GO),
        ),
        "De tijd hiervoor is voorbij.": (replace(promised, state=RewardState.EXPIRED),),
        "Dit was verkeerd opgeschreven.": (replace(defective, why="booked_wrongly"),),
        "Gekregen op 2 maart 2026. Deze kaart werkte niet.": (defective,),
        "Gekregen op 2 maart 2026. Deze kaart werkte niet. Je krijgt een andere.": (
            defective,
            promised,
        ),
    }
    for words, rewards in told.items():
        past = mine_state(replace(files.BUSY, rewards=rewards), files.TODAY).parts[-1]
        assert [line.stands for line in past.lines] == [words]


def test_it_speaks_as_one_speaks_with_this_client(
    context: Context, client: UUID, reward: Reward
) -> None:
    people, actor = context.services.people, context.session.actor
    karin = people.open(actor, client).client
    people.change(actor, replace(karin, address_form=AddressForm.U))
    assert "Dit krijgt u als de stap klaar is." in read(opened(context, client))


def test_a_receipt_leaves_again_as_a_copy(
    context: Context, client: UUID, reward: Reward, answers: Answers, tmp_path: Path
) -> None:
    room = opened(context, client)
    room.page.receipts[reward.id].click()  # nobody chose a printer: nothing is logged
    answers.file = tmp_path / "first.pdf"
    room.page.receipts[reward.id].click()
    assert "kopie" not in words_of(answers.file.read_bytes())
    answers.file = tmp_path / "second.pdf"
    room.page.receipts[reward.id].click()
    assert answers.file.exists()
    rewards = context.services.rewards
    assert rewards.receipt_printed(context.session.actor, reward.id).copy


def test_a_year_leaves_on_paper_and_the_log_knows(
    context: Context,
    client: UUID,
    reward: Reward,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    room = opened(context, client)
    assert [*room.page.years] == [2026]
    answers.file = tmp_path / "year.pdf"
    room.page.years[2026].click()
    assert answers.file.read_bytes().startswith(b"%PDF")
    assert said[-1] is not None
    assert said[-1].text == "Het papier ligt bij de printer."
    with context.session.database.reading() as connection:
        (line,) = connection.execute(
            sa.select(tables.audit).where(tables.audit.c.action == PRINTED)
        )
    assert (line.client_id, line.detail.split()[0]) == (client, "2026")


@pytest.mark.parametrize("language", ["ar", "uk"])
@pytest.mark.usefixtures("reward")
def test_that_it_is_at_the_printer_is_said_to_the_client_too(
    language: str,
    context: Context,
    client: UUID,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    people, actor = context.services.people, context.session.actor
    people.change(actor, replace(people.open(actor, client).client, language=language))
    answers.file = tmp_path / "year.pdf"
    room = opened(context, client)
    room.page.years[2026].click()
    assert said[-1] is not None
    assert said[-1].theirs is not None
    assert said[-1].text == "Het papier ligt bij de printer."
    assert said[-1].theirs(language) == said_in(language, "mine.printed")


def test_before_the_client_heard_of_it_nothing_is_shown(
    context: Context, client: UUID, qtbot: QtBot
) -> None:
    room = MinePresenter(context)
    on_screen(room.page)
    with qtbot.waitSignal(room.closed):
        room.open(client)
    assert room.page.windowTitle() == ""
    room.page.receipt_wanted.emit(uuid4())
    room.page.year_wanted.emit(2026)


def test_who_heard_of_it_and_received_nothing_reads_that(context: Context, client: UUID) -> None:
    add_plan(context, client, "Ik bel.")
    context.services.rewards.disclose(context.session.actor, client)
    assert "Hier staat nog niets." in read(opened(context, client))


def test_without_a_client_nothing_is_asked_and_back_is_told(context: Context, qtbot: QtBot) -> None:
    room = MinePresenter(context)
    room.open(None)
    assert room.page.windowTitle() == ""
    with qtbot.waitSignal(room.closed):
        room.page.back.click()


def test_the_file_leads_to_it_and_to_the_household(
    screen: QApplication, context: Context, client: UUID, reward: Reward
) -> None:
    inside = inside_of(screen, context)
    inside.rooms.open_client(client)
    page = inside.rooms.here.page
    assert isinstance(page, ClientPage)
    page.given.all_wanted.emit()
    assert inside.rooms.spot == Spot(MINE, client)
    inside.rooms.back()
    page.top.home.click()
    assert inside.rooms.spot == Spot(HOUSEHOLD, client)
