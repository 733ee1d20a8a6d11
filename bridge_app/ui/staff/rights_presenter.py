"""From the store to the half-yearly look at everybody's rights, and its date back."""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.staffing import RightsReview, StaffLine
from bridge_app.ui.context import Context
from bridge_app.ui.staff.rights_page import RightsPage
from bridge_app.ui.staff.state import Seen


@dataclass(frozen=True)
class Looked:
    """The review as it is on the screen, and what was ticked in it."""

    review: RightsReview = field(default_factory=lambda: RightsReview(()))
    seen: Seen = field(default_factory=Seen)


class RightsPresenter(QObject):
    """Answers the wishes of the page; ticks stay while one changes somebody in between."""

    change_wanted = Signal(object)  # UUID
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._looked = Looked()
        self.page = RightsPage(context.language)
        self.page.ticked.connect(self._tick)
        self.page.change_wanted.connect(self.change_wanted)
        self.page.done_wanted.connect(self._done)
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows everybody as they stand now; who was changed is to be ticked anew."""
        staffing, actor = self._context.services.staffing, self._context.session.actor
        self._context.ask(partial(staffing.rights, actor), self._show)

    def _show(self, review: RightsReview) -> None:
        self._looked = Looked(review, self._looked.seen)
        self.page.show_review(review, self._looked.seen)

    def _tick(self, line: StaffLine, right: bool) -> None:  # noqa: FBT001 - a slot
        seen = self._looked.seen.ticked(line, right=right)
        self._looked = Looked(self._looked.review, seen)
        self.page.show_left(self._looked.review, seen)

    def _done(self) -> None:
        staffing, actor = self._context.services.staffing, self._context.session.actor
        lines = self._looked.review.lines
        held = {line.member.id: line.roles for line in lines if self._looked.seen.fits(line)}
        self._context.ask(partial(staffing.review_rights, actor, held), self._kept)

    def _kept(self, _nothing: object) -> None:
        self._looked = Looked()
        self._context.problems.saved()
        self._context.problems.done(self.tr("De rechten zijn nagekeken. De datum is bewaard."))
        self.open()
