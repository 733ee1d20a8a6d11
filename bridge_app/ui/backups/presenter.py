"""From the store to the page of backups, and from there to a file and back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.backup import BackupState, Checked, KeptBackup, Manifest, Told
from bridge_app.errors import FieldProblem, Problem, WrongPassword
from bridge_app.problem_words import sentence
from bridge_app.services.backups import Backups
from bridge_app.services.restores import Key, Restored, Restores
from bridge_app.services.vault import Vault
from bridge_app.ui.backups.page import BackupsPage
from bridge_app.ui.backups.state import Back, BackupsState, Busy, chosen, looked, read, refused
from bridge_app.ui.context import Context
from bridge_app.ui.working import Working

Answer = TypeVar("Answer")


class BackupsPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context, vault: Vault) -> None:
        """`vault` is the door of the store that is backed up."""
        super().__init__()
        self._context = context
        self._backups = Backups(vault, context.session)
        self._restores = Restores(vault, context.session)
        self._working = Working(context.background)
        self._state = BackupsState()
        self.page = BackupsPage(context.language, context.clock)
        self.page.progress.follow(self._working)
        page, look = self.page, self.page.look
        page.closed.connect(self.closed)
        page.make_wanted.connect(self.make)
        page.place_wanted.connect(self._choose_place)
        page.file_wanted.connect(self._choose_file)
        page.chosen.connect(self._choose)
        page.check_wanted.connect(self._check)
        look.look_wanted.connect(self._look)
        look.rehearse_wanted.connect(self._rehearse)
        look.restore_wanted.connect(self._restore)

    def open(self) -> None:
        """Shows how it stands now."""
        self._context.ask(self._read, lambda found: self._show(read(self._state, *found)))

    def leave(self) -> None:
        """A password does not stay on a page that one leaves."""
        self.page.look.clear()

    def _read(self) -> tuple[BackupState, tuple[KeptBackup, ...]]:
        known = self._backups.state()
        return known, self._backups.listed() if known.reachable else ()

    # --- making one ---------------------------------------------------------------------------

    def make(self) -> None:
        """A backup now, in the place that was chosen."""
        if self._state.can_make:
            self._begin(Busy.MAKING, self._backups.make_now, self._made)

    def _made(self, _manifest: Manifest) -> None:
        self.open()
        self._context.problems.done(
            self.tr("De reservekopie is gemaakt, en uitgeprobeerd door hem terug te zetten.")
        )

    def _choose_place(self) -> None:
        title = self.tr("Waar komen de reservekopieën?")
        if folder := self._context.asking.folder(self.page, title):
            choose = partial(self._backups.choose_place, folder)
            self._context.ask(choose, lambda _nothing: self._placed())

    def _placed(self) -> None:
        self.open()
        self._context.problems.saved()
        self._context.changes.settings_changed.emit()

    # --- back from one ------------------------------------------------------------------------

    def _choose_file(self) -> None:
        title, kind = self.tr("Kies een reservekopie"), self.tr("Reservekopie (*.backup)")
        if file := self._context.asking.open_file(self.page, title, kind):
            self._choose(file)

    def _choose(self, file: Path) -> None:
        self.page.look.clear()
        self._show(chosen(self._state, file))
        self.page.look.password.setFocus()

    def _look(self, password: str) -> None:
        if file := self._state.chosen:
            key = self._key(password)
            self._begin(Busy.LOOKING, lambda _told: self._restores.look(file, key), self._looked)

    def _looked(self, manifest: Manifest) -> None:
        self._show(looked(self._state, manifest))
        self.page.look.rehearse.setFocus()

    def _rehearse(self, password: str) -> None:
        if file := self._state.chosen:
            call = partial(self._restores.rehearse, file, self._key(password))
            self._begin(Busy.REHEARSING, call, self._rehearsed)

    def _rehearsed(self, seconds: int) -> None:
        self.open()
        said = self.tr("Terugzetten lukt: alles is gelijk. Dat duurde %Ln seconden.", "", seconds)
        self._context.problems.done(said)

    def _restore(self, password: str) -> None:
        file, title = self._state.chosen, self.tr("Kies een lege map voor de gegevens")
        folder = self._context.asking.folder(self.page, title) if file else None
        if file and folder:
            call = partial(self._restores.restore, file, folder, self._key(password))
            self._begin(Busy.RESTORING, call, partial(self._restored, folder))

    def _restored(self, folder: Path, done: Restored) -> None:
        self._show(replace(self._state, back=Back(folder, done)))
        self.open()
        self._context.problems.done(self.tr("Alles staat terug."))

    def _key(self, password: str) -> Key:
        return Key(self._context.session.staff.login, password)

    # --- is it whole --------------------------------------------------------------------------

    def _check(self, head: str) -> None:
        self.page.show_head_error("")
        self._begin(Busy.CHECKING, lambda _told: self._backups.check(head), self._checked)

    def _checked(self, found: Checked) -> None:
        self._show(replace(self._state, busy=None, checked=found))

    # --- what takes a while -------------------------------------------------------------------

    def _begin(
        self, busy: Busy, call: Callable[[Told], Answer], then: Callable[[Answer], object]
    ) -> None:
        self._context.problems.clear()
        self._show(replace(self._state, busy=busy, checked=None, back=None))
        self._working.begin(call, then, self._failed)

    def _failed(self, problem: Problem) -> None:
        if isinstance(problem, WrongPassword):
            self._show(refused(self._state, problem))
            self.page.look.password.setFocus()
            return
        self._show(replace(self._state, busy=None))
        if isinstance(problem, FieldProblem):
            self.page.show_head_error(sentence(problem, self._context.language))
        else:
            self._context.problems.show(problem)

    def _show(self, state: BackupsState) -> None:
        self._state = state
        self.page.show_state(state)
