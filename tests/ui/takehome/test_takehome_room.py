"""From the client's ticks to a file, a printer and a photo, in a real window."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from bridge_app.domain.access import Role
from bridge_app.domain.codes import DUMMY, code_in, spaced
from bridge_app.domain.papers import PaperKind
from bridge_app.domain.people import ConversationKind, Keep, NewClient
from bridge_app.domain.plan import StepDraft
from bridge_app.domain.privacy import Preset
from bridge_app.errors import NoPrinter
from bridge_app.picture.geometry import texts
from bridge_app.services.passing import passing_store
from bridge_app.services.session import services_for
from bridge_app.storage.tables import audit
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.takehome.presenter import TakeHomePresenter
from bridge_app.words import NO_BREAK
from tests.storage import stores
from tests.ui.answers import Answers
from tests.ui.conftest import StandingClock
from tests.ui.people import signed_in


@pytest.fixture
def room(context: Context) -> TakeHomePresenter:
    """The room, about Karin, who has a goal and a conversation going on."""
    services, actor = context.services, context.session.actor
    karin = services.people.create(actor, NewClient("Karin", "Markeersteen"))
    services.bridges.start(actor, karin.id, ConversationKind.INTAKE, Keep.ALL, "nl")
    services.plans.set_goal(actor, karin.id, "debts", "Ik maak al mijn post open.")
    return opened(context, karin.id)


def opened(context: Context, client: UUID) -> TakeHomePresenter:
    made = TakeHomePresenter(context)
    made.open(client)
    made.page.resize(1280, 720)
    made.page.show()
    return made


@pytest.fixture
def on_disk(context: Context, clock: StandingClock, tmp_path: Path) -> Iterator[Context]:
    """The same over a store that keeps what is done, as on any day at a desk."""
    with signed_in(clock, Role, database=stores.made(tmp_path / "store")) as session:
        yield replace(context, session=session, services=services_for(session.database, clock))


def text_of(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_a_file_holds_what_is_ticked_and_its_name_names_nobody(
    room: TakeHomePresenter, answers: Answers, said: list[Message | None], tmp_path: Path
) -> None:
    answers.file = tmp_path / "brug.pdf"
    room.page.file.click()
    assert answers.asked == ["brug-2026-03-02.pdf"]
    assert "Ik maak al mijn post open." in text_of(answers.file)
    assert "Karin" not in text_of(answers.file)
    assert said[-1] is not None
    assert said[-1].tone is Tone.DONE


def test_a_tick_by_keyboard_changes_the_paper(
    room: TakeHomePresenter, answers: Answers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "brug.pdf"
    box = room.page.boxes.box("first_name")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    room.page.file.click()
    assert "Karin" in text_of(answers.file)
    assert "Markeersteen" not in answers.file.read_bytes().decode("latin-1")


def test_enter_prints_the_pages_on_the_screen(
    room: TakeHomePresenter, answers: Answers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "printed.pdf"
    QTest.keyClick(room.page.print, Qt.Key.Key_Return)
    with pikepdf.open(answers.file) as printed:
        assert len(printed.pages) == 1


@pytest.mark.parametrize("passing", [True, False])
def test_where_nothing_is_kept_the_printer_is_named(
    request: pytest.FixtureRequest,
    context: Context,
    answers: Answers,
    said: list[Message | None],
    tmp_path: Path,
    *,
    passing: bool,
) -> None:
    actor, services = context.session.actor, context.services
    client = services.people.create(actor, NewClient("Karin", "Bos"))
    room = opened(context, client.id)
    answers.file = tmp_path / "printed.pdf"
    if passing:
        memory = passing_store(context.session, services, client, context.clock)
        request.addfinalizer(memory.close)
        room.open_from(memory.services, memory.client_id)
    room.page.print.click()
    assert said[-1] is not None
    assert ("De printer kan het onthouden." in said[-1].text) is passing


def test_every_paper_that_leaves_is_in_the_log_first(
    room: TakeHomePresenter, context: Context, answers: Answers, tmp_path: Path
) -> None:
    """A file that cannot be written was noted all the same: the log is never behind."""
    answers.file = tmp_path / "missing" / "brug.pdf"
    before = _noted(context)
    room.page.file.click()
    assert _noted(context) == before + 1
    assert not answers.file.exists()


def _noted(context: Context) -> int:
    with context.session.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT action FROM audit").scalars()
        return list(rows).count("paper.printed")


def test_without_a_printer_there_is_a_sentence_and_another_way(
    room: TakeHomePresenter,
    answers: Answers,
    said: list[Message | None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def none(*_asked: object) -> None:
        raise NoPrinter

    monkeypatch.setattr(answers, "printer", none)
    room.page.print.click()
    assert said[-1] is not None
    assert "bewaren als bestand" in said[-1].text
    assert said[-1].offer == "Leg klaar bij de balie"
    assert said[-1].then is not None
    said[-1].then()
    assert said[-1].text == "Je brug ligt klaar bij de balie."
    assert room.page.take.isVisible()


def test_turning_back_at_the_question_does_nothing(
    room: TakeHomePresenter, said: list[Message | None]
) -> None:
    room.page.file.click()
    room.page.print.click()
    assert said == []


def test_the_photo_fills_the_page_and_esc_leads_back(room: TakeHomePresenter) -> None:
    room.page.photo.click()
    assert room.page.photo_sheet.isVisible()
    assert room.back()
    assert room.page.sheet.isVisible()
    assert not room.back()


def test_a_photo_is_made_of_each_page(room: TakeHomePresenter) -> None:
    room.page.photo.click()
    assert not room.page.photo_after.isVisible()
    room.back()
    room.page.kind_chosen.emit(PaperKind.BLANK)
    room.page.photo.click()
    first = room.page.photo_sheet.picture
    room.page.photo_after.click()
    assert room.page.photo_sheet.picture != first
    room.page.photo_before.click()
    assert room.page.photo_sheet.picture == first
    assert not room.page.photo_before.isEnabled()


def test_presets_pages_and_black_and_white(room: TakeHomePresenter) -> None:
    room.page.mine.click()
    assert room.page.after.isVisible()
    room.page.after.click()
    assert not room.page.after.isEnabled()
    room.page.before.click()
    room.page.mono.click()
    assert room.page.mono.isChecked()
    room.page.fridge.click()
    assert not room.page.after.isVisible()


def test_coming_back_finds_the_same_ticks_and_another_client_the_first_ones(
    room: TakeHomePresenter, context: Context
) -> None:
    services, actor = context.services, context.session.actor
    karin = services.people.listed(actor)[0]
    room.page.preset_chosen.emit(Preset.MINE)
    room.open(karin.id)
    assert room.page.mine.isChecked()
    other = services.people.create(actor, NewClient("Lot"))
    room.open(other.id)
    assert room.page.fridge.isChecked()


def test_nothing_happens_before_it_is_about_somebody(context: Context) -> None:
    room = TakeHomePresenter(context)
    room.open(None)
    room.page.preset_chosen.emit(Preset.MINE)
    room.page.print.click()
    room.page.file.click()
    assert Role.MENTOR in context.session.actor.roles


def test_shorter_words_are_on_the_paper_while_one_types_and_in_the_plan_after(
    room: TakeHomePresenter, context: Context, qtbot: QtBot
) -> None:
    services, actor = context.services, context.session.actor
    karin = services.people.listed(actor)[0]
    (goal,) = services.plans.plan(actor, karin.id).active_goals
    field = room.page.boxes.short(f"goal:{goal.id}")
    field.setFocus()
    QTest.keyClicks(field, "Post")
    assert "Post" in [text.content for text in texts(room.page.sheet.picture.shapes)]
    qtbot.waitUntil(lambda: services.plans.plan(actor, karin.id).goals[0].short_text == "Post")
    QTest.keyClicks(field, " open")
    room.leave()
    assert services.plans.plan(actor, karin.id).goals[0].short_text == "Post open"


def test_a_step_is_said_shorter_too(room: TakeHomePresenter, context: Context) -> None:
    services, actor = context.services, context.session.actor
    karin = services.people.listed(actor)[0]
    (goal,) = services.plans.plan(actor, karin.id).active_goals
    plan = services.plans.add_step(actor, karin.id, goal.id, StepDraft("Ik bel de schuldhulp."))
    room.open(karin.id)
    field = room.page.boxes.short(f"step:{plan.steps[0].id}")
    QTest.keyClicks(field, "Bellen")
    room.leave()
    (step,) = services.plans.plan(actor, karin.id).steps
    assert (step.text, step.short_text) == ("Ik bel de schuldhulp.", "Bellen")
    room.page.mine.click()
    assert not field.isVisible()


def test_nobody_sees_the_paper_of_somebody_else(
    room: TakeHomePresenter, said: list[Message | None]
) -> None:
    assert texts_on(room)
    room.open(uuid4())
    assert said
    assert texts_on(room) == []
    room.page.print.click()


def test_another_paper_another_size(
    room: TakeHomePresenter, answers: Answers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "card.pdf"
    room.page.kind.setCurrentIndex(list(PaperKind).index(PaperKind.A5))
    room.page.kind.activated.emit(list(PaperKind).index(PaperKind.A5))
    QTest.keyClick(room.page.print, Qt.Key.Key_Return)
    with pikepdf.open(answers.file) as printed:
        left, low, right, top = (float(each) for each in printed.pages[0].mediabox)
    assert (round(right - left), round(top - low)) == (595, 420)


def test_the_log_knows_on_which_printer_it_came(
    room: TakeHomePresenter,
    context: Context,
    answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers.file = tmp_path / "card.pdf"
    monkeypatch.setattr(QPrinter, "printerName", lambda _self: "HP balie")
    room.print_pages()
    with context.session.database.reading() as connection:
        told = connection.execute(select(audit.c.detail).order_by(audit.c.seq.desc())).scalars()
        assert next(iter(told)).endswith(" HP balie")


def test_the_arrow_keys_choose_a_paper(room: TakeHomePresenter) -> None:
    room.page.kind.setFocus()
    QTest.keyClick(room.page.kind, Qt.Key.Key_Down)
    assert room.page.sheet.picture.height > 1190


def test_page_down_turns_the_page(room: TakeHomePresenter) -> None:
    room.page.kind_chosen.emit(PaperKind.BLANK)
    room.page.activateWindow()
    assert "Mijn brug" in texts_on(room)
    QTest.keyClick(room.page.print, Qt.Key.Key_PageDown)
    assert "Mijn brug" not in texts_on(room)
    QTest.keyClick(room.page.print, Qt.Key.Key_PageUp)
    assert "Mijn brug" in texts_on(room)


def test_a_step_that_is_shared_may_be_said_shorter(
    room: TakeHomePresenter, context: Context
) -> None:
    services, actor = context.services, context.session.actor
    karin = services.people.listed(actor)[0]
    (goal,) = services.plans.plan(actor, karin.id).active_goals
    plan = services.plans.add_step(actor, karin.id, goal.id, StepDraft("Ik bel de schuldhulp."))
    room.open(karin.id)
    room.page.family.click()
    step = plan.steps[0].id
    box = room.page.boxes.box(f"family:{step}")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.keyClicks(room.page.boxes.short(f"step:{step}"), "Samen bellen")
    assert "Samen bellen" in texts_on(room)


def test_the_paper_for_children_and_its_preset(room: TakeHomePresenter) -> None:
    room.page.family.click()
    room.page.kind_chosen.emit(PaperKind.CHILDREN)
    assert "De brug van ons gezin" in texts_on(room)
    assert room.page.family.isChecked()


def test_the_paper_in_english(room: TakeHomePresenter) -> None:
    pick(room, "en")
    assert "My bridge" in texts_on(room)
    assert room.page.print.text() == "Print"
    assert room.page.tongue.currentText() == "English"


def pick(room: TakeHomePresenter, language: str) -> None:
    at = room.page.tongue.findData(language)
    room.page.tongue.setCurrentIndex(at)
    room.page.tongue.activated.emit(at)


def test_dutch_and_the_own_language_stand_on_one_paper(
    room: TakeHomePresenter, context: Context
) -> None:
    """Who helps at home reads Dutch, the client their own language."""
    services, actor = context.services, context.session.actor
    assert room.page.tongue.findData("nl+en") == -1
    anna = services.people.create(actor, NewClient("Anna", "Markeersteen", language="en"))
    services.bridges.start(actor, anna.id, ConversationKind.INTAKE, Keep.ALL, "en")
    theirs = opened(context, anna.id)
    both = theirs.page.tongue.findData("nl+en")
    assert theirs.page.tongue.itemText(both) == "Nederlands + English"
    pick(theirs, "nl+en")
    shown = texts_on(theirs)
    assert "My bridge" in shown
    assert "Mijn brug" in shown
    assert theirs.page.tongue.currentData() == "nl+en"


def test_a_paper_that_waits_is_told_at_the_next_visit_until_it_is_taken(
    room: TakeHomePresenter, context: Context, said: list[Message | None]
) -> None:
    services, actor = context.services, context.session.actor
    karin = services.people.listed(actor)[0]
    assert not room.page.take.isVisible()
    room.lay_ready()
    next_visit = TakeHomePresenter(context)
    next_visit.open(karin.id)
    next_visit.page.show()
    assert next_visit.page.take.isVisible()
    next_visit.page.take.click()
    assert not next_visit.page.take.isVisible()
    assert said[-1] is not None
    assert said[-1].text == "Je hebt je papier."
    assert not services.papers.take_home(actor, karin.id).waiting


def test_a_printer_that_gives_up_offers_the_desk(
    room: TakeHomePresenter,
    answers: Answers,
    said: list[Message | None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    answers.file = tmp_path / "printed.pdf"
    monkeypatch.setattr(QPrinter, "printerState", lambda _self: QPrinter.PrinterState.Error)
    room.page.print.click()
    assert said[-1] is not None
    assert said[-1].offer == "Leg klaar bij de balie"


def test_nothing_waits_before_it_is_about_somebody(context: Context) -> None:
    room = TakeHomePresenter(context)
    room.lay_ready()
    room.page.taken.emit()
    assert Role.MENTOR in context.session.actor.roles


def test_a_ticked_code_leaves_on_the_paper_and_finds_the_client_again(
    on_disk: Context, answers: Answers, tmp_path: Path
) -> None:
    services, actor = on_disk.services, on_disk.session.actor
    karin = services.people.create(actor, NewClient("Karin"))
    room = opened(on_disk, karin.id)
    answers.file = tmp_path / "brug.pdf"
    box = room.page.boxes.box("code")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert spaced(DUMMY) in " ".join(texts_on(room)).replace(NO_BREAK, " ")
    room.page.file.click()
    told = " ".join(text_of(answers.file).replace(NO_BREAK, " ").split())
    code = code_in(told.partition("balie: ")[2][: len(spaced(DUMMY))])
    assert code
    assert code != DUMMY
    assert [hit.client_id for hit in services.people.find(actor, code)] == [karin.id]
    assert text_of(answers.file).count("balie") == 1
    room.page.photo.click()
    assert "balie" not in " ".join(texts_on(room))


def test_without_the_tick_no_code_is_made(
    room: TakeHomePresenter, context: Context, answers: Answers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "brug.pdf"
    room.page.file.click()
    with context.session.database.reading() as connection:
        codes = connection.exec_driver_sql("SELECT code FROM paper_left").scalars().all()
    assert codes == [None]


def test_the_next_time_it_opens_for_the_same_eyes(
    room: TakeHomePresenter, context: Context, answers: Answers, tmp_path: Path
) -> None:
    karin = context.services.people.listed(context.session.actor)[0]
    answers.file = tmp_path / "brug.pdf"
    room.page.mine.click()
    room.page.file.click()
    next_visit = TakeHomePresenter(context)
    next_visit.open(karin.id)
    assert next_visit.page.mine.isChecked()


def texts_on(room: TakeHomePresenter) -> list[str]:
    return [text.content for text in texts(room.page.sheet.picture.shapes)]
