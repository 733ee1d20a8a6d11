"""What is wished about what goes with agreed steps, on the page "Doel en stappen"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from bridge_app.domain.access import Permission, may
from bridge_app.domain.desk import ClientFile
from bridge_app.domain.plan import Plan
from bridge_app.domain.rewards import Reward
from bridge_app.errors import Problem, RuleBroken
from bridge_app.problem_words import sentence
from bridge_app.ui.context import Context
from bridge_app.ui.plan.promised import PromisedCard, PromisedRow, PromisedState
from bridge_app.ui.promising.choosing import Choosing
from bridge_app.ui.promising.deeds import Known, known, reserve
from bridge_app.ui.promising.state import (
    Offer,
    is_agreed,
    let_go,
    opened,
    promises,
    shown,
    to_choose,
    to_tell,
)
from bridge_app.ui.together.speech import Shared
from bridge_app.words import euros, gift_words


class PlanPromises(QObject):
    """Staff choose, somebody above the limit agrees in place, and only then it is told."""

    def __init__(self, context: Context, card: PromisedCard) -> None:
        super().__init__()
        self._context, self.card = context, card
        self._actor = context.session.actor
        self._file: ClientFile | None = None
        self._offer: Offer | None = None
        self._told_at: datetime | None = None
        self._together = False
        self._choosing = Choosing(context, card.form, self)
        card.choose_wanted.connect(self._choose)
        card.kept.connect(self._keep)
        card.left.connect(self._leave)
        card.told.connect(self._tell)
        card.declined.connect(self._decline)

    @property
    def offer(self) -> Offer | None:
        """What is offered to the client whose plan is on the page."""
        return self._offer

    @property
    def client_id(self) -> UUID:
        """Whose plan is on the page."""
        assert self._file is not None  # noqa: S101 - something is offered only beside a file
        return self._file.client.id

    def put(self, offer: Offer) -> None:
        """Keeps it, and shows it."""
        self._offer = offer
        self._show()

    # --- seen --------------------------------------------------------------------------------

    def look(self, file: ClientFile) -> None:
        """Looks at what stands for this plan; a draft is never looked at."""
        if self._file is None or self._file.client.id != file.client.id:
            self._offer, self._told_at = None, None
        self._file, self._told_at = file, self._told_at or file.disclosed
        if is_agreed(file.plan) and may(self._actor, Permission.REWARD):
            self._context.ask(partial(self._read, file.client.id), self._known)
        else:
            self.card.hide()

    def _read(self, client_id: UUID) -> tuple[UUID, Known]:
        return client_id, known(self._context.services, self._actor, client_id)

    def _known(self, found: tuple[UUID, Known]) -> None:
        client_id, stands = found
        file = self._file
        if file is not None and file.client.id == client_id:
            offer = Offer(stands.policy, stands.rewards)
            self.put(opened(offer, file.plan, stands.room, uuid4))

    def set_together(self, *, together: bool) -> None:
        """Nothing of it stands there while a client looks along."""
        self._together = together
        self._show()

    def _show(self) -> None:
        file, offer = self._file, self._offer
        if file is None or offer is None or self._together or not is_agreed(file.plan):
            self.card.hide()
            return
        plan, language = file.plan, self._context.language
        rows = tuple(
            PromisedRow(reward.id, step.text, euros(language, reward.cents, whole=True))
            for step, reward in to_tell(offer, plan)
        )
        form = shown(offer, plan, self._name) if offer.alone else None
        told = () if self._told_at else self._said(file, offer)
        can = bool(to_choose(offer, plan))
        self.card.show_promised(PromisedState(rows, can, form if can else None, told))

    @property
    def _name(self) -> str:
        client = self._file.client if self._file else None
        return (client.first_name or client.number) if client else ""

    def _said(self, file: ClientFile, offer: Offer) -> tuple[str, ...]:
        """What to tell the client, in the name that the municipality gives it."""
        client, language = file.client, self._context.language
        say = partial(gift_words, language, "reward.reveal", offer.policy.word)
        return tuple(
            f"{step.text} {say(client.address_form, amount=euros(language, r.cents, whole=True))}"
            for step, r in to_tell(offer, file.plan)
        )

    # --- chosen ------------------------------------------------------------------------------

    def _choose(self) -> None:
        if self._offer is not None:
            self.put(replace(self._offer, alone=True))

    def _leave(self) -> None:
        if self._offer is not None:
            self.put(replace(self._offer, alone=False, refused=""))
            self.card.choose.setFocus()

    def _keep(self) -> None:
        file, offer = self._file, self._offer
        if file is not None and offer is not None:
            client = file.client.id
            wanted = promises(offer, client)
            call = partial(reserve, self._context.services, self._actor, client, wanted)
            self._context.ask(call, self._took, self._refused)

    def _took(self, rewards: tuple[Reward, ...]) -> None:
        """What stands now; the room for more is looked at again."""
        file = self._file
        if file is not None:
            self._context.problems.saved()
            self._file = replace(file, rewards=rewards)
            self.look(self._file)
            self._context.changes.ledger_changed.emit(file.client.id)

    def _refused(self, problem: Problem) -> None:
        """Said to the mentor, who chooses again; the client heard nothing of it."""
        file = self._file
        if not isinstance(problem, RuleBroken) or file is None:
            self._context.problems.show(problem)
            return
        said = sentence(problem, self._context.language)

        def again(found: tuple[UUID, Known]) -> None:
            self._known(found)
            if self._offer is not None:
                self.put(replace(self._offer, alone=True, refused=said))

        self._context.ask(partial(self._read, file.client.id), again)

    # --- told, and declined ------------------------------------------------------------------

    def _tell(self) -> None:
        file = self._file
        if file is not None:
            disclose = partial(self._context.services.rewards.disclose, self._actor, file.client.id)
            self._context.ask(disclose, self._was_told)

    def _was_told(self, at: datetime) -> None:
        self._told_at = at
        self._context.problems.saved()
        self._show()

    def _decline(self, reward_id: UUID) -> None:
        """The client would rather not; promising again is the way back."""
        file, rewards, key = self._file, self._context.services.rewards, uuid4()
        if file is None:
            return
        client = file.client.id

        def decline() -> tuple[Reward, ...]:
            rewards.decline(self._actor, key, reward_id)
            return rewards.of_client(self._actor, client)

        self._context.ask(decline, self._declined)

    def _declined(self, rewards: tuple[Reward, ...]) -> None:
        self._took(rewards)
        said = self.tr("Vastgelegd: de deelnemer wil dit liever niet. Later kan het alsnog.")
        self._context.problems.done(said)

    # --- let go with its step ----------------------------------------------------------------

    def freed_by(self, plan: Plan, say: Shared) -> Callable[[str], str]:
        """What is told when steps go for which something was reserved; else nothing.

        How much is for staff alone. Who looks along hears in their own words that it is free, and
        only if they heard before that something went with a step.
        """
        freed = let_go(self._offer.rewards, plan) if self._offer else ()
        if not freed or (self._together and not self._told_at):
            return lambda _language: ""
        if self._together:
            return say.telling("shared.freed")
        cents = sum(each.cents for each in freed)
        amount = euros(self._context.language, cents, whole=True)
        gone = self.tr("Wat erbij hoorde, is weer vrij: {amount}.").format(amount=amount)
        return lambda _language: gone
