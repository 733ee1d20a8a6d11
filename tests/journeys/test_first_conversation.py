"""The whole main job by keyboard alone: from the door to the paper in the client's hand."""

from datetime import time
from pathlib import Path

import pypdfium2
import pytest

from bridge_app.domain.bridge import Link
from bridge_app.domain.desk import look_again_on, months_on
from bridge_app.domain.drawing import Column, drawn
from bridge_app.domain.people import Keep
from bridge_app.domain.plan import TeachBack
from bridge_app.domain.privacy import DayPart
from bridge_app.services.clock import business_day, system_clock
from bridge_app.ui.takehome.presenter import TakeHomePresenter
from bridge_app.words import reward_words_in
from tests.journeys.conftest import Desk
from tests.journeys.meter import KEY, Hands, UxMeter
from tests.journeys.talking import AREAS, GOAL, SECOND, STEP, STRENGTH, VISION, Talking

CHOSEN = (2, 4, 3, 4, 1, 1, 4, 3)
SEEN = (2, 3, 3, 4, 2, 1, 4, 3)


@pytest.fixture
def talk(desk: Desk, hands: Hands) -> Talking:
    made = Talking(desk, hands)
    made.come_in()
    return made


def words_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_from_the_door_to_the_paper(
    talk: Talking, hands: Hands, meter: UxMeter, tmp_path: Path
) -> None:
    meter.start()
    talk.new_client()
    made = meter.done("U4 new client")
    assert made.typed <= 45
    assert made.keys <= 4
    assert made.seconds <= 35
    assert talk.asks() == "Klaarzetten"
    talk.begin()
    assert talk.asks() == "Hoe zit je erbij vandaag?"
    assert "stap 1 van 9" in talk.said()
    talk.feel()
    assert "stap 4 van 9" in talk.said()

    meter.start()
    talk.answer_all(*CHOSEN)
    talk.hear_the_mentor(*SEEN)
    scored = meter.done("U5 and U6 all areas, both views")
    assert scored.actions <= 40
    assert scored.seconds <= 80

    hands.press("Return")
    _the_picture_is_what_was_said(talk)
    hands.press("Return")
    _around_the_bridge(talk, meter)
    talk.plan()
    assert talk.asks() == "Je plan is klaar. Jij hebt het zelf gemaakt."
    assert talk.file().disclosed is None
    _one_more_thing(talk)
    hands.press("Return")
    _a_day_to_come_back(talk)

    _the_paper(talk, meter, tmp_path)
    hands.press("Escape")
    assert talk.asks() == "Klaar. Goed gedaan."
    hands.press("Return")
    assert talk.desk.room == "client"
    _the_store_knows(talk)
    assert meter.tally.clicks == 0


def _one_more_thing(talk: Talking) -> None:
    """A moment for the mentor alone, one key to reserve what is usual; only then it is told."""
    talk.hands.press("Return")
    assert talk.asks() == "Een moment"
    assert reward_words_in(talk.said()) == ()
    talk.hands.press("Return", "Return")
    assert talk.asks() == "Er is nog iets"
    assert "Bij deze stap hoort een bon van €\xa020." in talk.said()
    assert [each.cents for each in talk.file().rewards] == [20_00, 20_00]


def _the_paper(talk: Talking, meter: UxMeter, tmp_path: Path) -> None:
    """Printed as it is; then kept as a file, for the fridge and for oneself."""
    hands = talk.hands
    printed = tmp_path / "printed.pdf"
    talk.desk.answers.file = printed
    meter.start()
    hands.press("Return", "Return")
    paper = meter.done("U9 print as it is")
    assert paper.actions <= 2
    assert paper.seconds <= 3
    assert printed.read_bytes().startswith(b"%PDF")

    kept = tmp_path / "kept.pdf"
    talk.desk.answers.file = kept
    hands.walk_to(talk.paper.file)
    hands.press("Return")
    _the_paper_is_what_was_said(talk, words_of(kept))
    assert talk.desk.answers.asked[-1].startswith("brug-")
    assert "Karin" not in talk.desk.answers.asked[-1]

    hands.walk_to(talk.paper.fridge)
    hands.press("Right")
    kept.unlink()
    hands.walk_to(talk.paper.file)
    hands.press("Return")
    _my_own_paper_tells_all(words_of(kept))


