"""Hand-outs from somebody else's list: first what it would do, then all of it or nothing."""

from collections import Counter
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from bridge_app.desk_errors import ImportedBefore, RowsAreWrong
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.backup import printed
from bridge_app.domain.closing import LEDGER, TYPED_BACK
from bridge_app.domain.importing_rewards import Handed, Made, Preview, guessed
from bridge_app.domain.limits import GiftLimit
from bridge_app.domain.people import Client, StaffMember
from bridge_app.domain.rewards import LedgerKind, LedgerOrigin, ReversalReason, RewardState
from bridge_app.domain.sheets import Sheet
from bridge_app.domain.staffing import Unit, UnitKind
from bridge_app.domain.stock_buying import NewBatch, StockKind
from bridge_app.errors import NotAllowed, NotFound
from bridge_app.services.closing import Typed
from bridge_app.spreadsheets import read_bytes
from bridge_app.storage import chain, staff, tables, units
from bridge_app.trust_errors import Stopped
from tests.services.world import World
from tests.turning_back import turn_back

HEADER = "date,client_number,amount,voucher_kind,serial,step,pillar,location,staff"
FORUS = (
    "2021-06-23,2001,24,Fonds A,A-1,Bel de school,Leren,Centrum,Ruth Vos",
    '23-06-2021,2002,"14,00",Fonds A,A-2,Post openen,money,Centrum,Ruth Vos',
    "2021-06-23,2001,24.00,Fonds A,A-3,Maak een afspraak,Leren,Noord,",
    "2021-06-13,2003,29,Fonds B,B-1,Bel de huisarts,Gezondheid en steun,,",
    "2021-06-13,2003,29,Fonds B,B-2,Loop een rondje,Gezondheid en steun,,",
)


def table(*rows: str) -> Sheet:
    return read_bytes("\n".join([HEADER, *rows]).encode())


def preview(world: World, actor: Actor, *rows: str) -> Preview:
    sheet = table(*rows)
    found: Preview = world.services.importing_rewards.preview(actor, sheet, guessed(sheet.header))
    return found


def perform(world: World, actor: Actor, *rows: str, **more: Any) -> Any:
    sheet = table(*rows)
    return world.services.importing_rewards.perform(actor, sheet, guessed(sheet.header), **more)


def client_id(world: World, number: str) -> UUID:
    with world.database.reading() as connection:
        wanted = sa.select(tables.client.c.id).where(tables.client.c.number == number)
        found: UUID = connection.execute(wanted).scalar_one()
        return found


def close_oldest(world: World, coordinator: Actor) -> None:
    """The month of the oldest row is closed, with the sheet in hand."""
    closing = world.services.closing
    sheet = closing.sheet(coordinator)
    letters = printed(sheet.head, LEDGER)[-TYPED_BACK:]
    closing.close(coordinator, Typed(sheet.sums.month, sheet.head.seq, letters))


def ledger_rows(world: World) -> list[Any]:
    with world.database.reading() as connection:
        return list(connection.execute(sa.select(tables.ledger).order_by(tables.ledger.c.seq)))


def test_the_preview_tells_what_would_be_made_and_makes_nothing(
    world: World, coordinator: Actor
) -> None:
    before = world.contents()
    found = preview(world, coordinator, *FORUS)
    assert (len(found.rows), found.cents, found.clients) == (5, 120_00, 3)
    numbers, kinds = ("2001", "2002", "2003"), ("Fonds A", "Fonds B")
    assert found.made == Made(numbers, ("Ruth Vos",), ("Centrum", "Noord"), kinds)
    assert (found.may_begin, found.late, found.bsn) == (True, 0, ())
    assert world.contents() == before
    line = world.audit()[-1]
    assert (line.action, line.amount) == ("handed_list.preview", 5)


def test_the_published_totals_of_june_2021_come_out(world: World, coordinator: Actor) -> None:
    done = perform(world, coordinator, *FORUS)
    assert (done.rows, done.cents, done.made.staff) == (5, 120_00, ("Ruth Vos",))
    given = [row for row in ledger_rows(world) if row.kind is LedgerKind.HAND_OVER]
    days: Counter[date] = Counter()
    for row in given:
        days[row.business_date] += row.cents
    assert (len(given), sum(days.values()), max(row.cents for row in given)) == (5, 120_00, 29_00)
    assert days.most_common() == [(date(2021, 6, 23), 62_00), (date(2021, 6, 13), 58_00)]


