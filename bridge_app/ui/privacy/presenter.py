"""From the store to the papers on privacy, and from there to the printer."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.exposure import Exposure, Register
from bridge_app.domain.municipality import Municipality
from bridge_app.errors import FieldProblem, Problem
from bridge_app.paper.privacy import Layer, exposed_pages, leaflet_pages, register_pages
from bridge_app.picture.shapes import Picture
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.privacy.page import PrivacyPage
from bridge_app.ui.privacy.state import Asked, PrivacyState
from bridge_app.ui.way_out import WayOut
from bridge_app.words import short_date


class PrivacyPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._privacy = context.services.privacy
        self._state = PrivacyState()
        self.page = page = PrivacyPage(context.language)
        self._out = WayOut(context, page)
        page.closed.connect(self.closed)
        page.register_wanted.connect(self._register)
        page.leaflet_wanted.connect(self._leaflet)
        page.asked.connect(self._ask)
        page.print_wanted.connect(self._print_found)

    def open(self) -> None:
        """Shows the page, with today as the period."""
        today = short_date(business_day(self._context.clock()))
        self.page.fill(Asked(today, today))
        self._context.ask(lambda: self._privacy.register(self._actor), self._opened)

    def _opened(self, found: Register) -> None:
        self._show(PrivacyState(found.people))

    def _show(self, state: PrivacyState) -> None:
        self._state = state
        self.page.show_state(state)

    @property
    def _town(self) -> Municipality:
        return self._context.services.settings.municipality()

    def _to_printer(self, pages: Callable[[], list[Picture]]) -> None:
        self._out.print(self.page.windowTitle(), pages)

    def _register(self) -> None:
        language, practice = self._context.language, self._context.session.practice
        self._context.ask(
            lambda: self._privacy.register(self._actor),
            lambda found: self._to_printer(
                lambda: register_pages(found, self._town, language, practice=practice)
            ),
        )

    def _leaflet(self, layer: Layer, language: str) -> None:
        practice = self._context.session.practice

        def pages() -> list[Picture]:
            town = self._town
            return leaflet_pages(layer, town, language, town.address_form, practice=practice)

        self._to_printer(pages)

    # --- a leak ------------------------------------------------------------------------------

    def _ask(self, asked: Asked) -> None:
        def look() -> Exposure:
            return self._privacy.exposed(self._actor, *asked.days(), asked.staff)

        self._context.ask(look, self._found, self._refused)

    def _found(self, found: Exposure) -> None:
        self._show(replace(self._state, found=found, trouble=None))

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._show(replace(self._state, found=None, trouble=problem))
        else:
            self._context.problems.show(problem)

    def _print_found(self) -> None:
        found = self._state.found
        if found is not None:
            language, practice = self._context.language, self._context.session.practice
            self._to_printer(lambda: exposed_pages(found, self._town, language, practice=practice))