def _around_the_bridge(talk: Talking, meter: UxMeter) -> None:
    """What belongs together, what matters most, two years on: stages five, six and seven."""
    assert talk.asks() == "Wat hoort bij elkaar?"
    assert "stap 5 van 9" in talk.said()
    meter.start()
    talk.link()
    linked = meter.done("U7 link two areas")
    assert linked.actions <= 4
    assert linked.seconds <= 10
    talk.hands.press("Return")
    assert "stap 6 van 9" in talk.said()
    talk.matters_most()
    assert talk.asks() == "Waar wil ik zijn over twee jaar?"
    assert "stap 7 van 9" in talk.said()
    talk.look_ahead()
    assert "stap 8 van 9" in talk.said()


def _a_day_to_come_back(talk: Talking) -> None:
    """The first morning that is offered, and half a year until the next look."""
    assert talk.asks() == "Mijn volgende afspraak"
    assert "stap 9 van 9" in talk.said()
    panel = talk.page.meeting.panel
    talk.hands.press("Space")
    talk.hands.walk_to(panel.times.buttons()[0])
    talk.hands.press("Right", "Return")
    assert talk.asks() == "Wanneer kijken we weer samen naar de brug?"


def _my_own_paper_tells_all(words: str) -> None:
    for text in (GOAL, STEP, STRENGTH, "9.30", "Als afbetalen beter gaat"):
        assert text in words
    assert reward_words_in(words) == ()


def _the_picture_is_what_was_said(talk: Talking) -> None:
    """The drawing on the screen tells the levels that are in the store."""
    assert talk.asks() == "Dit is jouw brug. Wat valt je op?"
    whole = talk.page.whole
    assert "Wonen" not in whole.bridge.accessibleDescription(), "areas are named only when asked"
    talk.hands.walk_to(whole.names)
    talk.hands.press("Space")
    told = [spot.sentence for spot in whole.bridge.picture.spots]
    levels = talk.file().facts.levels
    assert levels == dict(zip(AREAS, CHOSEN, strict=True))
    assert told[0] == "Wonen: 2 van 5 blokken."
    assert [int(sentence.split(": ")[1][0]) for sentence in told] == list(CHOSEN)
    talk.hands.walk_to(talk.page.bar.primary)


def _the_paper_is_what_was_said(talk: Talking, words: str) -> None:
    for text in (GOAL, STEP, SECOND, "Thuis", "Geld", "in de ochtend", "Fatima"):
        assert text in words
    for secret in ("Karin", "Bos", "1988", "Schulden", "Wonen", talk.file().client.number):
        assert secret not in words
    assert reward_words_in(words) == ()


def _the_store_knows(talk: Talking) -> None:
    file = talk.file()
    today = business_day(system_clock())
    assert (file.client.first_name, file.client.last_name) == ("Karin", "Bos")
    assert file.conversation is None
    assert file.latest is not None
    assert file.latest.finished_at is not None
    assert {a: file.latest.answer_for(a).mentor_level for a in AREAS} == dict(
        zip(AREAS, SEEN, strict=True)
    )
    assert file.urgent_area == "debts"
    assert file.strengths == (STRENGTH,)
    assert file.facts.links == (Link("debts", "health"),)
    assert file.facts.targets == {"debts": 4}
    assert (file.vision, file.vision_by) == (VISION, months_on(today, 24))
    assert file.review_due == look_again_on(today, 6)
    assert file.appointment is not None
    assert (file.appointment.at, file.appointment.day > today) == (time(9, 30), True)
    (goal,) = file.plan.active_goals
    first, second = file.plan.steps
    assert (goal.text, goal.area) == (GOAL, "debts")
    assert (first.text, first.day, first.day_part) == (STEP, today, DayPart.MORNING)
    assert (second.text, second.helper) == (SECOND, "Fatima")
    (agreement,) = file.plan.agreements
    assert agreement.teach_back is TeachBack.COULD_TELL
    assert file.disclosed is not None
    assert file.disclosed >= agreement.agreed_at
    assert file.latest.started_at <= agreement.agreed_at