def test_a_number_is_of_one_client_whatever_the_size_of_its_letters(
    world: World, coordinator: Actor
) -> None:
    rows = [each.replace("2001", "X1") for each in FORUS if "2001" in each]
    rows[-1] = rows[-1].replace("X1", "x1")
    found = preview(world, coordinator, *rows)
    assert (len(rows) > 1, found.clients, found.made.numbers) == (True, 1, ("X1",))
    perform(world, coordinator, *rows)
    (client,) = world.services.people.listed(world.hire(Role.FRONT_DESK))
    assert {row.client_id for row in ledger_rows(world)} == {client.id}
    later = FORUS[2].replace("2001", "x1").replace("A-3", "A-9")
    assert preview(world, coordinator, later).made.numbers == ()


def test_each_row_is_a_reward_that_was_handed_over_and_marked(
    world: World, coordinator: Actor, mentor: Actor
) -> None:
    perform(world, coordinator, *FORUS)
    rows = ledger_rows(world)
    assert [row.kind for row in rows[:2]] == [LedgerKind.AWARD, LedgerKind.HAND_OVER]
    assert {row.origin for row in rows} == {LedgerOrigin.IMPORTED}
    first = rows[1]
    assert (first.event_date, first.business_date) == (date(2021, 6, 23), date(2021, 6, 23))
    assert (first.actor, first.cents, first.pillar) == (coordinator.person, 24_00, "learning")
    assert (first.receipt, first.budget, first.policy, first.approver) == (None,) * 4
    assert None not in {first.mentor, first.location, first.step_id, first.case_id}
    file = world.services.people.open(mentor, client_id(world, "2001"), "Naar gevraagd")
    assert (file.case.origin, file.plan.origin) == ("imported", "imported")
    assert [goal.text for goal in file.plan.goals] == ["Leren"]
    assert [(s.text, s.confirmed, s.day) for s in file.plan.steps] == [
        ("Bel de school", True, date(2021, 6, 23)),
        ("Maak een afspraak", True, date(2021, 6, 23)),
    ]
    assert file.plan.agreed_at is None
    heard = world.services.rewards.disclose(mentor, file.client.id)
    assert heard == world.clock()  # it counts as heard: nothing is refused for the missing plan
    with world.database.reading() as connection:
        key = world.database.key_for(chain.LEDGER.purpose)
        assert chain.verify(connection, key, chain.LEDGER).whole


def test_an_imported_reward_has_no_receipt_of_ours_and_can_be_turned_back(
    world: World, coordinator: Actor, mentor: Actor
) -> None:
    perform(world, coordinator, FORUS[0])
    known = client_id(world, "2001")
    world.services.people.open(mentor, known, "Naar gevraagd")
    (reward,) = world.services.rewards.of_client(mentor, known)
    assert (reward.state, reward.receipt) == (RewardState.HANDED_OVER, "")
    assert [card.serial for card in reward.cards] == ["A-1"]
    with pytest.raises(NotFound):
        world.services.rewards.receipt(mentor, reward.id)
    back = ReversalReason.BOOKED_WRONGLY
    turn_back(world.services.rewards, mentor, uuid4(), reward.id, back)
    assert preview(world, coordinator, FORUS[0].replace("Bel", "Mail")).may_begin


def test_what_is_made_has_no_way_in_and_is_not_given_at_the_desk(
    world: World, coordinator: Actor
) -> None:
    perform(world, coordinator, *FORUS)
    keeper = world.hire(Role.ADMINISTRATOR)
    (ruth,) = [
        each for each in world.services.staffing.everyone(keeper) if each.member.name == "Ruth Vos"
    ]
    assert (ruth.member.active, ruth.member.login, ruth.roles) == (False, "", frozenset())
    kinds = {kind.name: kind for kind in world.services.stock.view(coordinator).kinds}
    assert (kinds["Fonds A"].active, kinds["Fonds A"].counted) == (False, False)


