"""Files that may be of one person: found, told apart, made one, and made two again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bridge_app.desk_errors import KeptHasEnded
from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.desk import Hit
from bridge_app.domain.doubles import Compared, Doubles, Joined, Match, Pair, Side
from bridge_app.domain.people import Client, main_initial
from bridge_app.domain.rewards import RewardState
from bridge_app.errors import NotFound
from bridge_app.services.acting import Acting, Work
from bridge_app.services.clock import business_day
from bridge_app.storage import doubles, ledger, merging, people, proofs
from bridge_app.storage.doubles import Told
from bridge_app.storage.merging import Merge


@dataclass(frozen=True)
class DoubleFiles:
    """Two files of one person are made one by whoever makes clients, who sees both (E5)."""

    acting: Acting

    def listed(self, actor: Actor) -> Doubles:
        """Who may be one, the surest first, and who was made one, the newest first."""
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "doubles.see") as work:
            matches = doubles.likely(work.connection)
            joined = merging.standing(work.connection)
            ids = {key for each in matches for key in (each.one, each.other)}
            told = {key for each in joined for key in (each.kept, each.gone)}
            hits = _hits(doubles.clients(work.connection, ids | told).values())
            came = {key: at for at, key in enumerate(hits)}
            codes = proofs.chosen_by(work.connection, told)
            work.about("doubles", amount=len(matches))
            work.shows(ids | told)
            return Doubles(
                tuple(_pair(each, hits, came) for each in matches),
                tuple(_joined(each, hits, codes) for each in reversed(joined)),
            )

    def compare(self, actor: Actor, one: UUID, other: UUID, reason: str = "") -> Compared:
        """Two files side by side, each within reach; raises ReasonNeeded, GoesOnAs."""
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "doubles.compare") as work:
            work.reach(other, reason)
            work.reach(one, reason)
            work.shows((one, other))
            told = [doubles.told_of(work.connection, key) for key in (one, other)]
            return Compared(*(_side(work, each) for each in sorted(told, key=_made)))

    def merge(self, actor: Actor, kept: UUID, gone: UUID) -> Joined:
        """From now on the number `gone` goes on as `kept`; both find the one file.

        What stood in either stays as it was written. Raises ReasonNeeded while a file is out
        of reach, GoesOnAs for a number that goes on as another already, KeptHasEnded where
        the one that stays would hide that the help goes on.
        """
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "doubles.merge") as work:
            if kept == gone:
                raise NotFound("client")
            work.reach(gone)
            work.reach(kept)
            work.about("client", gone)
            work.shows((kept, gone))
            _check_goes_on(work, kept, gone)
            doubles.forget(work.connection, kept, gone)
            merging.merge(work.connection, kept, gone, work.written)
            return _told(work, merging.standing(work.connection)[-1])

    def part(self, actor: Actor, seq: int, reason: str = "") -> Joined:
        """They are two again, each with what was its own; raises NotFound, ReasonNeeded.

        Gives back what they were.
        """
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "doubles.part") as work:
            known = next((e for e in merging.standing(work.connection) if e.seq == seq), None)
            if known is None:
                raise NotFound("merge")
            work.reach(people.found_by(work.connection, known.kept), reason)
            work.about("client", known.gone)
            work.shows((known.kept, known.gone))
            was = _told(work, known)
            merging.take_back(work.connection, known, work.written)
            return was

    def tell_apart(self, actor: Actor, one: UUID, other: UUID) -> None:
        """These are two people, and are not shown as one again."""
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "doubles.tell_apart") as work:
            work.about_client(one)
            work.about("client", other)
            work.shows((one, other))
            doubles.tell_apart(work.connection, one, other, work.written)

    def not_sure(self, actor: Actor, one: UUID, other: UUID) -> None:
        """The way back from telling them apart."""
        with self.acting.deed(actor, Permission.MAKE_CLIENT, "doubles.not_sure") as work:
            work.about_client(one)
            work.about("client", other)
            work.shows((one, other))
            doubles.forget(work.connection, one, other)


def _check_goes_on(work: Work, kept: UUID, gone: UUID) -> None:
    """Who is helped now must not fall out of the caseload, nor out of what is kept how long."""
    stays, other = (people.case_of(work.connection, key) for key in (kept, gone))
    if stays.closed_at and not other.closed_at:
        numbers = (people.client_by_id(work.connection, key).number for key in (kept, gone))
        raise KeptHasEnded(*numbers)


def _pair(match: Match, hits: Mapping[UUID, Hit], came: Mapping[UUID, int]) -> Pair:
    """The one who came first is named first; `came` counts them."""
    one, other = sorted((match.one, match.other), key=came.__getitem__)
    return Pair(hits[one], hits[other], match.why)


def _hits(clients: Iterable[Client]) -> dict[UUID, Hit]:
    return {each.id: _hit(each) for each in clients}


def _hit(known: Client) -> Hit:
    """What an open room may see of somebody (DECISIONS G3)."""
    born = known.birth_date.year if known.birth_date else None
    initial = main_initial(known.last_name or "")
    return Hit(known.id, known.number, known.first_name or "", initial, born, "")


def _told(work: Work, each: Merge) -> Joined:
    both = each.kept, each.gone
    hits = _hits(doubles.clients(work.connection, both).values())
    return _joined(each, hits, proofs.chosen_by(work.connection, both))


def _joined(each: Merge, hits: dict[UUID, Hit], codes: frozenset[UUID]) -> Joined:
    theirs = codes & {each.kept, each.gone}
    return Joined(each.seq, hits[each.kept], hits[each.gone], business_day(each.at), theirs)


def _made(told: Told) -> datetime:
    return told.made


def _side(work: Work, told: Told) -> Side:
    rewards = ledger.rewards_from(ledger.rows_of_client(work.connection, told.client.id))
    given = sum(each.state is RewardState.HANDED_OVER for each in rewards)
    since = business_day(told.made)
    code = bool(proofs.chosen_by(work.connection, (told.client.id,)))
    return Side(told.client, since, told.mentor, told.talks, told.steps, given, code)
