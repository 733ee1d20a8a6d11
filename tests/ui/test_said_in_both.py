"""What was done where a client always looks along is said to them, and to the staff beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget

from bridge_app.domain.people import NewClient, Place
from bridge_app.ui.context import Context
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.presenter import IntakePresenter
from bridge_app.ui.praise_form import Said
from bridge_app.ui.problems import Message
from bridge_app.ui.report.presenter import ReportPresenter
from bridge_app.ui.stories.parts import TellPart
from bridge_app.ui.stories.presenter import StoryPresenter
from bridge_app.ui.takehome.presenter import TakeHomePresenter
from bridge_app.ui.together.speech import BETWEEN, LEFT_TO_RIGHT, Shared
from bridge_app.words import words
from tests.ui.answers import Answers
from tests.ui.doing import add_plan, on_screen

pytestmark = pytest.mark.usefixtures("screen")

LANGUAGES = ("ar", "pl")


@pytest.fixture
def said(context: Context) -> list[Message]:
    told: list[Message] = []
    context.problems.said.connect(lambda message: told.append(message) if message else None)
    return told


@pytest.fixture(autouse=True)
def _paper(answers: Answers, tmp_path: Path) -> None:
    """A printer, for who prints."""
    answers.file = tmp_path / "paper.pdf"


def client_of(context: Context, language: str) -> UUID:
    new = NewClient("Sam", "de Boer", language=language)
    client = context.services.people.create(context.session.actor, new).id
    add_plan(context, client, "Ik bel.")
    return client


def praised(context: Context, client: UUID) -> QWidget:
    """A compliment in the middle of a talk."""
    room = IntakePresenter(context)
    on_screen(room.page)
    room.start(client)
    room._begin()
    room._talk.go(Place(Stop.VISION))
    room.page.praise.praised.emit(Said("Sterk!"))
    return room.page


def laid_ready(context: Context, client: UUID) -> QWidget:
    """The paper waits at the desk."""
    room = TakeHomePresenter(context)
    on_screen(room.page)
    room.open(client)
    room.lay_ready()
    return room.page


def printed(context: Context, client: UUID) -> QWidget:
    room = TakeHomePresenter(context)
    on_screen(room.page)
    room.open(client)
    room.print_pages()
    return room.page


def copied(context: Context, client: UUID) -> QWidget:
    """The report goes to the clipboard."""
    room = ReportPresenter(context)
    on_screen(room.page)
    room.open(client)
    room.page.copied.emit("Mijn doel")
    return room.page


def wrote(context: Context, client: UUID) -> QWidget:
    """A story of one's own."""
    room = StoryPresenter(context)
    on_screen(room.page)
    room.open(client)
    assert isinstance(room.page.part, TellPart)
    room.page.part.keep_wanted.emit("Weer op weg", "Ik fiets.")
    return room.page


class Deed(NamedTuple):
    """What is done in a room, what is said then, and what the way back is called."""

    do: Callable[[Context, UUID], QWidget]
    key: str
    offer: str = ""


DEEDS = (
    Deed(praised, "praise.said", "button.undo"),
    Deed(laid_ready, "print.later"),
    Deed(printed, "print.printed"),
    Deed(copied, "report.copied"),
    Deed(wrote, "story.kept", "button.undo"),
)


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_done_is_said_in_both_languages(
    language: str, deed: Deed, context: Context, said: list[Message]
) -> None:
    page, last = deed.do(context, client_of(context, language)), said[-1]
    assert last.theirs is not None, "the staff alone would read it, or the client alone"
    assert last.text == words("nl", deed.key, text="Sterk!")
    assert last.theirs(language) == Shared(language)(deed.key, text="Sterk!")
    undo = BETWEEN.join(words(each, deed.offer) for each in (language, "nl") if deed.offer)
    assert last.offer.rstrip(LEFT_TO_RIGHT) == undo
    page.close()


@pytest.mark.parametrize("deed", DEEDS)
def test_in_one_language_it_is_said_once(deed: Deed, context: Context, said: list[Message]) -> None:
    page = deed.do(context, client_of(context, "nl"))
    assert said[-1].text == words("nl", deed.key, text="Sterk!")
    assert said[-1].offer == (words("nl", deed.offer) if deed.offer else "")
    page.close()