def test_a_client_is_found_by_four_letters(talk: Talking, hands: Hands, meter: UxMeter) -> None:
    talk.new_client()
    hands.press("Escape", "Escape", "F3")
    meter.start()
    hands.type_text("kari")
    hands.press("Return")
    found = meter.done("U2 find and open")
    assert talk.desk.room == "client"
    assert found.typed + found.actions <= 5
    assert found.seconds <= 3


def test_a_pause_and_on_at_the_same_question(talk: Talking, hands: Hands, meter: UxMeter) -> None:
    talk.new_client()
    talk.begin()
    talk.to_the_bridge()
    talk.answer_all(2, 4)
    hands.press("3")
    hands.walk_to(talk.page.bar.pause)
    hands.press("Return")
    assert talk.asks() == "Even pauze"
    hands.walk_to(talk.page.bar.other)
    hands.press("Return")
    assert talk.desk.room == "desk"
    meter.start()
    hands.press("Return")
    resumed = meter.done("U17 resume")
    assert resumed.actions <= 2
    assert resumed.seconds <= 4
    assert talk.asks() == "Hoe gaat het met mijn lichaam en mijn hoofd?"
    assert talk.page.question.answers.cards.chosen == 3


def test_a_lock_and_on_in_the_same_word(talk: Talking, hands: Hands) -> None:
    from tests.journeys.conftest import PASSWORD

    talk.new_client()
    talk.begin()
    talk.to_the_bridge()
    talk.answer_all(*CHOSEN)
    hands.walk_to(talk.page.bar.other)
    hands.press("Return", "Return", "Return", "5", "Return", "Return", "Return")
    hands.type_text("Ik weet wa")
    hands.press("Ctrl+L")
    hands.type_text(PASSWORD)
    hands.press("Return")
    talk.desk.let_in()
    assert talk.asks() == "Mijn eerste doel"
    hands.type_text("t ik wil.")
    hands.press("Return")
    assert talk.file().plan.active_goals[0].text == "Ik weet wat ik wil."


@pytest.mark.parametrize("keep", list(Keep))
def test_every_choice_of_keeping_ends_on_paper(
    talk: Talking, hands: Hands, tmp_path: Path, keep: Keep
) -> None:
    """Nothing, or only the steps: the paper is whole, and the rest is nowhere."""
    talk.new_client()
    before = talk.file()
    talk.begin(list(Keep).index(keep))
    talk.to_the_bridge(asks=keep is Keep.ALL)
    talk.answer_all(*CHOSEN)
    hands.walk_to(talk.page.bar.other)
    hands.press("Return", "Return", "Return")
    talk.matters_most()
    hands.press("Return", "Return")
    talk.plan()
    hands.press(*["Return"] * {Keep.ALL: 6, Keep.STEPS_ONLY: 5, Keep.PRINT_ONLY: 2}[keep])
    kept = tmp_path / "paper.pdf"
    talk.desk.answers.file = kept
    hands.walk_to(talk.paper.file)
    hands.press("Return")
    words = words_of(kept)
    assert GOAL in words
    assert STEP in words
    built = [column.built for column in _drawn(talk)]
    assert built == list(CHOSEN), "the bridge stands on the paper"
    hands.press("Escape", "Return")
    assert talk.desk.room == "client"
    _what_is_left(talk, keep, before)
    if keep is Keep.PRINT_ONLY:
        kept.unlink()
        on_server = isinstance(talk.desk.store, str)  # then this machine may hold no file at all
        assert _looked_through(tmp_path, GOAL, STEP, SECOND) or on_server


