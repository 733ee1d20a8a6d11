"""The client's whole conversation with one finger: only what is said in own words is typed."""

from dataclasses import dataclass
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from bridge_app.domain.bridge import Link
from bridge_app.domain.plan import TeachBack
from bridge_app.ui.bridge_view import BridgeView
from bridge_app.ui.intake.area_cards import AreaCard
from bridge_app.ui.intake.flags import FlagBlock
from bridge_app.ui.intake.keep_card import KeepCard
from bridge_app.ui.intake.stacks import StackChoice
from bridge_app.ui.parts.cards import LevelCard
from bridge_app.ui.together.asked import OwnWords
from tests.journeys.conftest import Desk
from tests.journeys.meter import Hands, UxMeter
from tests.journeys.talking import AREAS, GOAL, STEP, VISION, Talking
from tests.ui import looking, touching

CHOSEN, SEEN = (2, 4, 3, 4, 1, 1, 4, 3), (2, 3, 3, 4, 2, 1, 4, 3)

Button = TypeVar("Button", bound=QAbstractButton)


@dataclass
class Finger:
    """One finger, on whatever the screen shows."""

    talk: Talking
    meter: UxMeter

    def of(self, kind: type[Button]) -> list[Button]:
        """All of one kind on the screen, in the order in which they are read."""
        return [each for each in looking.controls(self.talk.desk.page) if isinstance(each, kind)]

    def tap(self, widget: QWidget) -> None:
        assert touching.bring(widget), f"out of reach: {looking.named(widget)}"
        self.meter.click()
        touching.tap(widget)
        self.talk.hands.settle()

    def press(self, *words: str) -> None:
        """What reads so, one after the other."""
        for said in words:
            there = [each for each in self.of(QAbstractButton) if each.text().startswith(said)]
            assert there, f"no {said!r} where it asks {self.talk.asks()!r}"
            self.tap(there[0])

    def say(self, text: str) -> None:
        """Taps the field for own words and types."""
        controls = looking.controls(self.talk.desk.page)
        self.tap(next(each for each in controls if isinstance(each, OwnWords)))
        self.talk.hands.type_text(text)

    def on(self, asks: str, *words: str) -> None:
        """Presses these and goes on, on the screen that asks this."""
        assert self.talk.asks() == asks
        self.press(*words, "Verder")


@pytest.fixture
def finger(desk: Desk, hands: Hands, meter: UxMeter) -> Finger:
    """Somebody new, for whom everything is ready."""
    talk = Talking(desk, hands)
    talk.come_in()
    talk.new_client()
    return Finger(talk, meter)


def test_a_whole_conversation_with_one_finger(finger: Finger) -> None:
    keys = finger.meter.tally.keys
    _arrives(finger)
    _makes_the_bridge(finger)
    _looks_further(finger)
    _plans(finger)
    _leaves(finger)
    assert finger.talk.desk.room == "client"
    assert finger.meter.tally.keys == keys, "no key but the letters of own words"
    _the_store_knows(finger.talk)


