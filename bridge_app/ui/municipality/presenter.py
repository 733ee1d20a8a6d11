"""From the store to one screen of the settings, and back."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from bridge_app import settings as machine
from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.municipality import COUNTER_MINUTES, IDLE_MINUTES, Municipality
from bridge_app.domain.setting_up import FIELDS, Section, SetUp
from bridge_app.errors import FieldProblem, Problem
from bridge_app.paper.printer_page import printer_pages
from bridge_app.picture.shapes import Picture
from bridge_app.services.clock import business_day
from bridge_app.ui.context import Context
from bridge_app.ui.municipality.page import MunicipalityPage
from bridge_app.ui.municipality.state import Area, SettingsState, kept, refused, typed
from bridge_app.ui.way_out import WayOut
from bridge_app.words import FALLBACK


class MunicipalityPresenter(QObject):
    """Answers the wishes of one screen."""

    closed = Signal()

    def __init__(self, context: Context, section: Section) -> None:
        super().__init__()
        self._context = context
        self._section = section
        self._state = SettingsState()
        self.page = MunicipalityPage(section, context.language, self._areas())
        self._out = WayOut(context, self.page)
        self.page.changed.connect(self._type)
        self.page.save_wanted.connect(self.save)
        self.page.print_wanted.connect(self._print)
        self.page.file_wanted.connect(self._keep)
        self.page.counter_set.connect(self._set_counter)
        self.page.closed.connect(self.closed)

    def _areas(self) -> tuple[Area, ...]:
        said, known = self._bridge_words(), self._context.services.bridges.definition()
        return tuple(Area(each.id, said.areas[each.id].name) for each in known.definition.areas)

    def _bridge_words(self) -> BridgeWords:
        words = self._context.services.bridges.definition().words
        return words.get(self._context.language, words[FALLBACK])

    def open(self) -> None:
        """Shows what is kept now."""
        if self._section is Section.SAFETY:
            at_counter = machine.load().idle_minutes <= COUNTER_MINUTES
            self.page.counter.setChecked(at_counter)
        settings, actor = self._context.services.settings, self._context.session.actor
        self._context.ask(partial(settings.set_up, actor), self._know)

    def _know(self, known: SetUp) -> None:
        looked_at = known.looked_at.issuperset(FIELDS[self._section])
        read = self._context.services.settings.municipality
        self._context.ask(read, partial(self._fill, looked_at=looked_at))

    def save(self) -> None:
        """Keeps what is typed, from today on."""
        context = self._context
        if self._state.can_save:
            change = context.services.settings.set_municipality
            actor, wanted, seen = context.session.actor, self._state.typed, FIELDS[self._section]
            context.ask(lambda: change(actor, wanted, seen), self._saved, self._refused)

    def _saved(self, municipality: Municipality) -> None:
        self._fill(municipality, looked_at=True)
        self._context.problems.saved()
        self._context.problems.done(self.tr("De instellingen zijn bewaard."))
        self._context.changes.settings_changed.emit()

    def _set_counter(self, at_counter: bool) -> None:  # noqa: FBT001 - a slot
        """Kept at once, for this machine: it is no setting of the municipality."""
        minutes = COUNTER_MINUTES if at_counter else IDLE_MINUTES

        def keep() -> None:
            machine.save(machine.load()._replace(idle_minutes=minutes))

        self._context.ask(keep, self._counter_kept)

    def _counter_kept(self, _nothing: object) -> None:
        self._context.problems.done(self.tr("Bewaard voor deze computer."))

    def _fill(self, municipality: Municipality, *, looked_at: bool) -> None:
        self.page.fill(municipality)
        self._show(kept(municipality, looked_at=looked_at))

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._show(refused(self._state, problem))
        else:
            self._context.problems.show(problem)

    def _type(self, municipality: Municipality) -> None:
        self._show(typed(self._state, municipality))

    # --- the page to try a printer with --------------------------------------------------------

    def _pages(self) -> list[Picture]:
        context, pillars = self._context, self._bridge_words().pillars
        return printer_pages(pillars, context.language, business_day(context.clock()))

    def _print(self) -> None:
        title = self.tr("Print het proefblad")
        self._out.print(title, self._pages, self.tr("Het proefblad is naar de printer."))

    def _keep(self) -> None:
        title = self.tr("Bewaar het proefblad")
        self._out.keep(title, "proefblad.pdf", self._pages, self.tr("Bewaard: {file}"))

    # --- showing -------------------------------------------------------------------------------

    def _show(self, state: SettingsState) -> None:
        self._state = state
        self.page.show_state(state)