def _drawn(talk: Talking) -> tuple[Column, ...]:
    """The columns that the paper on the screen is made from."""
    inside = talk.desk.program.inside
    assert inside is not None
    presenter = inside.rooms.here.presenter
    assert isinstance(presenter, TakeHomePresenter)
    assert presenter._whose is not None
    home = presenter._whose.home
    return drawn(home.definition, home.bridge).columns


def _what_is_left(talk: Talking, keep: Keep, before: object) -> None:
    file = talk.file()
    assert bool(file.scorings) == (keep is Keep.ALL)
    assert bool(file.plan.steps) == (keep is not Keep.PRINT_ONLY)
    assert file.conversation is None
    if keep is Keep.PRINT_ONLY:
        assert file == before


def _looked_through(folder: Path, *texts: str) -> list[Path]:
    """Neither the store, nor the log, nor anything in the person's folders holds them."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    for path in files:
        content = path.read_bytes()
        assert not [text for text in texts if text.encode() in content], path
        assert not [text for text in texts if text.encode("utf-16-le") in content], path
    return files


def test_a_goal_and_three_steps_with_a_mouse(talk: Talking, hands: Hands, meter: UxMeter) -> None:
    """U8: twelve actions beside what is typed."""
    talk.new_client()
    talk.short_talk()
    meter.start()
    hands.type_text(GOAL)
    hands.press("Return")
    for number, text in enumerate((STEP, SECOND, "Ik vul samen het formulier in."), 1):
        hands.type_text(text)
        step = talk.page.step
        for choices in (step.days, step.parts, step.helpers):
            hands.click(choices.buttons()[0])
        if number < 3:
            hands.click(talk.page.bar.other)
    planned = meter.done("U8 a goal and three steps")
    assert planned.actions <= 12
    assert planned.seconds - planned.typed * KEY <= 75
    hands.click(talk.page.bar.primary)
    assert len(talk.file().plan.steps) == 3
    assert all(each.day and each.helper for each in talk.file().plan.steps)


def test_an_appointment_on_a_morning(talk: Talking, hands: Hands, meter: UxMeter) -> None:
    """U10: a day, a time, and on."""
    talk.new_client()
    talk.short_talk()
    hands.press("Return", "Return")
    assert talk.asks() == "Mijn volgende afspraak"
    meter.start()
    panel = talk.page.meeting.panel
    hands.click(panel.days.buttons()[0])
    hands.click(panel.times.buttons()[0])
    hands.click(talk.page.bar.primary)
    noted = meter.done("U10 an appointment on a morning")
    assert noted.actions <= 4
    assert noted.seconds <= 8
    agreed = talk.file().appointment
    assert agreed is not None
    assert agreed.at == time(9)


def test_going_back_and_forward_loses_nothing(talk: Talking, hands: Hands) -> None:
    """All the way back to the first screen and all the way on again."""
    talk.new_client()
    talk.begin()
    talk.feel()
    talk.answer_all(*CHOSEN)
    hands.walk_to(talk.page.bar.other)
    hands.press("Return", "Return")
    talk.link()
    hands.press("Return")
    talk.matters_most()
    talk.look_ahead()
    talk.plan()
    before = talk.file()
    hands.press("Return")
    there = 0
    while talk.asks() != "Hoe zit je erbij vandaag?":
        hands.press("Escape")
        there += 1
    for _ in range(there):
        hands.press("Return")
    after = talk.file()
    assert (after.strengths, after.facts, after.vision) == (
        before.strengths,
        before.facts,
        before.vision,
    )
    assert (after.plan, after.urgent_area) == (before.plan, before.urgent_area)
