"""What is wished with the notes of a file: kept at once, and what is taken away can come back."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.notes import StaffNote
from bridge_app.errors import FieldProblem, Problem, ReasonNeeded
from bridge_app.ui.client.notes import NotesCard, Written
from bridge_app.ui.context import Context
from bridge_app.ui.once import Once, kept_once

Notes = tuple[StaffNote, ...]


class NoteWishes(QObject):
    """Answers the card; `changed` tells the file which notes stand now."""

    changed = Signal(object)  # client id and the notes that stand now
    strayed = Signal(object)  # ReasonNeeded: the file lies out of reach since it was opened

    def __init__(self, context: Context, card: NotesCard) -> None:
        super().__init__()
        self._context, self._card = context, card
        self._people, self._actor = context.services.people, context.session.actor
        self._client: UUID | None = None
        self._once = Once()
        card.written.connect(self._write)
        card.taken_away.connect(self._take_away)

    def about(self, client_id: UUID) -> None:
        """Whose notes these are."""
        self._client = client_id

    def _write(self, written: Written) -> None:
        client = self._client
        if client is None:
            return

        actor = self._once.by(self._actor, client, written)

        def keep() -> Notes:
            may_read = written.may_read
            return self._people.write_note(actor, client, written.text, may_read=may_read)

        def known() -> Notes:
            return self._people.open(self._actor, client).notes

        def kept(notes: Notes) -> None:
            self._once.kept()
            self._stand(client, notes)

        self._context.ask(partial(kept_once, keep, known), kept, self._refused)

    def _take_away(self, note: StaffNote) -> None:
        if self._client is not None:
            take = partial(self._people.take_note_away, self._actor, note.id, note.version)
            self._context.ask(take, partial(self._gone, self._client, note))

    def _gone(self, client: UUID, note: StaffNote, stand: Notes) -> None:
        self._stand(client, stand)
        said, offer = self.tr("De notitie is weg."), self.tr("Maak ongedaan")
        self._context.problems.done(said, offer, partial(self._put_back, client, note))

    def _put_back(self, client: UUID, note: StaffNote) -> None:
        back = partial(self._people.put_note_back, self._actor, note.id, note.version + 1)
        self._context.ask(back, partial(self._stand, client))

    def _stand(self, client: UUID, notes: Notes) -> None:
        self._context.problems.saved()
        self.changed.emit((client, notes))

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._card.form.show_problem(problem)
        elif isinstance(problem, ReasonNeeded):  # such as standing in that ended at midnight
            self.strayed.emit(problem)
        else:
            self._context.problems.show(problem)
