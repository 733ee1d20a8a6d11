"""From the store to the page of a client's rights, and from there to paper or to nothing at all."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.client_file import ClientFile
from bridge_app.domain.mending import Mendable, Note
from bridge_app.domain.people import Client
from bridge_app.errors import ChangedElsewhere, FieldProblem, Problem, ReasonNeeded
from bridge_app.paper.client_file import file_json, file_pages
from bridge_app.paper.privacy import leaflet_pages
from bridge_app.picture.shapes import Picture
from bridge_app.problem_words import sentence
from bridge_app.services.clock import business_day
from bridge_app.trust_errors import RewardBehind
from bridge_app.ui.context import Context
from bridge_app.ui.problems import Message, Tone
from bridge_app.ui.rights.page import ClientRightsPage
from bridge_app.ui.rights.state import Kind, RightsState, Wish, given, leaflet_for, strength_of
from bridge_app.ui.way_out import WayOut
from bridge_app.words import read_birth_date


class ClientRightsPresenter(QObject):
    """Answers the wishes of the page."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._rights = context.services.rights
        self._client: UUID | None = None
        self._state = RightsState()
        self.page = page = ClientRightsPage(context.language)
        self._out = WayOut(context, page)
        page.closed.connect(self.closed)
        page.print_wanted.connect(self._print)
        page.pdf_wanted.connect(lambda: self._ask_file(self._keep_pdf))
        page.json_wanted.connect(lambda: self._ask_file(self._keep_json))
        page.leaflet_wanted.connect(self._leaflet)
        page.mending.mend_wanted.connect(self._mend)
        page.notes.erase_wanted.connect(self._erase_note)
        page.erasing.area_wanted.connect(self._erase_area)
        page.erasing.all_wanted.connect(self._ask_all)

    def open(self, client_id: UUID | None) -> None:
        """Shows what this client can have mended and erased; nothing without a client."""
        self._client, self._state = client_id, RightsState()
        if client_id is not None:
            read = partial(self._rights.mendable, self._actor, client_id)
            self._context.ask(read, self._show, self._not_opened)

    def _not_opened(self, problem: Problem) -> None:
        if isinstance(problem, ReasonNeeded):
            self.closed.emit()
        self._context.problems.show(problem)

    def _show(self, known: Mendable) -> None:
        self._state = RightsState(known)
        self.page.show_state(self._state)

    def _with_client(
        self,
        call: Callable[[UUID], object],
        said: str,
        refused: Callable[[Problem], object] | None = None,
    ) -> None:
        """Does something for this client, says so, and shows what is left."""
        client = self._client
        if client is None:
            return

        def then(_answer: object) -> None:
            self.open(client)
            self._context.problems.done(said)
            self._context.changes.client_changed.emit(client)

        self._context.ask(lambda: call(client), then, refused or self._refused)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._state = replace(self._state, trouble=problem)
            self.page.show_state(self._state)
        else:
            self._context.problems.show(problem)

    # --- all of it ---------------------------------------------------------------------------

    def _ask_file(self, then: Callable[[ClientFile], object]) -> None:
        """The log knows of it before it leaves."""
        if self._client is not None:
            self._context.ask(partial(self._file, self._client), then)

    def _file(self, client: UUID, to: str = "") -> ClientFile:
        name = self._context.services.settings.municipality().name
        return replace(self._rights.file(self._actor, client, to), municipality=name)

    def _print(self) -> None:
        if self._client is not None:
            read = partial(self._file, self._client)
            self._out.print_known(self.tr("Print alles"), read, self._pages)

    def _pages(self, file: ClientFile) -> list[Picture]:
        return file_pages(file, practice=self._context.session.practice)

    def _leaflet(self) -> None:
        known, practice = self._state.known, self._context.session.practice
        if known is not None:
            layer = leaflet_for(known)
            town, person = self._context.services.settings.municipality, known.client
            self._out.print(
                self.tr("Print de folder"),
                lambda: leaflet_pages(
                    layer, town(), person.language, person.address_form, practice=practice
                ),
            )

    def _keep_pdf(self, file: ClientFile) -> None:
        title, said = self._kept_as()
        self._out.keep(title, _name(file, "pdf"), lambda: self._pages(file), said)

    def _keep_json(self, file: ClientFile) -> None:
        title, said = self._kept_as()
        self._out.keep_bytes(title, _name(file, "json"), lambda: file_json(file), said)

    def _kept_as(self) -> tuple[str, str]:
        """What the question where to keep it says, and what is said once it is kept."""
        return self.tr("Bewaar alles als bestand"), self.tr("Bewaard: {file}")

    # --- mending and erasing -------------------------------------------------------------------

    def _mend(self, wish: Wish) -> None:
        mend = partial(self._mended, wish=wish)
        self._with_client(mend, self._said_mended(), partial(self._not_mended, wish))

    def _said_mended(self) -> str:
        return self.tr("Aangepast. Wat er eerst stond, is bewaard.")

    def _not_mended(self, wish: Wish, problem: Problem) -> None:
        """Where somebody else was first both are seen; what one typed stays."""
        client = self._client
        if client is None or not isinstance(problem, ChangedElsewhere):
            self._refused(problem)
            return
        read = partial(self._rights.mendable, self._actor, client)
        self._context.ask(read, partial(self._meet, wish, problem))

    def _meet(self, wish: Wish, problem: ChangedElsewhere, known: Mendable) -> None:
        self._show(known)
        stands = (
            e for e in self._state.items if (e.kind, e.key) == (wish.item.kind, wish.item.key)
        )
        if wish.text in (each.now for each in stands):
            self._context.problems.done(self._said_mended())
        else:
            self._context.problems.show(problem)
            self.page.mending.meet(wish, problem)

    def _mended(self, client: UUID, wish: Wish) -> object:
        match wish.item.kind:
            case Kind.ANSWER:
                answer = given(wish.text)
                seen = given(wish.item.now)
                return self._rights.mend_answer(
                    self._actor, client, wish.item.key, answer, wish.why, seen
                )
            case Kind.STRENGTH:
                key = strength_of(wish.item)
                return self._rights.mend_strength(
                    self._actor, client, key, wish.text, wish.why, wish.item.now
                )
            case _:
                return self._rights.mend_person(self._actor, self._person(wish), wish.why)

    def _person(self, wish: Wish) -> Client:
        known = self._state.known
        assert known is not None  # noqa: S101 - one mends what is shown
        value: object = wish.text
        if wish.item.key == "birth_date":
            today = business_day(self._context.clock())
            value = read_birth_date(wish.text, today) if wish.text.strip() else None
        return replace(known.client, **{wish.item.key: value})  # type: ignore[arg-type]  # by its name

    def _erase_area(self, area: str) -> None:
        said = self.tr("Gewist. Er is niets meer van te vinden.")
        erase = partial(self._rights.erase_area, self._actor, area=area)
        self._with_client(erase, said, partial(self._not_alone, area))

    def _not_alone(self, area: str, problem: Problem) -> None:
        """Where something was handed out a second person confirms: offers to ask for that."""
        if not isinstance(problem, RewardBehind):
            self._refused(problem)
            return
        text = sentence(problem, self._context.language)
        offer = self.tr("Vraag een beheerder")
        message = Message(text, Tone.PROBLEM, offer, partial(self._ask_area, area))
        self._context.problems.said.emit(message)

    def _ask_area(self, area: str) -> None:
        said = self.tr("Gevraagd. Een beheerder bevestigt het, dan gaat dit onderwerp weg.")
        self._with_client(partial(self._rights.ask_area, self._actor, area=area), said)

    def _erase_note(self, note: Note) -> None:
        said = self.tr("De notitie is gewist.")
        self._with_client(partial(self._rights.erase_note, self._actor, note=note), said)

    def _ask_all(self) -> None:
        said = self.tr("Gevraagd. Een beheerder bevestigt het, dan gaat alles weg.")
        self._with_client(partial(self._rights.ask_erasure, self._actor), said)


def _name(file: ClientFile, ending: str) -> str:
    """A file named by number and day: no name lies about in a folder."""
    return f"inzage-{file.number}-{business_day(file.made_at)}.{ending}"