def test_a_screen_that_does_not_feel_a_finger_is_noticed(
    finger: Finger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: without taps nobody comes past the first screen."""
    monkeypatch.setattr(touching, "tap", lambda _widget: None)
    with pytest.raises(AssertionError):
        _arrives(finger)


def _arrives(finger: Finger) -> None:
    """Ready, welcome, what is recorded, how it goes, three cards and what goes well."""
    finger.press("Voorlezen", "Begin het gesprek", "Mijn gegevens?", "Terug", "Ik doe mee")
    finger.press("Nee, we kunnen beginnen")
    finger.tap(finger.of(KeepCard)[0])
    finger.press("Verder")
    finger.on("Hoe zit je erbij vandaag?", "Het gaat wel")
    finger.press("Verder")
    finger.on("Met stress is het hoofd vol", "Ja, dat herken ik")
    finger.on("Dat ligt niet aan jou")
    finger.on("Wat gaat goed in mijn leven?", "Ik vraag om hulp.")


def _makes_the_bridge(finger: Finger) -> None:
    """Eight questions, one of them to talk about; the mentor's view; the figure and the names."""
    for level in CHOSEN:
        cards = finger.of(LevelCard)
        assert not scrolls(finger.talk.page.question), "at the usual size it all fits"
        finger.tap(cards[len(cards) - level])
        if finger.talk.asks() == "Kan ik betalen wat nog openstaat?":
            finger.press("Hier wil ik over praten")
        finger.press("Verder")
    finger.press("Ja, vertel maar")
    rows = finger.of(StackChoice)
    for area, level in enumerate(SEEN):
        finger.tap(rows[5 * area + level - 1])
    finger.press("Verder")
    assert finger.talk.asks() == "Dit is jouw brug. Wat valt je op?"
    columns = [each for each in finger.of(QAbstractButton) if "Column" in type(each).__name__]
    assert isinstance(finger.talk.page.whole.bridge, BridgeView)
    finger.tap(columns[4])
    finger.press("namen onder de blokken", "Verder")


def scrolls(screen: QWidget) -> bool:
    areas = [each for each in screen.findChildren(QScrollArea) if each.isVisible()]
    assert areas
    return any(each.verticalScrollBar().maximum() for each in areas)


def _looks_further(finger: Finger) -> None:
    """What belongs together, what matters most, the flag of two years on."""
    finger.press("Schulden", "Gezondheid")
    finger.press("Als afbetalen beter gaat")
    finger.on("Wat hoort bij elkaar?")
    finger.tap(next(each for each in finger.of(AreaCard) if each.text() == "Schulden"))
    finger.press("Verder")
    flags = [each for each in finger.of(FlagBlock) if looking.name_of(each).startswith("Schulden")]
    finger.tap(flags[1])
    finger.on("Waar wil ik zijn over twee jaar?")
    finger.say(VISION)
    finger.press("Verder")


def _plans(finger: Finger) -> None:
    """A goal in own words, a step with day, part of day and helper, told back."""
    finger.say(GOAL)
    finger.press("Verder")
    finger.say(STEP)
    finger.press("vandaag", "ochtend", "Fatima", "Dan bel ik Fatima.", "Verder")
    assert finger.talk.asks() == "Wat ga je thuis vertellen?"
    finger.press("Het verhaal is duidelijk", "Ja, dit is mijn plan")


def _leaves(finger: Finger) -> None:
    """The plan, what else there is, a next appointment, when to look again, the paper."""
    finger.on("Je plan is klaar. Jij hebt het zelf gemaakt.")
    finger.on("Een moment")
    finger.on("Een moment")
    finger.on("Er is nog iets")
    assert finger.talk.asks() == "Mijn volgende afspraak"
    finger.tap(finger.talk.page.meeting.panel.days.buttons()[0])
    finger.tap(finger.talk.page.meeting.panel.times.buttons()[0])
    finger.press("Verder", "Neem je brug mee naar huis")
    assert finger.talk.desk.room == "takehome"
    finger.press("Terug")
    finger.press("Klaar")


def _the_store_knows(talk: Talking) -> None:
    file = talk.file()
    assert file.latest is not None
    assert file.latest.client_levels() == dict(zip(AREAS, CHOSEN, strict=True))
    seen = {area: file.latest.answer_for(area).mentor_level for area in AREAS}
    assert seen == dict(zip(AREAS, SEEN, strict=True))
    assert file.latest.answer_for("debts").wants_to_talk
    assert (file.strengths, file.urgent_area) == (("Ik vraag om hulp.",), "debts")
    assert (file.facts.links, file.facts.targets) == ((Link("debts", "health"),), {"debts": 4})
    (goal,) = file.plan.active_goals
    (step,) = file.plan.steps
    assert (goal.text, file.vision) == (GOAL, VISION)
    assert (step.text, step.helper, step.if_then) == (STEP, "Fatima", "Dan bel ik Fatima.")
    assert file.plan.agreements[0].teach_back is TeachBack.COULD_TELL
    assert file.appointment is not None
    assert file.conversation is None
