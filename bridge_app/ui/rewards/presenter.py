"""What happens in the room "Uitgeven": told, given once, a receipt, a mistake turned back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.access import Actor, Permission, check
from bridge_app.domain.budgets import Room
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import (
    Gift,
    Receipt,
    ReversalReason,
    Reward,
    rewardable,
    rewarded_steps,
)
from bridge_app.errors import NotAllowed, OwnApproval, Problem, WrongPassword
from bridge_app.paper.receipt import receipt_pages
from bridge_app.picture.shapes import Picture
from bridge_app.problem_words import sentence
from bridge_app.trust_errors import CodeNeeded, ScreenFirst, WrongCode
from bridge_app.ui.context import Context
from bridge_app.ui.paint import print_pages
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.rewards.page import RewardsPage
from bridge_app.ui.rewards.state import (
    Draft,
    DraftCard,
    Facts,
    at_step,
    draft_again,
    drafted_cards,
    first_draft,
    give_state,
    kept_fields,
    typed_in,
)
from bridge_app.ui.sheets import write_sheets

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class RewardsPresenter(QObject):
    """Answers the wishes of the room's page, for one client at a time."""

    closed = Signal()
    client_chosen = Signal(object)  # client id, out of those who have something waiting

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._rewards = context.services.rewards
        self._file: ClientFile | None = None
        self._facts: Facts | None = None
        self._draft = Draft(uuid4())
        self._reversal_key = uuid4()
        self.page = RewardsPage(context.language)
        self._connect()

    def _connect(self) -> None:
        page, form = self.page, self.page.form
        page.told.connect(self._disclose)
        page.give_wanted.connect(self._give)
        page.closed.connect(self.closed)
        page.waiting.chosen.connect(self.client_chosen)
        page.keep_wanted.connect(self._keep)
        page.print_wanted.connect(self._print)
        page.given.reverse_wanted.connect(self._begin_reversal)
        page.reversal.reversed.connect(self._reverse)
        form.steps.chosen.connect(self._choose_step)
        form.amounts.chosen.connect(self._choose_amount)
        form.cards.changed.connect(self._type_cards)
        form.colleague.proved.connect(self._approve)

    # --- opening ---------------------------------------------------------------------------

    def open(self, client_id: UUID | None) -> None:
        """Shows what this client may be given; without one, who has something waiting."""
        self._facts = None
        self.page.show_given(None)
        if client_id is None:
            self._context.ask(lambda: self._rewards.waiting(self._actor), self.page.show_waiting)
            return
        people = self._context.services.people
        self._context.ask(lambda: people.open(self._actor, client_id), self._ask_policy)

    def _ask_policy(self, file: ClientFile) -> None:
        self._file = file
        self._context.ask(
            lambda: self._rewards.policy(self._actor), lambda policy: self._take(file, policy)
        )

    def _take(self, file: ClientFile, policy: Policy) -> None:
        name = file.client.first_name or file.client.number
        facts = Facts(file.client.id, name, policy, file.plan, told_at=file.disclosed)
        self._begin(_with_given(facts, file.rewards))

    def _begin(self, facts: Facts) -> None:
        """A form for one more gift; its key makes giving twice impossible."""
        self._facts = facts
        self._draft = first_draft(facts, uuid4())
        self.page.form.colleague.forget()
        self.page.show_state(give_state(facts, self._draft, self._actor.person), self._form)
        focus_begin(self.page)
        ask = partial(self._rewards.room, self._actor, facts.client_id)
        self._context.ask(ask, partial(self._show_room, facts.client_id))

    def _show_room(self, client_id: UUID, room: Room) -> None:
        """What may still be given, once it is known."""
        if self._facts is not None and self._facts.client_id == client_id:
            self._facts = replace(self._facts, room=room)
            self._choose(self._draft)

    @property
    def _form(self) -> str:
        return self._file.client.address_form if self._file else "je"

    # --- telling and giving ----------------------------------------------------------------

    def _disclose(self) -> None:
        facts = self._facts
        if facts is not None:
            self._context.ask(
                lambda: self._rewards.disclose(self._actor, facts.client_id), self._told
            )

    def _told(self, at: datetime) -> None:
        if self._facts is not None:
            self._context.problems.saved()
            self._begin(replace(self._facts, told_at=at))

    def _choose_step(self, step_id: UUID) -> None:
        if self._facts is not None:
            self._choose(at_step(self._draft, self._facts, step_id))

    def _choose_amount(self, cents: int) -> None:
        """Another amount asks for another approval."""
        self._choose(replace(self._draft, cents=cents, approver=None, approver_name=""))

    def _type_cards(self, cards: tuple[DraftCard, ...]) -> None:
        self._choose(replace(self._draft, cards=cards))

    def _choose(self, draft: Draft) -> None:
        self._draft = draft
        if self._facts is not None:
            self.page.show_draft(give_state(self._facts, draft, self._actor.person))

    def _give(self) -> None:
        facts, draft = self._facts, self._draft
        if facts is None or draft.step_id is None or draft.cents is None:
            return
        cards = drafted_cards(draft)
        gift = Gift(draft.key, facts.client_id, draft.step_id, draft.cents, cards, draft.approver)
        self._context.ask(lambda: self._rewards.give(self._actor, gift), self._given)

    def _given(self, reward: Reward) -> None:
        if self._facts is None:
            return
        self._begin(_with_given(self._facts, (*self._facts.given, reward)))
        self._context.problems.saved()
        self._context.problems.clear()
        self._context.changes.ledger_changed.emit(reward.client_id)
        state = give_state(self._facts, self._draft, self._actor.person)
        self.page.show_given(state.given[0])

    # --- over a lock -----------------------------------------------------------------------

    def unfinished(self) -> dict[str, str]:
        """The gift as far as it was chosen and typed; never anybody's password."""
        if self._facts is None:
            return {}
        opening = first_draft(self._facts, self._draft.key)
        return kept_fields(self._draft, opening, self.page.form.cards.typed())

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The same gift again, letter by letter."""
        if self._facts is None or not self.page.form.isVisibleTo(self.page) or not fields:
            return
        self._choose(draft_again(fields, self._facts, self._draft))
        self.page.form.cards.type_again(typed_in(fields))

    # --- a second person -------------------------------------------------------------------

    def _approve(self, login: str, password: str, code: str) -> None:
        """Somebody else looks along; one never approves one's own."""
        proving = partial(self._proved, login, password, code)
        self._context.ask(proving, self._approved, self._not_approved)

    def _proved(self, login: str, password: str, code: str) -> tuple[Actor, str]:
        colleague = self._context.prove(login, password, code)
        if colleague.person == self._actor.person:
            raise OwnApproval
        check(colleague, Permission.APPROVE)
        names = self._context.services.people.staff_names(self._actor)
        return colleague, names.get(colleague.person, login)

    def _approved(self, proof: tuple[Actor, str]) -> None:
        colleague, name = proof
        self.page.form.colleague.forget()
        self._choose(replace(self._draft, approver=colleague.person, approver_name=name))
        self.page.give.setFocus()

    def _not_approved(self, problem: Problem) -> None:
        if isinstance(problem, WrongPassword | OwnApproval | NotAllowed | ScreenFirst):
            self.page.form.colleague.refuse(self._say(problem))
        elif isinstance(problem, CodeNeeded | WrongCode):
            self.page.form.colleague.ask_code(self._say(problem))
        else:
            self._context.problems.show(problem)

    def _say(self, problem: Problem) -> str:
        return sentence(problem, self._context.language)

    # --- a mistake turned back -------------------------------------------------------------

    def _begin_reversal(self, _reward_id: UUID) -> None:
        self._reversal_key = uuid4()

    def _reverse(self, reason: ReversalReason, password: str) -> None:
        reward_id, key = self.page.reversal.about, self._reversal_key
        login = self._context.session.staff.login
        if reward_id is None:
            return

        def reverse() -> Reward:
            self._context.prove(login, password, "")
            return self._rewards.reverse(self._actor, key, reward_id, reason)

        self._context.ask(reverse, self._reversed, self._not_reversed)

    def _reversed(self, reward: Reward) -> None:
        if self._facts is None:
            return
        given = tuple(reward if each.id == reward.id else each for each in self._facts.given)
        self.page.show_given(None)
        self._begin(_with_given(self._facts, given))
        self._context.problems.done(self.tr("Teruggedraaid. Beide regels blijven zichtbaar."))
        self._context.changes.ledger_changed.emit(reward.client_id)

    def _not_reversed(self, problem: Problem) -> None:
        if isinstance(problem, WrongPassword):
            self.page.reversal.refuse(self._say(problem))
        else:
            self._context.problems.show(problem)

    # --- the receipt -----------------------------------------------------------------------

    def _pages(self, reward_id: UUID) -> tuple[Receipt, list[Picture]]:
        receipt = self._rewards.receipt(self._actor, reward_id)
        where = self._context.services.settings.municipality().disagree_text
        language = self._file.client.language if self._file else "nl"
        practice = self._context.session.practice
        pages = receipt_pages(receipt, language, self._form, disagree=where, practice=practice)
        return receipt, pages

    def _keep(self, reward_id: UUID) -> None:
        self._context.ask(lambda: self._pages(reward_id), lambda made: self._save(reward_id, *made))

    def _save(self, reward_id: UUID, receipt: Receipt, pages: list[Picture]) -> None:
        title = self.tr("Bewaar het bewijs")
        name = f"bewijs-{receipt.number}.pdf"
        path = self._context.asking.save_file(self.page, title, name, "PDF (*.pdf)")
        if path is not None:

            def keep(_noted: object) -> None:
                write = partial(write_sheets, path, pages)
                self._context.work(write, lambda _done: self._saved(path))

            self._log_paper(reward_id, "", keep)

    def _saved(self, path: Path) -> None:
        self._context.problems.done(self.tr("Bewaard: {file}").format(file=path.name))

    def _print(self, reward_id: UUID) -> None:
        self._context.ask(
            lambda: self._pages(reward_id), lambda made: self._to_printer(reward_id, made[1])
        )

    def _to_printer(self, reward_id: UUID, pages: list[Picture]) -> None:
        choose = partial(self._context.asking.printer, self.page, self.tr("Print het bewijs"))
        self._context.here(choose, partial(self._print_on, reward_id, pages))

    def _print_on(self, reward_id: UUID, pages: list[Picture], printer: "QPrinter | None") -> None:
        if printer is not None:
            leave = partial(print_pages, printer, pages)
            name, here = printer.printerName(), self._context.here
            self._log_paper(reward_id, name, lambda _noted: here(leave, _nothing))

    def _log_paper(self, reward_id: UUID, to: str, then: Callable[[object], object]) -> None:
        """What cannot be written down does not leave."""
        if self._facts is not None:
            client = self._facts.client_id
            note = partial(self._rewards.receipt_printed, self._actor, client, reward_id, to)
            self._context.ask(note, then)


def _with_given(facts: Facts, given: tuple[Reward, ...]) -> Facts:
    """The facts with these rewards, and the steps that they leave to be rewarded."""
    ready = rewardable(facts.plan, rewarded_steps(given))
    return replace(facts, given=given, ready=ready)


def _nothing(_answer: object) -> None:
    """Who printed sees the paper."""
