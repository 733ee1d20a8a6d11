"""From the store to the short report, and from there to the clipboard."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.talk_report import TalkReport
from bridge_app.ui.context import Context
from bridge_app.ui.report.page import ReportPage
from bridge_app.ui.report.state import report_state
from bridge_app.ui.together.speech import Shared, shared


class ReportPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._client: UUID | None = None
        self._say = Shared()
        self.page = ReportPage()
        self.page.copied.connect(self._copy)
        self.page.closed.connect(self.closed)

    def open(self, client_id: UUID | None) -> None:
        """Shows the report of one client; nothing without a client."""
        self._client = client_id
        if client_id is not None:
            read = partial(
                self._context.services.people.report, self._context.session.actor, client_id
            )
            self._context.ask(read, self._show)

    def _show(self, report: TalkReport) -> None:
        self._say = shared(report.language, report.form, self._context.language)
        self.page.show_report(report_state(report))

    def _copy(self, text: str) -> None:
        """The log knows of it before it leaves."""
        people, actor, client = (
            self._context.services.people,
            self._context.session.actor,
            self._client,
        )
        if client is None:
            return

        def noted_first() -> None:
            people.report_copied(actor, client)
            self._context.clipboard.copy(text)

        said, problems = self._say.telling("report.copied"), self._context.problems
        self._context.here(noted_first, lambda _copied: problems.done_in(said))
