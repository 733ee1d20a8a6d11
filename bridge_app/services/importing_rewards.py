"""Reading in what was handed out, from somebody else's list: a preview, then all of it or nothing.

Who oversees rewards reads it in, and opens no file for it. Rows become rewards that were handed
over, marked as imported, outside the rules for amounts, caps and budgets; what they need and is
not here yet is made (DECISIONS E5). They get no receipt number: those are of papers that this
program printed, without gaps, and nobody signed one for these (DOMAIN 4).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4, uuid5

from bridge_app.desk_errors import RowsAreWrong, WrongCell
from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.backup import Told, nobody_waits
from bridge_app.domain.closing import Shut, booked_on
from bridge_app.domain.importing_rewards import (
    Column,
    Handed,
    Imported,
    Made,
    Map,
    Preview,
    checked_map,
    given_twice,
    in_order,
    left_before,
    read,
)
from bridge_app.domain.people import Client
from bridge_app.domain.plan import Goal, MiniStep, SeenHow
from bridge_app.domain.privacy import looks_like_bsn
from bridge_app.domain.rewards import Card, LedgerKind, LedgerOrigin, LedgerRow
from bridge_app.domain.sheets import Sheet, same_number
from bridge_app.domain.stock import CardState, Move, StockedCard, moving
from bridge_app.domain.stock_buying import StockKind, code_for
from bridge_app.services.acting import Acting, Work
from bridge_app.services.calendar import check_ledger
from bridge_app.services.importing import ORIGIN, TOLD_EVERY, arriving, check_new, unknown
from bridge_app.services.wordings import Wordings
from bridge_app.storage import (
    closings,
    giving,
    importing,
    importing_rewards,
    ledger,
    people,
    stock,
)
from bridge_app.storage.importing_rewards import Lived, Place
from bridge_app.storage.ledger import Entry
from bridge_app.storage.names import fold


@dataclass(frozen=True)
class ImportingRewards:
    """Hand-outs from a list."""

    acting: Acting

    def preview(self, actor: Actor, sheet: Sheet, wanted: Map) -> Preview:
        """What reading in would do; raises BadMap, ImportedBefore."""
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "handed_list.preview") as work:
            found = self._looked_at(work, sheet, wanted).preview
            work.about("import", amount=len(found.rows))
            return found

    def perform(
        self, actor: Actor, sheet: Sheet, wanted: Map, told: Told = nobody_waits
    ) -> Imported:
        """Book everything in the list, in one go.

        `told` hears how many rows were booked; what it raises leaves nothing. Raises
        RowsAreWrong while the preview tells of cells that are, BadMap, ImportedBefore,
        ClockWentBack.
        """
        with self.acting.deed(actor, Permission.MANAGE_REWARDS, "import.rewards") as work:
            around = self._looked_at(work, sheet, wanted)
            found = around.preview
            if not found.may_begin:
                raise RowsAreWrong(len({each.row for each in found.troubles}))
            check_ledger(work)
            run = uuid4()
            work.about("import", run, amount=len(found.rows))
            _write(self.acting, work, around, told)
            fingerprint = sheet.fingerprint
            importing.keep_run(work.connection, run, fingerprint, len(found.rows), work.written)
            return Imported(len(found.rows), found.cents, found.made)

    def _looked_at(self, work: Work, sheet: Sheet, wanted: Map) -> "_Around":
        """What the rows say beside what stands in the store."""
        check_new(work.connection, sheet)
        used = checked_map(sheet.header, wanted)
        told = read(sheet, used, work.day, self._pillars())
        around = _around(work, told.rows)
        wrong = in_order([*told.troubles, *_against(around, used)])
        late = sum(booked_on(each.day, each.day, around.closings) != each.day for each in told.rows)
        bsn = tuple(each.row for each in told.rows if looks_like_bsn(each.number))
        preview = Preview(told.rows, wrong, _missing(around), late, bsn)
        return replace(around, preview=preview)

    def _pillars(self) -> Mapping[str, str]:
        """The id of each pillar, by its id and by its name in every language."""
        used = self.acting.wordings.default
        ids = {pillar.id: pillar.id for pillar in used.definition.pillars}
        said = (words.pillars.items() for words in used.words.values())
        return {name.casefold(): key for names in said for key, name in names} | ids


# --- beside what is here ----------------------------------------------------------------------


@dataclass(frozen=True)
class _Around:
    """The rows, and everything here that they touch: by number, by name, by serial number."""

    rows: tuple[Handed, ...]
    places: Mapping[str, Place]
    staff: Mapping[str, list[UUID]]
    locations: Mapping[str, UUID]
    kinds: Mapping[str, str]
    given: Mapping[str, Collection[str]]
    loadable: frozenset[str]
    stocked: Mapping[tuple[str, str], StockedCard]
    closings: Shut
    preview: Preview = field(default_factory=Preview)

    def kind(self, row: Handed) -> str:
        """The code of the kind of card; empty where none was written, or none is known yet."""
        return self.kinds.get(fold(row.kind), "")

    def card(self, row: Handed) -> StockedCard | None:
        """The card of a row, if it was ever in stock here."""
        return self.stocked.get((row.serial, self.kind(row)))


def _around(work: Work, rows: tuple[Handed, ...]) -> _Around:
    at = work.connection
    kinds = stock.kinds(at)
    serials = {each.serial for each in rows}
    return _Around(
        rows,
        importing_rewards.places(at, (each.number for each in rows)),
        importing.mentors(at),
        importing.locations(at),
        _by_name(kinds),
        importing_rewards.given(at, serials),
        frozenset(each.code for each in kinds if each.loadable),
        {(each.serial, each.kind): each for each in stock.cards(at, serials)},
        closings.shut(at),
    )


def _by_name(kinds: Collection[StockKind]) -> dict[str, str]:
    """The code of each kind, by its code and by its name; the name is what people write."""
    return {fold(each.code): each.code for each in kinds} | {
        fold(each.name): each.code for each in kinds
    }


def _against(around: _Around, used: Map) -> Iterator[WrongCell]:
    new = (row for row in around.rows if not _was_given(around, row))
    cards = ((row, _card(around, row)) for row in new)
    yield from given_twice(cards, used, around.loadable)
    for row in around.rows:
        if _was_given(around, row):
            yield WrongCell(row.row, "serial_given", used[Column.SERIAL], row.serial)
        card = around.card(row)
        if card and card.cents != row.cents:
            yield WrongCell(row.row, "worth", used[Column.AMOUNT], row.serial)
        if len(around.staff.get(fold(row.staff), ())) > 1:
            yield WrongCell(row.row, "two_staff", used[Column.STAFF], row.staff)


def _was_given(around: _Around, row: Handed) -> bool:
    """Whether this card left before, or is not to leave; without a kind any of its number."""
    card = around.card(row)
    gone = card is not None and card.state is not CardState.IN_STOCK
    return gone or left_before(_card(around, row), around.given, around.loadable)


def _card(around: _Around, row: Handed) -> tuple[str, str]:
    """The card of a row, of the kind that it is or will be: under any spelling the same one."""
    return row.serial, around.kind(row) or fold(row.kind)


def _missing(around: _Around) -> Made:
    rows = around.rows
    new: dict[str, str] = {}
    for each in rows:
        if each.number not in around.places:
            new.setdefault(same_number(each.number), each.number)
    return Made(
        tuple(new.values()),
        unknown((each.staff for each in rows), around.staff),
        unknown((each.location for each in rows), around.locations),
        unknown((each.kind for each in rows), around.kinds),
    )


# --- making -----------------------------------------------------------------------------------


def _write(acting: Acting, work: Work, around: _Around, told: Told) -> None:
    """Whatever is missing, then plans and steps, then the ledger row by row."""
    known = _with_what_is_missing(work, around)
    lived = importing_rewards.lived(
        work.connection, (place.client_id for place in known.places.values())
    )
    writing = _Writing(acting, work, known, lived, giving.usual_basis(work.connection))
    steps = writing.steps()
    for done, (row, step) in enumerate(zip(around.rows, steps, strict=True)):
        if done % TOLD_EVERY == 0:
            told(done, len(steps))
        writing.enter(row, step)
    told(len(steps), len(steps))


def _with_what_is_missing(work: Work, around: _Around) -> _Around:
    at, made = work.connection, around.preview.made
    people.count_on_after(at, made.numbers)
    return replace(
        around,
        staff={**around.staff, **importing.make_mentors(at, made.staff, work.written)},
        locations={**around.locations, **importing.make_locations(at, made.locations)},
        kinds={**around.kinds, **_make_kinds(work, around)},
        places={**around.places, **_make_places(work, around)},
    )


def _make_places(work: Work, around: _Around) -> dict[str, Place]:
    """Somebody of whom only the number is known, however it is written (DECISIONS A2)."""
    arrivals = [arriving(work, Client(uuid4(), each)) for each in around.preview.made.numbers]
    for at in range(0, len(arrivals), TOLD_EVERY):
        portion = arrivals[at : at + TOLD_EVERY]
        importing.keep_arrivals(work.connection, portion, work.day, work.written)
    made = {
        same_number(each.client.number): Place(each.client.id, each.case.id, each.plan.id)
        for each in arrivals
    }
    new = (each.number for each in around.rows if each.number not in around.places)
    return {number: made[same_number(number)] for number in new}


def _make_kinds(work: Work, around: _Around) -> dict[str, str]:
    """Kinds that nobody hands out today: what the desk may give does not change."""
    taken, made = set(around.kinds.values()), {}
    for name in around.preview.made.kinds:
        kind = StockKind(code_for(name, taken), name, active=False)
        stock.add_kind(work.connection, kind)
        taken.add(kind.code)
        made[fold(name)] = kind.code
    return made


_BEHIND = 100
"""Goals of a list come after those that were talked about."""


def goal_of(wordings: Wordings, plan_id: UUID, origin: str, pillar_id: str) -> Goal:
    """The goal of a pillar in a plan: the same one again when more of it comes in later."""
    used = wordings.default.definition
    places = enumerate(used.pillars, _BEHIND)
    at, pillar = next((at, each) for at, each in places if each.id == pillar_id)
    name = wordings.words_in("nl").pillars[pillar_id]
    return Goal(uuid5(plan_id, f"{origin}:{pillar_id}"), plan_id, pillar.areas[0].id, name, at)


@dataclass(frozen=True)
class _Writing:
    """One list on its way into the store, now that everything it names is there."""

    acting: Acting
    work: Work
    around: _Around
    lived: Lived
    basis: str

    def steps(self) -> list[MiniStep]:
        """A goal for each pillar of each plan, and a step for each row, done and confirmed."""
        at, written, rows = self.work.connection, self.work.written, self.around.rows
        goals = {each.id: each for each in map(self._goal, rows)}
        importing_rewards.add_goals(at, goals.values(), written)
        steps = [
            MiniStep(uuid4(), self._goal(row).id, row.step, place, day=row.day)
            for place, row in enumerate(rows, 1)
        ]
        importing_rewards.add_done_steps(at, steps, SeenHow.PAPER_SEEN, written)
        for client_id in dict.fromkeys(self._place(row).client_id for row in rows):
            importing_rewards.disclose(at, client_id, written)
        return steps

    def _place(self, row: Handed) -> Place:
        return self.around.places[row.number]

    def _goal(self, row: Handed) -> Goal:
        return goal_of(self.acting.wordings, self._place(row).plan_id, ORIGIN, row.pillar)

    def enter(self, row: Handed, step: MiniStep) -> None:
        """The award and the hand-over of one row; a card that lies in stock leaves it."""
        award = self._award(row, step)
        card = Card(row.serial, row.cents)
        self._append(award)
        self._append(replace(award, kind=LedgerKind.HAND_OVER, cards=(card,)))
        if stocked := self.around.card(row):
            out = moving(stocked, Move.HANDED_OVER, None, reward_id=award.reward_id)
            stock.move(self.work.connection, [out], self.work.written)

    def _append(self, row: LedgerRow) -> None:
        ledger.append(self.work.connection, self.acting.ledger_key, Entry(row, self.work.actor))

    def _award(self, row: Handed, step: MiniStep) -> LedgerRow:
        """On its own day, and in its own month unless that is closed (DECISIONS E6).

        With what stood around it on that day: the household, and the team and the location of
        who gave it, where the list names no other.
        """
        place, around, lived = self._place(row), self.around, self.lived
        mentor = next(iter(around.staff.get(fold(row.staff), ())), None)
        desk = importing_rewards.on_day(lived.desks, mentor, row.day)
        used = self.acting.wordings.default.definition
        return LedgerRow(
            seq=0,
            reward_id=uuid4(),
            kind=LedgerKind.AWARD,
            cents=row.cents,
            client_id=place.client_id,
            step_id=step.id,
            at=self.work.now,
            business_date=booked_on(row.day, row.day, around.closings),
            event_date=row.day,
            actor=self.work.actor.person,
            pillar=row.pillar,
            mentor=mentor,
            team=importing_rewards.on_day(lived.teams, mentor, row.day),
            location=around.locations.get(fold(row.location), desk),
            legal_basis=self.basis,
            household=importing_rewards.on_day(lived.homes, place.client_id, row.day),
            definition=f"{used.id}@{used.version}",
            voucher_kind=around.kind(row),
            case_id=place.case_id,
            origin=LedgerOrigin.IMPORTED,
        )