def test_who_is_here_already_keeps_their_plan_and_gets_a_goal_for_each_pillar_once(
    world: World, coordinator: Actor, mentor: Actor
) -> None:
    karin = world.client(mentor)
    step = world.confirmed(mentor, karin)
    row = f"2026-05-01,{karin.number},24,,S-1,Bel de bank,Geld,,Fatima"
    assert preview(world, coordinator, row).made == Made()
    perform(world, coordinator, row)
    perform(world, coordinator, row.replace("S-1", "S-2").replace("bank", "bakker"))
    plan = world.services.plans.plan(mentor, karin.id)
    assert [goal.text for goal in plan.goals] == ["Ik maak mijn post open", "Geld"]
    assert {each.text for each in plan.steps} == {step.text, "Bel de bank", "Bel de bakker"}
    assert plan.origin == "conversation"
    assert len(world.services.rewards.of_client(mentor, karin.id)) == 2
    assert [each.id for each in world.services.rewards.rewardable(mentor, karin.id)] == [step.id]


def test_one_wrong_row_keeps_all_of_them_out(world: World, coordinator: Actor) -> None:
    before = world.contents()
    rows = (*FORUS, "2021-06-23,2001,veel,Fonds A,A-9,Bel,Leren,,")
    assert [each.reason for each in preview(world, coordinator, *rows).troubles] == ["amount"]
    with pytest.raises(RowsAreWrong) as refused:
        perform(world, coordinator, *rows)
    assert refused.value.rows == 1
    assert world.contents() == before


def test_a_card_that_left_before_is_wrong_and_one_in_stock_leaves_it(
    world: World, coordinator: Actor, mentor: Actor
) -> None:
    perform(world, coordinator, FORUS[0])
    with world.database.writing() as connection:
        place = Unit(uuid4(), "Balie")
        units.add(connection, UnitKind.LOCATION, place)
    stock = world.services.stock
    kind = stock.add_kind(coordinator, StockKind("", "Winkelbon", counted=True))
    batch = NewBatch(kind.code, "", 20_00, 40_00, ("W-1", "W-2"), place.id)
    stock.buy(coordinator, batch)
    shop = "2026-06-01,2001,20,Winkelbon,W-1,Bel de school,Leren,,"
    found = preview(
        world,
        coordinator,
        "2021-06-24,2001,24,fonds a,A-1,Nog eens,Leren,,",
        "2021-06-24,2001,24,,A-1,Nog eens,Leren,,",
        shop.replace(",20,", ",30,"),
    )
    told = [(each.row, each.reason) for each in found.troubles]
    assert told == [(2, "serial_given"), (3, "serial_given"), (4, "worth")]
    perform(world, coordinator, shop)
    (line,) = stock.view(coordinator).lines
    assert (line.in_stock, line.handed_over) == (1, 1)
    again = preview(world, coordinator, shop.replace("Leren", "Geld"))
    assert [each.reason for each in again.troubles] == ["serial_given"]


def test_two_people_of_one_name_cannot_be_told_apart(world: World, coordinator: Actor) -> None:
    with world.database.writing() as connection:
        for login in ("ruth", "ruth2"):
            staff.add(connection, StaffMember(uuid4(), login, "Ruth Vos"), world.clock())
    assert [e.reason for e in preview(world, coordinator, FORUS[0]).troubles] == ["two_staff"]
    assert preview(world, coordinator, FORUS[0].replace("Ruth Vos", "ruth2")).may_begin


def test_the_same_list_is_read_in_once_however_it_was_saved(
    world: World, coordinator: Actor
) -> None:
    perform(world, coordinator, FORUS[0])
    text = f"{HEADER}\r\n{FORUS[0]}\r\n".replace(",", ";")
    sheet = read_bytes(b"\xef\xbb\xbf" + text.encode())
    before = world.contents()
    importing = world.services.importing_rewards
    for ask in (importing.preview, importing.perform):
        with pytest.raises(ImportedBefore) as told:
            ask(coordinator, sheet, guessed(sheet.header))
        assert told.value.day == "02-06-2026"
    assert world.contents() == before


def test_only_who_oversees_rewards_reads_them_in(world: World, mentor: Actor) -> None:
    with pytest.raises(NotAllowed):
        preview(world, mentor, *FORUS)


