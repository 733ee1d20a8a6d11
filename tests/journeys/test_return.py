"""The client is back after seven months: looked back, walked through, made again, all by keys."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest

from bridge_app.app import entrance_of
from bridge_app.definitions import shipped
from bridge_app.domain.access import Actor
from bridge_app.domain.bridge import Answer, Scoring
from bridge_app.domain.desk import ClientFile, Given
from bridge_app.domain.drawing import Column
from bridge_app.domain.growing import growth_of
from bridge_app.domain.people import ConversationKind, Keep, NewClient
from bridge_app.domain.plan import SeenHow, StepDraft, StepState, TeachBack
from bridge_app.picture.shapes import Group
from bridge_app.services.clock import system_clock
from bridge_app.services.session import Services, services_for
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.client.state import Moment
from tests.journeys.conftest import LOGIN, PASSWORD, Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.talking import AREAS, GOAL, SECOND, STEP, Talking

MONTHS = 7
THEN = (2, 4, 3, 4, 1, 1, 4, 3)
NOW = (3, 3, 3, 4, 2, 1, 4, 3)
SEEN = (3, 3, 3, 4, 1, 1, 4, 3)
PROUD, PROUD_TOO = "Ik zorg goed voor mijn moeder.", "Ik slaap weer door."
HELPED = "Mijn zus zat naast mij."
HONEST = "Je zei eerlijk dat het nog niet lukte."
MOST_SCREENS = 25


@dataclass
class Past:
    """The first time, seven months ago, through the services of that day."""

    services: Services
    actor: Actor

    def happened(self) -> None:
        """A bridge, a strength, a goal with two steps, all agreed; the client heard everything."""
        client = self.services.people.create(self.actor, NewClient("Karin", "Bos"))
        bridges, plans = self.services.bridges, self.services.plans
        talk = bridges.start(self.actor, client.id, ConversationKind.INTAKE, Keep.ALL, "nl").id
        bridges.set_strengths(self.actor, talk, (PROUD,))
        for area, level in zip(AREAS, THEN, strict=True):
            bridges.answer(self.actor, talk, area, Given(Answer.ANSWERED, level))
        bridges.finish(self.actor, talk)
        plan = plans.set_goal(self.actor, client.id, "debts", GOAL)
        for text in (STEP, SECOND):
            plan = plans.add_step(self.actor, client.id, plan.goals[0].id, StepDraft(text))
        plans.agree(self.actor, client.id, TeachBack.COULD_TELL)
        self.services.rewards.disclose(self.actor, client.id)
        bridges.end(self.actor, talk)


@pytest.fixture
def talk(desk: Desk, hands: Hands) -> Talking:
    """The worker is logged in; Karin stands at the desk again."""
    vault = entrance_of(desk.store).vault
    session = vault.open(LOGIN, PASSWORD, "desk 1")

    def ago() -> datetime:
        return system_clock() - timedelta(days=MONTHS * 30 + 3)

    Past(services_for(session.database, ago, shipped()), session.actor).happened()
    vault.close(session)
    made = Talking(desk, hands)
    made.come_in()
    return made


def on_to(talk: Talking, title: str) -> None:
    """Enter by Enter to the screen with this heading."""
    for _ in range(MOST_SCREENS):
        if talk.asks() == title:
            return
        talk.hands.press("Return")
    pytest.fail(f"never came to {title!r}, but to {talk.asks()!r}")


def words_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_coming_back_after_seven_months(
    talk: Talking, hands: Hands, meter: UxMeter, tmp_path: Path
) -> None:
    hands.press("F3")
    hands.type_text("kari")
    hands.press("Return")
    assert talk.desk.room == "client"

    meter.start()
    hands.press("Return")
    on_to(talk, "Waar waren we?")
    back = meter.done("from the file to where we were")
    assert back.actions <= 7
    assert talk.page.recall.isVisible()

    _walks_the_steps(talk, hands, meter)
    _makes_the_bridge_again(talk, hands, meter)
    _sees_how_it_grew(talk)
    on_to(talk, "Mijn doel")
    hands.press("Return")
    kept = _goes_on_to_the_paper(talk, hands, tmp_path)
    _the_paper_is_of_today(words_of(kept))

    hands.press("Escape")
    on_to(talk, "Klaar. Goed gedaan.")
    hands.press("Return")
    assert talk.desk.room == "client"
    _the_store_knows_both_times(talk.file())
    _the_file_draws_then_and_now(talk, hands)
    assert meter.tally.clicks == 0


def _walks_the_steps(talk: Talking, hands: Hands, meter: UxMeter) -> None:
    """The first step was done, with help; the second not yet: both are good to hear."""
    hands.press("Return")
    assert talk.asks() == "Is de stap gelukt?"
    meter.start()
    hands.press("Space")
    assert "Goed gedaan." in talk.page.walk._said.text()
    hands.walk_to(talk.page.walk.note.edit)
    hands.type_text(HELPED)
    hands.press("Return")
    assert meter.done("a step that was done, with what helped").actions <= 5
    meter.start()
    hands.press("Right", "Space")
    hands.press("Ctrl+K")
    hands.type_text(HONEST)
    hands.press("Return")
    assert meter.done("a compliment for what did not work out").actions <= 5
    hands.press("Return")
    assert talk.asks() == "Zullen we de brug opnieuw maken?"


def _makes_the_bridge_again(talk: Talking, hands: Hands, meter: UxMeter) -> None:
    hands.press("Return")
    question = talk.page.question
    assert question.answers.cards.chosen is None
    assert question.before.text() == ""
    meter.start()
    hands.press(str(NOW[0]))
    assert question.before.text().startswith("Vorige keer koos je: ")
    hands.press("Return")
    talk.answer_all(*NOW[1:])
    talk.hear_the_mentor(*SEEN)
    assert meter.done("the whole bridge again, both views").actions <= 40
    hands.press("Return")
    assert talk.asks() == "Dit is jouw brug. Wat valt je op?"
    hands.press("Return")


def _sees_how_it_grew(talk: Talking) -> None:
    assert talk.asks() == "Mijn brug, toen en nu"
    view = talk.page.growth
    told = [spot.sentence for spot in view.bridge.picture.spots]
    assert told[0] == "Wonen: toen blok 2, nu blok 3."
    assert told[1] == "Gezin: toen blok 4, nu blok 3. Gezin: even in de steigers."
    assert view.part is not None
    assert len(view.part.table.shown) == len(AREAS)
    (figure,) = view.bridge.picture.shapes
    assert isinstance(figure, Group)
    assert figure.alt.endswith("1 stap gedaan.")


def _goes_on_to_the_paper(talk: Talking, hands: Hands, tmp_path: Path) -> Path:
    """The plan goes on with what is open; told back, agreed, printed to a file."""
    for _ in range(MOST_SCREENS):
        if talk.desk.room != "intake":
            break
        hands.press("Return")
    kept = tmp_path / "kept.pdf"
    talk.desk.answers.file = kept
    hands.walk_to(talk.paper.file)
    hands.press("Return")
    return kept


def _the_paper_is_of_today(words: str) -> None:
    assert GOAL in words
    assert SECOND in words
    assert STEP not in words, "a done step is a footprint now"
    assert PROUD in words
    assert "Karin" not in words
    assert "Schulden" not in words


def _the_store_knows_both_times(file: ClientFile) -> None:
    then, now = file.scorings
    assert _levels(then) == dict(zip(AREAS, THEN, strict=True))
    assert _levels(now) == dict(zip(AREAS, NOW, strict=True))
    assert {area: now.answer_for(area).mentor_level for area in AREAS} == dict(
        zip(AREAS, SEEN, strict=True)
    )
    assert file.conversation is None
    growth = growth_of(file.scorings, file.definition)
    assert growth is not None
    assert growth.best["family"] == 4
    first, second = file.plan.steps[:2]
    assert (first.confirmed_how, first.note) == (SeenHow.TOLD, HELPED)
    assert second.state is not StepState.DONE
    assert [(each.text, each.step_id) for each in file.praise] == [(HONEST, second.id)]
    assert [each.text for each in file.footprints] == [STEP]


def _levels(scoring: Scoring) -> dict[str, int]:
    return scoring.client_levels()


def _the_file_draws_then_and_now(talk: Talking, hands: Hands) -> None:
    page = talk.desk.page
    assert isinstance(page, ClientPage)
    hands.walk_to(page.moments[Moment.NOW])
    hands.press("Right", "Space")
    assert page.bridge.picture.title == "Mijn brug, toen en nu"
    stars = [len(column.stars) for column in _now(page)]
    assert sum(stars) == 2
    assert page._state is not None
    newest, oldest = page._state.voices
    assert newest.rows[4].heard == "other"
    assert oldest.rows[0].mentor is None


def _now(page: ClientPage) -> tuple[Column, ...]:
    assert page._state is not None
    assert page._state.growth.grown is not None
    return page._state.growth.grown.now.columns
