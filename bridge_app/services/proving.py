"""How a client shows who they are before their own view opens: identified first, then proven.

Whoever works here and hands the screen over is the actor of all of it. A wrong try is an answer
and no error, so that it is kept and counted whatever follows. That somebody proved who they are
is remembered in memory only, for one opening (`Acting.proven`).

Of two numbers that are one person only what was chosen under the one that stays counts. A code
under the one that went opens nothing: had they been two people after all, it would open the file
of another. They choose a new one together, or the mentor opens; when the two are taken apart,
each has its own again.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from bridge_app.domain import proving
from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.codes import code_in
from bridge_app.domain.people import Client
from bridge_app.domain.proving import CardHolder, Outcome, Proof, ProofKnown, Tried, TryKind
from bridge_app.services.acting import Acting, Work
from bridge_app.services.bridge_now import bridge_now
from bridge_app.services.files import found
from bridge_app.services.reaching import ground
from bridge_app.storage import papers, people, proofs, reach
from bridge_app.storage.sealing import Key

_OUTCOMES = {True: TryKind.RIGHT, False: TryKind.WRONG}


@dataclass(frozen=True)
class Proving:
    """Identify, prove, vouch; and choosing together what somebody is known by."""

    acting: Acting

    # --- who it is -------------------------------------------------------------------------

    def by_card(self, actor: Actor, code: str) -> CardHolder | None:
        """Whose paper carries this code; None when nobody's does. It opens nothing yet.

        Somebody with their paper is at the desk: that is written down as a walk-in, once.
        """
        with self.acting.deed(actor, Permission.FIND_CLIENT, "proof.card") as work:
            work.about("proof", detail="unknown")
            carrier = papers.carrier(work.connection, code_in(code))
            if carrier is None:
                return None
            client = people.client_by_id(work.connection, carrier)
            work.about_client(client.id)
            if ground(work.connection, actor.person, client.id, work.day) is not None:
                return _holder(client, _digits(work, client), self._tongues(work, client))
            grant = reach.Grant.WALK_IN
            reach.grant(work.connection, grant, client.id, work.day, work.written)
            return _holder(client, _digits(work, client), ())

    def begin(self, actor: Actor, client_id: UUID) -> CardHolder:
        """Staff chose this client; raises ReasonNeeded, NotFound."""
        with self._about(actor, client_id, "proof.named") as work:
            client = people.client_by_id(work.connection, client_id)
            return _holder(client, _digits(work, client), self._tongues(work, client))

    # --- what somebody is known by ---------------------------------------------------------

    def known(self, actor: Actor, client_id: UUID) -> ProofKnown:
        """By what this client is known and since when, for staff; never what it is."""
        with self._about(actor, client_id, "proof.see") as work:
            return _known(work, client_id)

    def choose_pin(self, actor: Actor, client_id: UUID, typed: str) -> ProofKnown:
        """The client typed a code for from now on; raises FieldProblem for a plain one."""
        with self._about(actor, client_id, "proof.choose") as work:
            client = people.client_by_id(work.connection, client_id)
            proof = proving.checked_pin(typed, client.birth_date, client.number)
            return self._keep(work, client_id, proof)

    def choose_pictures(self, actor: Actor, client_id: UUID, names: Iterable[str]) -> ProofKnown:
        """The client chose three pictures for from now on; raises FieldProblem."""
        with self._about(actor, client_id, "proof.choose") as work:
            return self._keep(work, client_id, proving.checked_pictures(names))

    def _keep(self, work: Work, client_id: UUID, proof: Proof) -> ProofKnown:
        work.about("proof", detail=proof.way)
        proofs.keep(work.connection, self._key, client_id, proof, work.written)
        proofs.note(work.connection, client_id, TryKind.SET, work.written)
        return _known(work, client_id)

    def forget(self, actor: Actor, client_id: UUID) -> ProofKnown:
        """Nothing any more; wrong tries that were made still count."""
        with self._about(actor, client_id, "proof.forget") as work:
            proofs.drop(work.connection, client_id)
            return _known(work, client_id)

    # --- proving ---------------------------------------------------------------------------

    def try_pin(self, actor: Actor, client_id: UUID, typed: str) -> Tried:
        """Whether this is the client's code."""
        return self._try(actor, client_id, proving.pin(typed))

    def try_pictures(self, actor: Actor, client_id: UUID, names: Iterable[str]) -> Tried:
        """Whether these are the client's pictures."""
        return self._try(actor, client_id, proving.pictures(names))

    def _try(self, actor: Actor, client_id: UUID, proof: Proof) -> Tried:
        """One try, looked at and counted in one transaction: two desks cannot share one."""
        with self._about(actor, client_id, "proof.try") as work:
            tried = self._tried(work, client_id, proof)
            work.about("proof", detail=tried.outcome)
        if tried.outcome is Outcome.RIGHT:
            self.acting.proven.add(client_id)
        return tried

    def _tried(self, work: Work, client_id: UUID, proof: Proof) -> Tried:
        before = proofs.tries(work.connection, client_id)
        if before.locked:
            return Tried(Outcome.LOCKED, 0)
        if wait := before.wait(work.now):
            return Tried(Outcome.WAIT, proving.TRIES - before.wrong, wait)
        right = proofs.fits(work.connection, self._key, client_id, proof)
        proofs.note(work.connection, client_id, _OUTCOMES[right], work.written)
        if right:
            return Tried(Outcome.RIGHT)
        left = proving.TRIES - before.wrong - 1
        wait = proving.wait_after(before.wrong + 1) if left else 0
        return Tried(Outcome.WRONG if left else Outcome.LOCKED, left, wait)

    def vouch(self, actor: Actor, client_id: UUID) -> None:
        """Somebody who works here sees who it is and opens it; wrong tries count no more."""
        with self._about(actor, client_id, "proof.vouch") as work:
            proofs.note(work.connection, client_id, TryKind.VOUCHED, work.written)
        self.acting.proven.add(client_id)

    @contextmanager
    def _about(self, actor: Actor, client_id: UUID, action: str) -> Iterator[Work]:
        with self.acting.deed(actor, Permission.CONVERSE, action) as work:
            work.about("proof")
            work.reach(client_id)
            yield work

    def _tongues(self, work: Work, client: Client) -> tuple[str, ...]:
        """Of a file within reach; what the same deed brings there a server does not show yet."""
        now = bridge_now(self.acting, work, found(work, client.id))
        return tuple(sorted(now.wording.words))

    @property
    def _key(self) -> Key:
        return self.acting.database.key_for(proofs.PURPOSE)


def _digits(work: Work, client: Client) -> int:
    return proofs.digits_of(work.connection, client.id) or proving.FEWEST


def _holder(client: Client, digits: int, tongues: tuple[str, ...]) -> CardHolder:
    look = client.needs.large_letters, client.needs.letters, client.needs.colours
    return CardHolder(client.id, client.language, client.address_form, *look, digits, tongues)


def _known(work: Work, client_id: UUID) -> ProofKnown:
    kept = proofs.known(work.connection, client_id)
    locked = proofs.tries(work.connection, client_id).locked
    return ProofKnown(kept[0], kept[1].at, locked) if kept else ProofKnown(locked=locked)