def test_stopping_half_way_leaves_nothing(world: World, coordinator: Actor) -> None:
    heard: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        heard.append((done, of))
        if done >= 100:
            raise Stopped

    rows = [f"2021-06-23,{n},24,Bon,S-{n},Bel,Geld,," for n in range(3001, 3121)]
    before = world.contents()
    with pytest.raises(Stopped):
        perform(world, coordinator, *rows, told=stop)
    assert heard == [(0, 120), (100, 120)]
    assert world.contents() == before


def test_months_of_a_list_need_no_close_and_a_late_row_lands_in_the_open_month(
    world: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    closing = world.services.closing
    perform(world, coordinator, FORUS[0])
    view = closing.overview(coordinator)
    assert (closing.due(coordinator), view.next) == (None, None)
    assert [each.sums.month for each in view.months] == ["2026-06"]
    assert (view.quiet[0], view.quiet[-1], len(view.quiet)) == ("2021-06", "2026-05", 60)
    step = world.confirmed(mentor, karin)
    given = world.services.rewards.give(mentor, world.gift(karin, step))
    world.long_after(days=30)
    assert closing.due(coordinator) == closing.overview(coordinator).next == "2026-06"
    close_oldest(world, coordinator)
    assert closing.due(coordinator) is None
    late = "2021-08-01,2001,24,Bon,Z-1,Bel,Leren,,"
    assert preview(world, coordinator, FORUS[1], late).late == 2
    perform(world, coordinator, FORUS[1])
    last = ledger_rows(world)[-1]
    assert (last.event_date, last.business_date) == (date(2021, 6, 23), date(2026, 7, 1))
    world.long_after(days=31)
    assert closing.due(coordinator) is None, "only rows of a list stand in July"
    wrong = ReversalReason.BOOKED_WRONGLY
    turn_back(world.services.rewards, mentor, uuid4(), given.id, wrong)
    world.long_after(days=31)
    assert closing.due(coordinator) == "2026-08"


def test_a_number_that_may_be_a_bsn_is_told(world: World, coordinator: Actor) -> None:
    row = FORUS[0].replace("2001", "111222333")
    found = preview(world, coordinator, row)
    assert (found.bsn, [type(each) for each in found.rows]) == ((2,), [Handed])


MAY = date(2026, 5, 1)


def test_a_row_keeps_what_stood_around_it_on_its_own_day(
    world: World, coordinator: Actor, mentor: Actor, karin: Client
) -> None:
    """Two live together and their mentor has a team since May: before that neither was so."""
    sanne = world.hire(Role.MENTOR, name="Sanne Vos")
    team, desk = uuid4(), Unit(uuid4(), "Noord")
    limits, joke = world.services.limits, world.client(mentor, "Joke")
    home = world.services.households.join(mentor, karin.id, joke.id, MAY).household
    limits.add_basis(coordinator, "Artikel 31")
    with world.database.writing() as connection:
        units.add(connection, UnitKind.LOCATION, desk)
        connection.execute(sa.insert(tables.team), {"id": team, "name": "Team", "active": True})
        of_sanne = {"staff_id": sanne.person, "from_day": MAY}
        connection.execute(sa.insert(tables.staff_team), of_sanne | {"team_id": team})
        there = of_sanne | {"role": Role.MENTOR, "location_id": desk.id}
        connection.execute(sa.insert(tables.staff_role), there)
    rows = (
        f"2026-04-30,{karin.number},20,Bon,K-1,Bel,Leren,,Sanne Vos",
        f"2026-05-01,{karin.number},1190,Bon,K-2,Bel nog eens,Leren,,Sanne Vos",
        f"2026-05-01,{karin.number},20,Bon,K-3,Loop,Leren,Centrum,",
    )
    perform(world, coordinator, *rows)
    april, may, elsewhere = (r for r in ledger_rows(world) if r.kind is LedgerKind.HAND_OVER)
    (basis,) = {each.legal_basis for each in (april, may, elsewhere)}
    assert basis
    assert (april.household, april.team, april.location) == (None, None, None)
    assert (may.household, may.team, may.location) == (home, team, desk.id)
    assert (elsewhere.household, elsewhere.team) == (home, None)
    assert elsewhere.location not in {None, desk.id}
    limits.set_limit(coordinator, GiftLimit(date(2026, 6, 2), 1_200_00, per_household=True))
    assert joke.id in {each.client_id for each in limits.watch(coordinator, 2026).watched}
    assert world.services.rewards.room(mentor, joke.id).limit is not None
