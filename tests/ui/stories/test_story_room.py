"""A client's own story, with keys, on real services: told, asked, printed, and taken back."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bridge_app.domain.access import Role
from bridge_app.domain.stories import PosterSize, Story
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.context import Context
from bridge_app.ui.counting import STORY
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.spots import Spot
from bridge_app.ui.stories.parts import AskPart, TellPart, ToldPart
from bridge_app.ui.stories.presenter import StoryPresenter
from tests.ui.answers import Answers
from tests.ui.colleagues import colleague
from tests.ui.doing import Key, add_client, inside_of, on_screen, press, typing, wait_for

TITLE, TEXT = "Weer op weg", "Ik fiets nu zelf naar mijn werk."


@pytest.fixture
def karin(context: Context) -> UUID:
    return add_client(context)


@pytest.fixture
def room(context: Context, karin: UUID) -> StoryPresenter:
    made = StoryPresenter(context)
    on_screen(made.page)
    made.open(karin)
    return made


def telling(room: StoryPresenter) -> TellPart:
    assert isinstance(room.page.part, TellPart)
    return room.page.part


def told(room: StoryPresenter) -> ToldPart:
    assert isinstance(room.page.part, ToldPart)
    return room.page.part


def asking(room: StoryPresenter) -> AskPart:
    assert isinstance(room.page.part, AskPart)
    return room.page.part


def read(room: StoryPresenter) -> str:
    labels = room.page.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(room.page))


def kept(context: Context, client: UUID) -> Story:
    story = context.services.stories.of_client(context.session.actor, client).story
    assert story is not None
    return story


def tell(room: StoryPresenter, title: str = TITLE, text: str = TEXT) -> None:
    telling(room).name.set_text(title)
    telling(room).words.set_text(text)
    telling(room).keep.click()


def undo(said: list[Message | None]) -> None:
    last = said[-1]
    assert last is not None
    assert (last.offer, last.then is None) == ("Toch niet", False)
    assert last.then is not None
    last.then()


def test_told_with_keys_asked_aloud_and_allowed(
    context: Context, room: StoryPresenter, karin: UUID, said: list[Message | None]
) -> None:
    telling(room).name.setFocus()
    typing(TITLE)
    press(Key.Key_Tab)
    typing(TEXT)
    press(Key.Key_Tab)
    press(Key.Key_Return)
    assert kept(context, karin).text == TEXT
    assert "Voor deze woorden is nog geen ja gezegd." in read(room)
    assert not told(room).poster.isVisible(), "without a yes there is nothing to print"
    told(room).ask.click()
    aloud = read(room)
    for words in ("Lees dit samen hardop.", "Je kunt altijd stoppen.", "dan blijft de hulp het"):
        assert words in aloud
    asking(room).no.click()
    assert kept(context, karin).allowed_at is None
    told(room).ask.click()
    asking(room).yes.click()
    assert kept(context, karin).allowed_at == context.clock()
    assert "zei je: dit mag op de muur." in read(room)
    undo(said)
    assert kept(context, karin).allowed_at is None


def test_words_that_lead_to_somebody_are_named_and_nobody_is_asked(
    context: Context, room: StoryPresenter, karin: UUID
) -> None:
    part = telling(room)
    assert not part.leads.isVisible()
    part.words.set_text("Karin belt 06-12345678.")
    assert "„Karin” is jouw naam" in read(room)
    assert "„06-12345678” is een nummer om te bellen" in read(room)
    part.name.set_text(TITLE)
    part.keep.click()
    assert not told(room).ask.isVisible()
    assert "Zeg het samen anders." in read(room)
    told(room).change.click()
    tell(room)
    assert told(room).ask.isVisible()


def test_what_is_not_filled_in_is_said_at_its_field(room: StoryPresenter) -> None:
    tell(room, "", TEXT)
    assert telling(room).name.error == "De titel is nog leeg. Vul dit in."
    assert telling(room).words.text() == TEXT
    tell(room, TITLE, "")
    assert telling(room).words.error == "Het verhaal is nog leeg. Vul dit in."


def test_a_poster_is_printed_and_comes_off_the_wall_by_one_press(
    context: Context,
    room: StoryPresenter,
    karin: UUID,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    tell(room)
    told(room).ask.click()
    asking(room).yes.click()
    told(room).poster.print.click()
    assert "is nog leeg" in told(room).poster.place.error
    told(room).poster.place.set_text("Gang bij balie 2")
    told(room).poster.sizes[PosterSize.A3].setChecked(True)
    told(room).poster.print.click()
    assert not told(room).hanging.rows, "somebody turned back at the printer"
    answers.file = tmp_path / "poster.pdf"
    told(room).poster.print.click()
    assert answers.file.read_bytes().startswith(b"%PDF")
    assert "Poster 1, A3, Gang bij balie 2" in read(room)
    told(room).withdraw.click()
    assert "Haal deze posters van de muur" in read(room)
    assert said[-1] is not None
    assert said[-1].offer == "", "a yes is given aloud only, never by undo"
    assert kept(context, karin).allowed_at is None


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says of a printer what the screen says too
def test_a_poster_that_the_printer_did_not_give_hangs_nowhere(
    context: Context,
    room: StoryPresenter,
    karin: UUID,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
) -> None:
    tell(room)
    told(room).ask.click()
    asking(room).yes.click()
    told(room).poster.place.set_text("Gang")
    answers.file = tmp_path / "no such folder" / "poster.pdf"
    told(room).poster.print.click()
    assert [each.tone for each in said if each][-1] is Tone.PROBLEM
    assert told(room).poster.wish().place == "Gang", "for a second try"
    stories, actor = context.services.stories, context.session.actor
    assert stories.of_client(actor, karin).hanging == ()
    answers.file = tmp_path / "poster.pdf"
    told(room).poster.print.click()
    assert "Poster 2, A4, Gang" in read(room)
    assert "Poster 1," not in read(room)


def test_other_words_and_no_words_have_a_way_back(
    context: Context, room: StoryPresenter, karin: UUID, said: list[Message | None]
) -> None:
    tell(room)
    told(room).change.click()
    tell(room, TITLE, "Ik loop naar mijn werk.")
    undo(said)
    assert kept(context, karin).text == TEXT
    told(room).away.click()
    assert (telling(room).words.text(), kept(context, karin).text) == ("", "")
    undo(said)
    assert kept(context, karin).text == TEXT
    told(room).away.click()
    tell(room, "Eerst", "Ik begon.")
    undo(said)
    assert kept(context, karin).text == ""


def test_a_way_back_is_about_the_same_person_only(
    context: Context, room: StoryPresenter, karin: UUID, said: list[Message | None]
) -> None:
    joke = add_client(context, "Joke")
    context.services.stories.tell(context.session.actor, joke, TITLE, "Ik zing.", 0)
    tell(room)
    room.open(joke)
    undo(said)
    assert kept(context, joke).text == "Ik zing."
    assert kept(context, karin).text == TEXT


def test_back_leads_to_the_words_that_stand_and_then_out(
    room: StoryPresenter, qtbot: QtBot
) -> None:
    assert not room.back()
    tell(room)
    told(room).change.click()
    room.page.back.click()
    assert told(room).change.isVisible()
    with qtbot.waitSignal(room.closed):
        room.page.back.click()


def test_what_is_half_typed_outlives_a_lock(
    context: Context, room: StoryPresenter, karin: UUID
) -> None:
    telling(room).words.set_text("Half een zin")
    fields = room.unfinished()
    again = StoryPresenter(context)
    assert again.unfinished() == {}
    again.take_up(fields)
    again.open(karin)
    again.take_up({})
    again.take_up(fields)
    assert telling(again).typed() == ("", "Half een zin")
    tell(again)
    assert again.unfinished() == {}


def test_from_afar_an_answer_about_another_is_let_go_and_typed_words_wait(
    far: Context, karin: UUID
) -> None:
    joke = add_client(far, "Joke")
    room = StoryPresenter(far)
    on_screen(room.page)
    room.open(karin)
    room.open(joke)
    room.take_up({"title": TITLE, "text": TEXT})
    wait_for(lambda: isinstance(room.page.part, TellPart))
    assert telling(room).typed() == (TITLE, TEXT)
    telling(room).keep.click()
    room.open(karin)
    wait_for(lambda: kept_there(far, joke))
    wait_for(lambda: isinstance(room.page.part, TellPart) and telling(room).typed() == ("", ""))


def kept_there(context: Context, client: UUID) -> bool:
    found = context.services.stories.of_client(context.session.actor, client).story
    return found is not None and found.text == TEXT


def test_what_a_colleague_wrote_meanwhile_is_not_written_over_unseen(
    context: Context, room: StoryPresenter, karin: UUID, said: list[Message | None]
) -> None:
    tell(room)
    stories, actor = context.services.stories, context.session.actor
    told(room).change.click()
    stories.tell(actor, karin, TITLE, "Van een collega.", 1)
    tell(room, TITLE, "Van mij.")
    assert said[-1] is not None
    assert said[-1].text.startswith("Iemand anders heeft dit verhaal net veranderd.")
    assert telling(room).words.text() == "Van mij."
    room.page.back.click()
    assert "Van een collega." in read(room)
    told(room).ask.click()
    stories.tell(actor, karin, TITLE, "Nog eens.", 2)
    asking(room).yes.click()
    assert "Nog eens." in read(room)
    assert kept(context, karin).allowed_at is None


def test_who_does_not_help_reads_and_ends_and_writes_nothing(
    context: Context, karin: UUID, room: StoryPresenter
) -> None:
    tell(room)
    told(room).ask.click()
    asking(room).yes.click()
    sanne = replace(colleague(context, "Sanne", Role.FRONT_DESK), reason="belt: van de muur af")
    theirs = StoryPresenter(replace(context, session=replace(context.session, actor=sanne)))
    on_screen(theirs.page)
    theirs.open(karin)
    part = told(theirs)
    there = [each.text() for each in part.findChildren(QPushButton) if each.isVisible()]
    assert "Toch niet meer op de muur" in there
    assert not {"Andere woorden", "Gooi het verhaal weg"} & set(there)
    part.withdraw.click()
    assert kept(context, karin).allowed_at is None


def test_without_a_client_nothing_is_asked_and_the_file_leads_to_it(
    screen: QApplication, context: Context, karin: UUID
) -> None:
    StoryPresenter(context).open(None)
    inside = inside_of(screen, context)
    inside.rooms.open_client(karin)
    page = inside.rooms.here.page
    assert isinstance(page, ClientPage)
    page.story.click()
    assert inside.rooms.spot == Spot(STORY, karin)
