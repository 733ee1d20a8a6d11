"""What happens in the room "Uitgeven": told, given once, a receipt, a mistake turned back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from bridge_app.domain.approving import Asked
from bridge_app.domain.budgets import Room
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.goal_rewards import rewardable_goals
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import (
    Gift,
    ReversalReason,
    Reward,
    rewardable,
)
from bridge_app.domain.stock_counts import Left
from bridge_app.errors import (
    ApprovalNeeded,
    Problem,
    WrongPassword,
)
from bridge_app.problem_words import sentence
from bridge_app.trust_errors import CodeNeeded, WrongCode
from bridge_app.ui.context import Context
from bridge_app.ui.parts import focus_begin
from bridge_app.ui.promising.deeds import agreed_by, shown_by
from bridge_app.ui.receipts import ReceiptPapers, ReceiptWish
from bridge_app.ui.rewards.asking import CardAsking
from bridge_app.ui.rewards.kept import draft_again, kept_fields, typed_in
from bridge_app.ui.rewards.page import RewardsPage
from bridge_app.ui.rewards.state import (
    Draft,
    DraftCard,
    Facts,
    at_step,
    drafted_cards,
    first_draft,
    give_state,
)


class RewardsPresenter(QObject):
    """Answers the wishes of the room's page, for one client at a time."""

    closed = Signal()
    client_chosen = Signal(object)  # client id, out of those who have something waiting

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor = context.session.actor
        self._rewards, self._stock = context.services.rewards, context.services.stock
        self._file: ClientFile | None = None
        self._facts: Facts | None = None
        self._draft = Draft(uuid4())
        self._reversal_key = uuid4()
        self.page = RewardsPage(context.language)
        self._papers = ReceiptPapers(context, self.page)
        page = self.page
        self._asking = CardAsking(context, page.form.cards, lambda: self._draft, page.go_to_next)
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
        page.seen.connect(self._seen)
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
        facts = Facts(file.client.id, name, policy, file.plan, told_at=file.disclosed, seen=False)
        self._begin(_with_given(facts, file.rewards))

    def _begin(self, facts: Facts) -> None:
        """A form for one more gift; its key makes giving twice impossible."""
        self._facts = facts
        self._draft = first_draft(facts, uuid4())
        self.page.form.colleague.forget()
        state = give_state(facts, self._draft, self._actor.person)
        self.page.show_state(state, self._form, self._language)
        focus_begin(self.page)
        ask = partial(self._rewards.room, self._actor, facts.client_id)
        self._context.ask(ask, partial(self._show_room, facts.client_id))
        look = partial(self._stock.at_desk, self._actor)
        self._context.ask(look, partial(self._show_left, facts.client_id))
        kinds = partial(self._context.services.handing_rows.kinds, self._actor)
        self._context.ask(kinds, self.page.form.cards.show_kinds)

    def _show_room(self, client_id: UUID, room: Room) -> None:
        """What may still be given, once it is known."""
        if self._facts is not None and self._facts.client_id == client_id:
            self._facts = replace(self._facts, room=room)
            self._choose(self._draft)

    def _show_left(self, client_id: UUID, left: Iterable[Left]) -> None:
        """How many cards lie at this desk, once it is known."""
        if self._facts is not None and self._facts.client_id == client_id:
            self._facts = replace(self._facts, left=tuple(left))
            self._choose(self._draft)

    def _seen(self) -> None:
        """The client saw their own page: now the staff's form."""
        if self._facts is not None:
            self._facts = replace(self._facts, seen=True)
            state = give_state(self._facts, self._draft, self._actor.person)
            self.page.show_state(state, self._form, self._language)
            focus_begin(self.page)

    @property
    def _form(self) -> str:
        return self._file.client.address_form if self._file else "je"

    @property
    def _language(self) -> str:
        """The client's own language, for what the client sees or takes home."""
        return self._file.client.language if self._file else self._context.language

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
            self._begin(replace(self._facts, told_at=at, seen=True))

    def _choose_step(self, step_id: UUID) -> None:
        if self._facts is not None:
            self._choose(at_step(self._draft, self._facts, step_id))

    def _choose_amount(self, cents: int) -> None:
        """Another amount asks for another approval, and of each card what it is worth."""
        cards = self.page.form.cards
        cards.begin_again()
        draft = replace(self._draft, cents=cents, approver=None, approver_name="")
        self._choose(replace(draft, cards=cards.drafted()))
        self._asking.ask_anew()

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
        kind, whose = self.page.form.cards.kind_code, facts.client_id
        gift = Gift(draft.key, whose, draft.step_id, draft.cents, cards, draft.approver, kind)
        if draft.step_id in {goal.id for goal in facts.goals}:
            gift = replace(gift, step_id=None, goal_id=draft.step_id)
        give = partial(self._rewards.give, self._actor, gift)
        self._context.ask(give, self._given, self._not_given)

    def _not_given(self, problem: Problem) -> None:
        """A colleague who agreed too long ago is asked once more."""
        if isinstance(problem, ApprovalNeeded):
            self._choose(replace(self._draft, approver=None, approver_name=""))
        self._asking.not_given(problem)

    def _given(self, reward: Reward) -> None:
        if self._facts is None:
            return
        others = (each for each in self._facts.given if each.id != reward.id)
        self._begin(_with_given(self._facts, (*others, reward)))
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
        cards = self.page.form.cards
        return kept_fields(self._draft, opening, cards.typed(), cards.kind_code)

    def take_up(self, fields: Mapping[str, str]) -> None:
        """The same gift again, letter by letter."""
        if self._facts is None or not self._facts.choices or not fields:
            return
        self._seen()
        self._choose(draft_again(fields, self._facts, self._draft))
        self.page.form.cards.offer_kind(fields.get("kind", ""))
        self.page.form.cards.type_again(typed_in(fields))

    # --- a second person -------------------------------------------------------------------

    def _approve(self, login: str, password: str, code: str) -> None:
        """Somebody else looks along; one never approves one's own."""
        facts, draft = self._facts, self._draft
        if facts is None or draft.step_id is None or draft.cents is None:
            return
        asked = Asked(facts.client_id, self._actor.person, {draft.step_id: draft.cents})
        proving = partial(agreed_by, self._context, asked, login, password, code)
        self._context.ask(proving, partial(self._approved, asked), self._not_approved)

    def _approved(self, asked: Asked, who: tuple[UUID, str]) -> None:
        draft = self._draft
        self.page.form.colleague.forget()
        if draft.step_id and asked.amounts == {draft.step_id: draft.cents}:
            self._choose(replace(draft, approver=who[0], approver_name=who[1]))
            self.page.give.setFocus()

    def _not_approved(self, problem: Problem) -> None:
        if not self.page.form.colleague.hear(problem, self._say(problem)):
            self._context.problems.show(problem)

    def _say(self, problem: Problem) -> str:
        return sentence(problem, self._context.language)

    # --- a mistake turned back -------------------------------------------------------------

    def undo(self) -> None:
        """Asks why what was just given is turned back; nothing, when nothing was."""
        if self.page.just_given is not None:
            self.page.given.reverse_wanted.emit(self.page.just_given)

    def _begin_reversal(self, _reward_id: UUID) -> None:
        self._reversal_key = uuid4()

    def _reverse(self, reason: ReversalReason, password: str, code: str) -> None:
        reward_id, key = self.page.reversal.about, self._reversal_key
        login = self._context.session.staff.login
        if reward_id is None or self._facts is None:
            return
        whose = self._facts.client_id

        def reverse() -> tuple[Reward, ...]:
            shown_by(self._context, reward_id, login, password, code)
            self._rewards.reverse(self._actor, key, reward_id, reason)
            return self._rewards.of_client(self._actor, whose)

        self._context.ask(reverse, self._reversed, self._not_reversed)

    def _reversed(self, given: tuple[Reward, ...]) -> None:
        """What the step earned stands again beside it, with its own amount."""
        if self._facts is None:
            return
        self.page.show_given(None)
        self._begin(_with_given(self._facts, given))
        self._context.problems.done(self.tr("Teruggedraaid. Beide regels blijven zichtbaar."))
        self._context.changes.ledger_changed.emit(self._facts.client_id)

    def _not_reversed(self, problem: Problem) -> None:
        if isinstance(problem, WrongPassword):
            self.page.reversal.refuse(self._say(problem))
        elif isinstance(problem, CodeNeeded | WrongCode):
            self.page.reversal.ask_code(self._say(problem))
        else:
            self._context.problems.show(problem)

    # --- the receipt -----------------------------------------------------------------------

    def _receipt(self, reward_id: UUID) -> ReceiptWish | None:
        """What is asked of this receipt now; None while nobody is on the page."""
        if self._facts is None:
            return None
        done = self.page.done
        asked = done.step.isChecked(), done.second.isChecked()
        return ReceiptWish(reward_id, self._language, self._form, *asked)

    def _keep(self, reward_id: UUID) -> None:
        if wish := self._receipt(reward_id):
            self._papers.keep([wish])

    def _print(self, reward_id: UUID) -> None:
        if wish := self._receipt(reward_id):
            self._papers.print([wish])


def _with_given(facts: Facts, given: tuple[Reward, ...]) -> Facts:
    """The facts with these rewards, and the steps and goals that they leave to be rewarded."""
    ready = rewardable(facts.plan, given)
    goals = rewardable_goals(facts.policy, facts.plan, given)
    return replace(facts, given=given, ready=ready, goals=goals)
