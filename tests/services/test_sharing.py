"""Sharing figures: once and for good, on both engines; each look and each share is in the log."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from bridge_app.desk_errors import AlreadySharedWithin, NotADivision, NotAWholePeriod, PeriodNotOver
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.people import Client
from bridge_app.domain.publishing import bounds, countable
from bridge_app.domain.rewards import Card, ReversalReason, Reward
from bridge_app.domain.shared_tables import Advice, SharedRow, SharedTable, SharingWish
from bridge_app.domain.sharing import Figure
from bridge_app.domain.stock import VoidReason
from bridge_app.domain.totals import NOTHING, Filters, Group, TotalRow
from bridge_app.domain.totals_days import Period
from bridge_app.errors import FieldProblem, NotAllowed
from bridge_app.exports.finance import GROUPS
from bridge_app.services.clock import business_day
from bridge_app.services.sharing import Sharing
from bridge_app.storage import guarding, published, tables
from tests.services.booked import Booked, book
from tests.services.stocked import KIND, batch, kind, place
from tests.services.world import World
from tests.turning_back import turn_back

MARCH = SharingWish("2026-03", Period.MONTH, (Group.PILLAR,))
QUARTER = SharingWish("2026-Q1", Period.MONTH)
PLACE = uuid4()


def _month(month: int, pillars: str) -> list[Booked]:
    """A card for each letter, each for somebody else: of money (m), work (w) or health (h)."""
    names = {"m": "money", "w": "work", "h": "health"}
    return [
        Booked(date(2026, month, 2), client=who, pillar=names[letter], location=PLACE)
        for who, letter in enumerate(pillars)
    ]


def _figures(table: SharedTable) -> dict[tuple[str, tuple[str, ...] | None], int | None]:
    return {(row.period, row.group): row.figure.count if row.figure else None for row in table.rows}


@pytest.fixture
def busy(world: World) -> World:
    """A month of which one pillar has few people, and two others."""
    book(world.database, [*_month(1, "m" * 7), *_month(3, "mmmmmmmmwwwwwwwhh")])
    return world


def test_a_shared_period_stays_as_it_was_shared(busy: World, coordinator: Actor) -> None:
    sharing = busy.services.sharing
    before = sharing.preview(coordinator, MARCH)
    assert not sharing.look(coordinator).published
    told = sharing.publish(coordinator, MARCH)
    assert told == before
    assert _figures(told) == {
        ("2026-03", ("health",)): None,
        ("2026-03", ("money",)): 8,
        ("2026-03", ("work",)): None,
    }
    assert told.total == Figure(17, 17 * 20_00, 17)
    book(busy.database, [Booked(date(2026, 3, 5), client=50 + each) for each in range(9)])
    again = sharing.publish(coordinator, MARCH)
    assert again == sharing.preview(coordinator, MARCH) == told
    assert again.data_hash == told.data_hash
    shelf = sharing.look(coordinator)
    kept = shelf.kept("2026-03")
    assert kept is not None
    assert (kept.threshold, kept.fresh, kept.tells) == (5, True, True)
    assert shelf.changed == {"2026-03"}
    assert shelf.kept("2026-04") is None


def test_a_later_correction_shows_in_a_later_period(busy: World, coordinator: Actor) -> None:
    sharing = busy.services.sharing
    sharing.publish(coordinator, MARCH)
    book(busy.database, [Booked(date(2026, 3, 5), client=50), *_month(4, "m" * 6)])
    april = sharing.publish(coordinator, SharingWish("2026-04", Period.MONTH))
    assert april.total == Figure(7, 7 * 20_00, 7)


def test_a_quarter_in_months_shares_each_of_them(busy: World, coordinator: Actor) -> None:
    table = busy.services.sharing.publish(coordinator, QUARTER)
    assert [row.period for row in table.rows] == ["2026-01", "2026-02", "2026-03"]
    assert table.rows[1] == SharedRow("2026-02", (), Figure(0, 0, 0))
    assert table.total == Figure(24, 24 * 20_00, 17)
    kept = busy.services.sharing.look(coordinator).published
    assert [each.period for each in kept] == ["2026-01", "2026-02", "2026-03", "2026-Q1"]


def test_a_month_of_nothing_has_a_line_however_it_is_divided(
    busy: World, coordinator: Actor
) -> None:
    """The control is a month of something: that has none for the whole of it."""
    for groups in ((Group.PILLAR,), (Group.PILLAR, Group.LOCATION)):
        table = busy.services.sharing.preview(coordinator, replace(QUARTER, groups=groups))
        whole = [row for row in table.rows if row.group == ()]
        assert whole == [SharedRow("2026-02", (), Figure(0, 0, 0))]
        assert [row.period for row in table.rows] == sorted(row.period for row in table.rows)
        assert len({row.period for row in table.rows}) == 3


def test_two_divisions_have_their_names_and_a_table_that_is_shut_says_so(
    busy: World, coordinator: Actor
) -> None:
    both = SharingWish("2026-01", Period.MONTH, (Group.LOCATION, Group.PILLAR))
    table = busy.services.sharing.preview(coordinator, both)
    assert table.groups == (Group.PILLAR, Group.LOCATION)
    assert _figures(table) == {("2026-01", ("money", str(PLACE))): 7}
    book(busy.database, _month(4, "mmww"))
    shut = SharingWish("2026-04", Period.MONTH, (Group.PILLAR,))
    table = busy.services.sharing.preview(coordinator, shut)
    assert table.rows == (SharedRow("2026-04", None, None),)
    assert table.total is None
    assert table.data_hash != busy.services.sharing.preview(coordinator, both).data_hash


@pytest.mark.parametrize(
    ("wish", "problem"),
    [
        (SharingWish("2026-03", Period.MONTH, (Group.MENTOR,)), NotADivision),
        (SharingWish("2026-03", Period.MONTH, (Group.TEAM, Group.TEAM)), NotADivision),
        (
            SharingWish("2026-03", Period.MONTH, (Group.TEAM, Group.KIND, Group.PILLAR)),
            NotADivision,
        ),
        (SharingWish("2026-03", Period.DAY), NotAWholePeriod),
        (SharingWish("2026-06", Period.MONTH), PeriodNotOver),
    ],
)
def test_what_is_not_in_the_family_is_not_shared(
    world: World, coordinator: Actor, wish: SharingWish, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        world.services.sharing.publish(coordinator, wish)
    assert not world.services.sharing.look(coordinator).published


def test_a_part_of_what_was_shared_whole_is_not_shared(busy: World, coordinator: Actor) -> None:
    sharing = busy.services.sharing
    sharing.publish(coordinator, SharingWish("2026-Q1", Period.QUARTER))
    with pytest.raises(AlreadySharedWithin):
        sharing.publish(coordinator, MARCH)


def test_the_threshold_is_five_or_ten(busy: World, coordinator: Actor) -> None:
    sharing = busy.services.sharing
    with pytest.raises(FieldProblem):
        sharing.set_threshold(coordinator, 4)
    sharing.set_threshold(coordinator, 10)
    table = sharing.publish(coordinator, MARCH)
    assert table.threshold == 10
    assert set(_figures(table).values()) == {None}
    january = sharing.publish(coordinator, SharingWish("2026-01", Period.MONTH))
    assert january.total is None


def test_parts_under_two_thresholds_say_the_lower_one(busy: World, coordinator: Actor) -> None:
    """What was told under the lower one stands in it: ten at least would not be true."""
    sharing = busy.services.sharing
    sharing.publish(coordinator, SharingWish("2026-01", Period.MONTH))
    sharing.set_threshold(coordinator, 10)
    table = sharing.preview(coordinator, QUARTER)
    assert table.rows[0].figure == Figure(7, 7 * 20_00, 7)
    assert table.threshold == 5
    assert sharing.preview(coordinator, MARCH).threshold == 10, "control"


def _five(world: World, karin: Client, again: Client) -> None:
    """A month of five numbers, two of which may be one person."""
    numbers = karin.id.int, again.id.int, 1, 2, 3
    book(world.database, [Booked(date(2026, 3, 2), client=each) for each in numbers])


def test_two_numbers_of_one_person_are_one_person(
    world: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    """Five numbers that are four people are too few; nothing told tells that they became one."""
    again = world.client(mentor, "Karin", "Boer")
    _five(world, karin, again)
    sharing, month = world.services.sharing, SharingWish("2026-03", Period.MONTH)
    assert sharing.preview(coordinator, month).total == Figure(5, 5 * 20_00, 5), "control"
    world.services.doubles.merge(mentor, karin.id, again.id)
    assert sharing.preview(coordinator, month).total is None


def test_two_numbers_stay_one_person_when_both_are_erased(
    world: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    again = world.client(mentor, "Karin", "Boer")
    _five(world, karin, again)
    sharing, month = world.services.sharing, SharingWish("2026-03", Period.MONTH)
    world.services.doubles.merge(mentor, karin.id, again.id)
    asked = world.services.rights.ask_erasure(mentor, karin.id)
    world.services.retention.confirm(world.hire(Role.ADMINISTRATOR), asked.id)
    assert sharing.preview(coordinator, month).total is None
    with world.database.writing() as connection, guarding.lifted(connection):
        connection.execute(tables.erased_merge.delete())
    told = sharing.preview(coordinator, month).total
    assert told == Figure(5, 5 * 20_00, 5), "control: not known any more to be one"


def test_a_number_that_went_on_as_an_erased_one_and_then_as_another_is_one_person(
    world: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    again = world.client(mentor, "Karin", "Boer")
    gone, sharing = uuid4(), world.services.sharing
    numbers = karin.id.int, again.id.int, gone.int, 1, 2, 3, 4
    book(world.database, [Booked(date(2026, 3, 2), client=each) for each in numbers])
    month = SharingWish("2026-03", Period.MONTH)
    assert sharing.preview(coordinator, month).total == Figure(7, 7 * 20_00, 7), "control"
    with world.database.writing() as connection:
        told = {"gone_id": again.id, "kept_id": gone}
        back = {"gone_id": gone, "kept_id": again.id}  # undone, and then the other way about
        connection.execute(tables.erased_merge.insert(), [told, back])
    world.services.doubles.merge(mentor, karin.id, again.id)
    assert sharing.preview(coordinator, month).total == Figure(7, 7 * 20_00, 5)


def test_only_what_can_count_is_kept_in_memory(busy: World, coordinator: Actor) -> None:
    """Of a month that month, and what came late in months that were shared."""

    def read() -> int:
        with busy.database.reading() as connection:
            kept = published.listed(connection)
            within, counts = bounds(["2026-03"], kept), countable(["2026-03"], kept)
            heard: list[tuple[int, int]] = []
            told = published.handed(connection, within, counts, lambda *at: heard.append(at))
            assert heard, "whoever waits may stop it"
            assert [row.seq for row in told] == sorted(row.seq for row in told)
            return len(told)

    assert read() == 17
    busy.services.sharing.publish(coordinator, SharingWish("2026-01", Period.MONTH))
    assert read() == 17
    others = [Booked(date(2026, month, 5), client=50) for month in (1, 2, 4)]
    book(busy.database, others)
    assert read() == 18, "January's, that came late; nobody was told of February"


def test_what_the_other_way_would_tell_is_told_before_it_is_shared(
    world: World, coordinator: Actor
) -> None:
    """Of a quarter with a month of two people nothing is told once that month was shared alone."""

    def hears(period: str, by: Period) -> Advice:
        return world.services.sharing.preview(coordinator, SharingWish(period, by)).advice

    full = [Booked(date(2025, month, 3), client=who) for month in range(1, 7) for who in range(8)]
    few = [Booked(date(2025, 9, 3), client=who) for who in range(2)]
    rest = [Booked(date(2025, month, 3), client=who) for month in (7, 8) for who in range(8)]
    book(world.database, [*full, *rest, *few])
    assert hears("2025-Q1", Period.QUARTER) is Advice.MONTHS_FIRST
    assert hears("2025-Q1", Period.MONTH) is Advice.NOTHING
    assert hears("2025-Q3", Period.QUARTER) is Advice.WHOLE_NOW
    assert hears("2025-Q3", Period.MONTH) is Advice.IN_ONE
    asked = SharingWish("2025-Q3", Period.MONTH)
    shared = world.services.sharing.publish(coordinator, asked)
    assert (shared.total, shared.advice) == (None, Advice.IN_ONE), "the control: so it is"
    assert hears("2025-Q3", Period.MONTH) is Advice.NOTHING, "what is shared is past advice"


def test_a_quarter_never_has_fewer_people_than_its_month_had(
    world: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    again = world.client(mentor, "Karin", "Boer")
    _five(world, karin, again)
    sharing = world.services.sharing
    sharing.publish(coordinator, SharingWish("2026-03", Period.MONTH))
    world.services.doubles.merge(mentor, karin.id, again.id)
    whole = sharing.publish(coordinator, SharingWish("2026-Q1", Period.QUARTER))
    assert whole.total == Figure(5, 5 * 20_00, 5)


def test_sharing_is_logged_and_not_for_the_counter(
    busy: World, coordinator: Actor, mentor: Actor
) -> None:
    busy.services.sharing.publish(coordinator, MARCH)
    line = busy.audit()[-1]
    assert (line.action, line.detail) == ("sharing.publish", "2026-03 month pillar")
    for ask in (busy.services.sharing.preview, busy.services.sharing.publish):
        with pytest.raises(NotAllowed):
            ask(mentor, MARCH)


def test_what_is_kept_is_what_the_hash_says(busy: World, coordinator: Actor) -> None:
    busy.services.sharing.publish(coordinator, MARCH)
    with busy.database.reading() as connection:
        (kept,) = published.listed(connection)
        digest = connection.exec_driver_sql("SELECT digest FROM published_period").scalar_one()
    assert kept.data_hash == digest


def test_finance_equals_what_left_the_stock(
    world: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    """To the cent and to the card: what was handed over, less what came back (DECISIONS J2).

    The control: three hand-overs are not four cards, and a broken one does not come back.
    """
    north = place(world, "Noord")
    kind(world, coordinator)
    world.services.stock.buy(coordinator, batch(north))
    gave = [_given(world, mentor, karin, *each) for each in (["0001"], ["0002", "0003"], ["0004"])]
    day = business_day(world.clock())
    whole = Filters(day, day, groups=GROUPS)
    reasons = ReversalReason.BOOKED_WRONGLY, ReversalReason.CARD_DEFECTIVE
    for one, reason in zip((gave[1], gave[2]), reasons, strict=True):
        turn_back(world.services.rewards, mentor, uuid4(), one.id, reason)
    left = world.services.stock.reconciled(coordinator, KIND, north)
    assert (left.handed_over, left.returned) == (4, 2)
    for by in Period:
        told = world.services.reports.totals(coordinator, replace(whole, by=by))
        (row,) = told.rows
        assert told.cards_of(row) == told.cards_of(told.total) == (4, 2, 0)
        assert (row.line.count, row.reversed.count) == (3, 2)
        assert (row.line.cents, row.reversed.cents) == (80_00, 60_00)
    assert told.data_hash != replace(told, cards={}).data_hash
    assert told.cards_of(TotalRow("2020", ("", ""), NOTHING)) == (0, 0, 0)


def test_a_card_in_place_of_another_left_the_stock_in_its_own_month(
    world: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    """With no booking in that month it has a line all the same; the control counts its euros."""
    north = place(world, "Noord")
    kind(world, coordinator)
    stock = world.services.stock
    stock.buy(coordinator, batch(north))
    _given(world, mentor, karin, "0001")
    stock.replace(coordinator, KIND, "0001", "0002", VoidReason.DEFECTIVE)
    begun = business_day(world.clock())
    world.clock.later(days=45)
    stock.replace(coordinator, KIND, "0002", "0003", VoidReason.LOST)
    asked = Filters(begun, business_day(world.clock()), groups=GROUPS)
    told = world.services.reports.totals(coordinator, asked)
    assert [told.cards_of(row) for row in told.rows] == [(1, 0, 1), (0, 0, 1)]
    assert [row.line.cents for row in told.rows] == [20_00, 0]
    assert told.rows[0].group == told.rows[1].group
    assert stock.reconciled(coordinator, KIND, north).handed_over == 3
    before = world.services.reports.totals(coordinator, replace(asked, last_day=begun))
    assert before.cards_of(before.total) == (1, 0, 1)


def _given(world: World, mentor: Actor, client: Client, *serials: str) -> Reward:
    step, cents = world.confirmed(mentor, client, f"stap {serials[0]}"), len(serials) * 20_00
    cards = tuple(Card(serial, 20_00) for serial in serials)
    return world.services.rewards.give(mentor, world.gift(client, step, cents, cards=cards))


def test_pillars_stand_in_the_order_of_the_bridge(world: World, coordinator: Actor) -> None:
    """The control asks without it: then by their codes."""
    book(world.database, _month(3, "mmmmmwwwwwhhhhh"))
    tables = [
        sharing.preview(coordinator, MARCH)
        for sharing in (world.services.sharing, Sharing(world.services.acting, ("work", "money")))
    ]
    stand = [[row.group for row in table.rows] for table in tables]
    assert stand == [
        [("health",), ("money",), ("work",)],
        [("work",), ("money",), ("health",)],
    ]
    assert tables[0].data_hash == tables[1].data_hash
