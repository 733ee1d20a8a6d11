"""One client's file, in every state."""

from bridge_app.domain.desk import ClientFile
from bridge_app.ui.client.page import ClientPage
from bridge_app.ui.client.state import Moment, View, file_state
from tests.ui import files
from tests.ui.cases import Kind, PageCase

UNDOABLE = frozenset({files.DONE.id, files.NOT_YET.id})


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
        PageCase("file then", "many", lambda: _page(files.BUSY, Moment.THEN)),
        PageCase("file together", "many", _together, client_facing=True, after_agreement=True),
        PageCase("file together", "empty", _together_new, client_facing=True),
        PageCase("file asks a reason", "one", _asking),
        PageCase("file asks a reason", "error", _refused),
        PageCase("file praise", "error", _praising),
    ]


def _case(kind: Kind, file: ClientFile) -> PageCase:
    return PageCase("file", kind, lambda: _page(file))


def _page(file: ClientFile, moment: Moment = Moment.NOW) -> ClientPage:
    page = ClientPage("nl")
    state = file_state(file, View(files.TODAY, moment, UNDOABLE))
    page.show_state(state, files.WORDS, "je")
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


def _together_new() -> ClientPage:
    page = _page(files.NEW)
    page.set_together(True)
    return page


def _asking() -> ClientPage:
    page = ClientPage("nl")
    page.ask_reason("Karin B.")
    return page


def _refused() -> ClientPage:
    page = _asking()
    page.reason.open.click()
    return page


def _praising() -> ClientPage:
    page = _page(files.NEW)
    page.praise.ask.click()
    page.praise.show_error("Het compliment is nog leeg. Vul dit in.")
    return page
