"""One client's file, in every state."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtWidgets import QPushButton

from bridge_app.domain.desk import ClientFile, Praise
from bridge_app.domain.notes import PaperLeft, StaffNote
from bridge_app.domain.papers import PaperKind
from bridge_app.domain.people import EndReason
from bridge_app.domain.plan import Lane
from bridge_app.domain.privacy import Preset
from bridge_app.errors import ChangedElsewhere, FieldProblem
from bridge_app.ui.client.details_state import DetailsForm
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.client.state import Moment, View, file_state
from bridge_app.ui.client.steps import StepItem
from bridge_app.ui.contact_state import NO, YES
from bridge_app.ui.day_form import DayPanel
from bridge_app.ui.two_versions import both
from bridge_app.words import words
from tests.ui import files
from tests.ui.cases import Kind, PageCase, ours

DETAILS = DetailsForm(
    "Karin",
    "de Boer",
    "12-03-1988",
    "06 12 34 56 78",
    "nl",
    "u",
    "Z-2031",
    YES,
    NO,
    YES,
    "mijn zus",
)
LONG_DETAILS = replace(
    DETAILS,
    first_name="Wolfeschlegelsteinhausenbergerdorff" * 2,
    last_name="van den Heuvel-Bos " * 5,
    phone="thuis 020 123 45 67 na vijven, anders 06 12 34 56 78 van mijn buurvrouw",
    case_number="GEM-2026-000000000000000000000000000001",
    who_reads="mijn man leest mijn berichten, mijn zoon maakt de post open " * 2,
)
UNDOABLE = frozenset({files.DONE.id, files.NOT_YET.id})


WAITS = replace(files.TODO, id=uuid4(), text="Ik vraag een afschrift.", day=None, lane=Lane.LATER)
HELPED = replace(files.DONE, note="Mijn zus was erbij.")
STEPS = replace(
    files.BUSY,
    plan=files.planned(
        HELPED,
        files.DONE,
        replace(files.NOT_YET, note="Er nam niemand op."),
        WAITS,
        replace(WAITS, id=uuid4(), text="Ik leg een map aan."),
    ),
    praise=(
        Praise("Je zei eerlijk dat het nog niet lukte.", files.LATELY, files.NOT_YET.id),
        Praise("Je kwam, ook nu het druk is.", files.LATELY),
    ),
)
NEW_STEP = replace(
    files.BUSY,
    plan=replace(
        files.planned(files.TODO),
        steps=(files.TODO, replace(files.TODO, id=uuid4(), text="Ik zoek de brief op.")),
    ),
)
LONG_STEPS = replace(
    STEPS,
    plan=files.planned(
        replace(HELPED, text=files.SAID, note=files.SAID),
        replace(files.NOT_YET, text=files.SAID, note=files.SAID),
        replace(WAITS, text=files.SAID),
    ),
    praise=(Praise(files.SAID, files.LATELY, files.NOT_YET.id),),
)

NOTES = (
    StaffNote(uuid4(), "Komt het liefst in de ochtend, met haar zus.", files.LATELY, "Fatima"),
    StaffNote(uuid4(), "Praat zacht: er werd geluisterd.", files.EARLY, "Sanne", may_read=False),
)
LEFT = tuple(PaperLeft(kind, Preset.FRIDGE, files.LATELY, "Fatima") for kind in PaperKind)
WITH_NOTES = replace(files.BUSY, notes=NOTES, papers=LEFT)
LONG_NOTES = replace(
    files.LONG,
    notes=(StaffNote(uuid4(), files.SAID * 3, files.LATELY, files.SAID),),
    papers=(PaperLeft(PaperKind.CHILDREN, Preset.CHILDREN, files.LATELY, files.SAID),),
)


ENDED = replace(files.CASE, closed_at=files.LATELY, end_reason=EndReason.ELSEWHERE.value)


def pages() -> list[PageCase]:
    return [
        _case("empty", files.NEW),
        _case("one", files.SCORED_ONCE),
        _case("many", files.BUSY),
        _case("longest", files.LONG),
        PageCase("file then and now", "many", lambda: _page(files.GROWN, Moment.BOTH)),
        PageCase("file then and now", "one", lambda: _worded(files.BUSY)),
        PageCase("file then and now", "longest", lambda: _worded(files.LONG)),
        PageCase("file then and now", "empty", lambda: _page(files.OTHER_BRIDGE)),
        PageCase("file course", "many", lambda: _with_chart(files.GROWN)),
        PageCase("file course", "longest", lambda: _with_chart(files.LONG)),
        PageCase("file together, growth", "many", _growing_together, client_facing=True),
        PageCase("file together, wanted", "many", _wanted_together, client_facing=True),
        PageCase("file then", "many", lambda: _page(files.BUSY, Moment.THEN)),
        PageCase("file together", "many", _together, client_facing=True, after_agreement=True),
        PageCase("file together", "empty", _together_new, client_facing=True),
        PageCase("file asks a reason", "one", _asking),
        PageCase("file asks a reason", "error", _refused),
        PageCase("file praise", "error", _praising),
        PageCase("file praise", "many", _praised),
        PageCase("file step later", "many", lambda: _page(STEPS)),
        PageCase("file step later", "longest", lambda: _page(LONG_STEPS)),
        PageCase("file step new", "one", lambda: _page(NEW_STEP)),
        PageCase("file step smaller", "one", _smaller),
        PageCase("file step other day", "one", _other_day),
        PageCase("file step other day", "error", _no_day),
        PageCase("file step what helped", "one", _what_helped),
        PageCase(
            "file step smaller together",
            "one",
            _smaller_together,
            client_facing=True,
            after_agreement=True,
        ),
        PageCase("file notes", "many", lambda: _page(WITH_NOTES)),
        PageCase("file notes", "longest", lambda: _page(LONG_NOTES)),
        PageCase("file notes", "error", _wrong_note),
        PageCase("file ended", "empty", lambda: _page(replace(files.NEW, case=ENDED))),
        PageCase("file ended", "many", lambda: _page(replace(files.BUSY, case=ENDED))),
        PageCase("file ended", "longest", lambda: _page(replace(files.LONG, case=ENDED))),
        PageCase("file ends", "one", _ending),
        PageCase("file ends", "error", _no_reason),
        PageCase("file details", "empty", lambda: _details(DetailsForm(first_name="Karin"))),
        PageCase("file details", "one", lambda: _details(DETAILS)),
        PageCase("file details", "longest", lambda: _details(LONG_DETAILS)),
        PageCase("file details", "error", _wrong_details),
        PageCase("file open elsewhere too", "one", _open_elsewhere),
        PageCase("file details both", "one", _changed_elsewhere),
        PageCase("file details both", "longest", _all_changed_elsewhere),
    ]


def _case(kind: Kind, file: ClientFile) -> PageCase:
    return PageCase("file", kind, lambda: _page(file))


def _page(file: ClientFile, moment: Moment = Moment.NOW) -> ClientPage:
    page = ClientPage(ours())
    state = file_state(file, View(files.TODAY, moment, UNDOABLE), ours())
    page.show_state(state, files.BRIDGE.words[ours()], "je")
    return page


def _ending() -> ClientPage:
    page = _page(files.BUSY)
    page.ending.ask("Karin B.")
    page.ending.show_gone(("dinsdag 9 juni om 9.30 uur", "dinsdag 23 juni in de ochtend"))
    page.ask_end()
    return page


def _no_reason() -> ClientPage:
    page = _ending()
    page.ending.end.click()
    return page


def _together() -> ClientPage:
    page = _page(files.BUSY)
    page.set_together(True)
    page.bridge.chosen.emit(0)
    return page


def _worded(file: ClientFile) -> ClientPage:
    """Growth in words, and the first of both voices."""
    page = _page(file, Moment.BOTH)
    page.growth.toggle.click()
    page.voices.moment.setCurrentIndex(1)
    return page


def _with_chart(file: ClientFile) -> ClientPage:
    page = _page(file)
    page.course.open.click()
    return page


def _growing_together() -> ClientPage:
    page = _page(files.GROWN, Moment.BOTH)
    page.set_together(True)
    page.growth.toggle.click()
    return page


def _wanted_together() -> ClientPage:
    page = _page(files.GROWN, Moment.LATER)
    page.set_together(True)
    page.bridge.chosen.emit(0)
    return page


def _together_new() -> ClientPage:
    page = _page(files.NEW)
    page.set_together(True)
    return page


def _asking() -> ClientPage:
    page = ClientPage(ours())
    page.ask_reason("Karin B.")
    return page


def _refused() -> ClientPage:
    page = _asking()
    page.reason.open.click()
    return page


def _details(form: DetailsForm) -> ClientPage:
    page = _page(files.BUSY)
    page.details.show_form(form)
    page.show_details()
    return page


def _wrong_note() -> ClientPage:
    page = _page(WITH_NOTES)
    page.notes.open_form("Nummer 111222333")
    page.notes.form.show_problem(FieldProblem("note", "too_long", 500))
    return page


def _open_elsewhere() -> ClientPage:
    page = _page(files.BUSY)
    page.show_beside(("Fatima", "Sanne"))
    return page


def _changed_elsewhere() -> ClientPage:
    problem = ChangedElsewhere("client", "Fatima", files.LATELY)
    return _both(DETAILS, replace(DETAILS, phone="0172 00 00 01"), problem)


def _all_changed_elsewhere() -> ClientPage:
    """In words as long as they may be, by somebody of whom nothing is known."""
    return _both(LONG_DETAILS, DETAILS, ChangedElsewhere("client"))


def _both(mine: DetailsForm, theirs: DetailsForm, problem: ChangedElsewhere) -> ClientPage:
    page = _details(mine)
    panel = page.details
    panel.both.show_both(both(panel.read(mine), panel.read(theirs), problem))
    return page


def _wrong_details() -> ClientPage:
    page = _details(replace(DETAILS, birth_date="31-02-1988"))
    page.details.show_trouble(FieldProblem("birth_date", "no_such_day"))
    return page


def _item(page: ClientPage, place: int) -> StepItem:
    return page.goals[0].items[place]


def _press(item: StepItem, key: str) -> None:
    """The button with these words, under this step."""
    buttons = item.findChildren(QPushButton)
    next(each for each in buttons if each.text() == words(ours(), key)).click()


def _smaller() -> ClientPage:
    page = _page(STEPS)
    _item(page, 2).make_smaller()
    return page


def _smaller_together() -> ClientPage:
    page = _smaller()
    page.set_together(True)
    return page


def _other_day() -> ClientPage:
    page = _page(STEPS)
    _press(_item(page, 2), "done.choose_day")
    return page


def _no_day() -> ClientPage:
    page = _other_day()
    panel = _item(page, 2).panel
    assert isinstance(panel, DayPanel)
    panel.other.set_text("ooit")
    panel.keep.click()
    return page


def _what_helped() -> ClientPage:
    page = _page(STEPS)
    _press(_item(page, 1), "done.helped_add")
    return page


def _praised() -> ClientPage:
    page = _page(STEPS)
    page.praise.ask.click()
    return page


def _praising() -> ClientPage:
    page = _page(files.NEW)
    page.praise.ask.click()
    page.praise.show_problem(FieldProblem("praise", "empty"))
    return page
