"""From the store to the list of who works here."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.access import Actor
from bridge_app.domain.staffing import UnitKind
from bridge_app.services.session import Services
from bridge_app.ui.context import Context
from bridge_app.ui.staff.page import StaffPage
from bridge_app.ui.staff.state import Staff


def read(services: Services, actor: Actor) -> Staff:
    """Everybody, with the teams and locations there are."""
    asked = services.staffing
    kinds = (asked.units(actor, kind) for kind in (UnitKind.TEAM, UnitKind.LOCATION))
    return Staff(asked.everyone(actor), *kinds)


class StaffPresenter(QObject):
    """Answers the wishes of the list."""

    person_wanted = Signal(object)  # UUID, or None for somebody new
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = StaffPage(context.language)
        self.page.person_chosen.connect(self.person_wanted)
        self.page.newcomer_wanted.connect(partial(self.person_wanted.emit, None))
        self.page.closed.connect(self.closed)

    def open(self) -> None:
        """Shows everybody as they stand now."""
        context = self._context
        ask = partial(read, context.services, context.session.actor)
        context.ask(ask, self.page.show_state)
