"""A client shows who they are: a card alone opens nothing, five wrong tries lock."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Reach, Role
from bridge_app.domain.codes import spaced
from bridge_app.domain.people import AddressForm, Client, NewClient
from bridge_app.domain.privacy import Preset
from bridge_app.domain.proving import (
    FEWEST,
    TRIES,
    CardHolder,
    Outcome,
    Proof,
    ProofKnown,
    ProofWay,
    Tried,
    TryKind,
)
from bridge_app.errors import FieldProblem, NotAllowed, NotFound, ReasonNeeded
from bridge_app.services.proving import Proving
from bridge_app.services.wordings import Wordings
from bridge_app.storage import keys, proofs, tables
from tests.services.world import World

PIN, OTHER = "2580", "9713"
THREE = ("sun", "house", "baby")
ALL = ("ar", "en", "nl", "pl", "tr", "uk")


@pytest.fixture
def proving(world: World) -> Proving:
    return world.services.proving


def proven(world: World) -> set[object]:
    """Who may have their own view opened, whichever role asked."""
    return set(world.services.acting.proven)


def wrong(world: World, actor: Actor, client: Client, times: int) -> list[Tried]:
    """So many wrong codes, each when the wait before it is over."""
    found = []
    for _ in range(times):
        found.append(world.services.proving.try_pin(actor, client.id, "0000"))
        world.clock.later(minutes=1)
    return found


def carried(world: World, actor: Actor, client: Client) -> str:
    """The code on a paper of this client."""
    return world.services.papers.printed(actor, client.id, "a4", Preset.MINE, with_code=True)


# --- what somebody is known by ---------------------------------------------------------------


def test_a_code_opens_for_its_own_client_only(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    other = world.client(mentor, "Mia")
    assert proving.known(mentor, karin.id) == ProofKnown()
    known = proving.choose_pin(mentor, karin.id, "25 80")
    assert known == proving.known(mentor, karin.id)
    assert known == ProofKnown(ProofWay.PIN, world.clock())
    proving.choose_pin(mentor, other.id, OTHER)
    assert proving.try_pin(mentor, karin.id, OTHER).outcome is Outcome.WRONG
    assert proven(world) == set()
    assert proving.try_pin(mentor, other.id, OTHER) == Tried(Outcome.RIGHT)
    assert proven(world) == {other.id}


def test_three_pictures_open_in_any_order_and_no_other_three(
    proving: Proving, mentor: Actor, karin: Client
) -> None:
    known = proving.choose_pictures(mentor, karin.id, THREE)
    assert known.way is ProofWay.PICTURES
    assert proving.try_pictures(mentor, karin.id, reversed(THREE)).outcome is Outcome.RIGHT
    assert proving.try_pictures(mentor, karin.id, ("sun", "house", "moon")).left == TRIES - 1


@pytest.mark.parametrize("own", [None, OTHER])
def test_of_two_numbers_that_are_one_person_only_the_code_of_the_one_that_stays_counts(
    world: World, proving: Proving, mentor: Actor, karin: Client, own: str | None
) -> None:
    double = world.services.people.create(mentor, NewClient("Carin", "de Boer"))
    card = carried(world, mentor, double)
    proving.choose_pin(mentor, double.id, PIN)
    if own:
        proving.choose_pin(mentor, karin.id, own)
    beside = world.services.doubles.compare(mentor, karin.id, double.id)
    assert (beside.one.code, beside.other.code) == (bool(own), True)
    joined = world.services.doubles.merge(mentor, karin.id, double.id)
    assert joined.codes == ({karin.id, double.id} if own else {double.id})
    holder = proving.by_card(mentor, card)
    assert holder is not None
    assert holder.client_id == karin.id, "the paper of before still finds the file"
    assert proving.known(mentor, karin.id).way is (ProofWay.PIN if own else None)
    assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.WRONG
    world.clock.later(minutes=1)
    if own:
        assert proving.try_pin(mentor, karin.id, own).outcome is Outcome.RIGHT
    assert proven(world) == ({karin.id} if own else set())
    assert world.services.doubles.part(mentor, joined.seq) == joined
    assert proving.try_pin(mentor, double.id, PIN).outcome is Outcome.RIGHT


def test_another_takes_its_place_and_it_can_go(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, PIN)
    proving.choose_pictures(mentor, karin.id, THREE)
    assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.WRONG
    world.clock.later(minutes=1)
    assert proving.try_pictures(mentor, karin.id, THREE).outcome is Outcome.RIGHT
    assert proving.forget(mentor, karin.id) == ProofKnown()
    assert proving.try_pictures(mentor, karin.id, THREE).outcome is Outcome.WRONG


def test_what_will_not_do_changes_nothing(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    born = world.services.people.change(mentor, replace(karin, birth_date=date(1988, 3, 12)))
    proving.choose_pin(mentor, karin.id, PIN)
    for plain in ("1111", "1988", born.number[-4:], "25"):
        with pytest.raises(FieldProblem):
            proving.choose_pin(mentor, karin.id, plain)
    with pytest.raises(FieldProblem):
        proving.choose_pictures(mentor, karin.id, THREE[:2])
    assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.RIGHT


# --- the card --------------------------------------------------------------------------------


def test_a_card_tells_whose_it_is_and_opens_nothing(
    world: World, proving: Proving, mentor: Actor, desk: Actor, karin: Client
) -> None:
    code = carried(world, mentor, karin)
    proving.choose_pin(mentor, karin.id, PIN)
    holder = proving.by_card(desk, spaced(code).lower())
    assert holder == CardHolder(karin.id, "nl", AddressForm.JE), "no name before the proof"
    assert proven(world) == set()
    assert world.services.people.open(desk, karin.id).reach is Reach.WALK_IN_TODAY
    again = proving.by_card(desk, code)
    assert again == CardHolder(karin.id, "nl", AddressForm.JE, tongues=ALL), "within reach by now"
    proving.try_pin(desk, karin.id, PIN)
    assert proven(world) == {karin.id}, "control: with the code it opens"


def test_how_long_a_code_is_is_known_and_not_whether_there_is_one(
    proving: Proving, mentor: Actor, karin: Client
) -> None:
    def digits() -> int:
        return proving.begin(mentor, karin.id).digits

    found = [digits()]
    for code in (PIN, "25804196"):
        proving.choose_pin(mentor, karin.id, code)
        found.append(digits())
    proving.choose_pictures(mentor, karin.id, THREE)
    assert [*found, digits()] == [FEWEST, len(PIN), 8, FEWEST]
    assert len(PIN) == FEWEST


def test_who_is_to_be_known_is_asked_as_they_see_best(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    needs = replace(karin.needs, letters=200, large_letters=True, colours="dark", quiet_room=True)
    world.services.people.put_ready(mentor, karin.id, needs, karin.address_form, "nl")
    holder = proving.begin(mentor, karin.id)
    assert holder == CardHolder(karin.id, "nl", karin.address_form, True, 200, "dark", tongues=ALL)


def test_only_languages_that_have_the_bridge_of_this_client_can_be_chosen(
    world: World,
    proving: Proving,
    mentor: Actor,
    karin: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    code = carried(world, mentor, karin)
    default = world.services.acting.wordings.default

    def tongues() -> list[tuple[str, ...]]:
        holder = proving.by_card(mentor, code)
        assert holder is not None
        return [proving.begin(mentor, karin.id).tongues, holder.tongues]

    assert tongues() == [ALL, ALL], "control: the shipped bridge has every language"
    fewer = {each: default.words[each] for each in ("nl", "en")}
    monkeypatch.setattr(Wordings, "of", lambda *_: replace(default, words=fewer))
    assert tongues() == [("en", "nl")] * 2


def test_a_card_of_who_is_within_reach_lets_nobody_in_anew(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    code = carried(world, mentor, karin)
    before = world.contents()["access_grant"]
    assert proving.by_card(mentor, code)
    assert world.contents()["access_grant"] == before


@pytest.mark.parametrize("code", ["", "ABC", "2" * 13])
def test_nobodys_card_is_a_line_and_no_more(
    world: World, proving: Proving, mentor: Actor, karin: Client, code: str
) -> None:
    carried(world, mentor, karin)
    assert proving.by_card(mentor, code) is None
    line = world.audit()[-1]
    assert (line.action, line.detail, line.client_id) == ("proof.card", "unknown", None)


def test_a_paper_printed_anew_takes_the_place_of_the_old_card(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    old, new = carried(world, mentor, karin), carried(world, mentor, karin)
    assert proving.by_card(mentor, old) is None
    assert proving.by_card(mentor, new)


def test_staff_choose_whom_they_may_reach(
    world: World, proving: Proving, mentor: Actor, desk: Actor, karin: Client
) -> None:
    assert proving.begin(mentor, karin.id).client_id == karin.id
    assert proven(world) == set(), "chosen is not proven"
    with pytest.raises(ReasonNeeded):
        proving.begin(desk, karin.id)
    with pytest.raises((NotFound, ReasonNeeded)):
        proving.begin(mentor, uuid4())


# --- five wrong tries ------------------------------------------------------------------------


def test_five_wrong_tries_lock_and_the_right_code_comes_too_late(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, PIN)
    tried = wrong(world, mentor, karin, TRIES)
    assert [each.outcome for each in tried] == [Outcome.WRONG] * 4 + [Outcome.LOCKED]
    assert [each.left for each in tried] == [4, 3, 2, 1, 0]
    assert [each.wait for each in tried] == [1, 2, 4, 8, 0]
    world.clock.later(days=40)
    assert proving.try_pin(mentor, karin.id, PIN) == Tried(Outcome.LOCKED, 0)
    assert proving.known(mentor, karin.id).locked
    assert proven(world) == set()


def test_control_after_four_the_right_code_opens_and_the_count_begins_anew(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, PIN)
    for _ in range(2):
        wrong(world, mentor, karin, TRIES - 1)
        assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.RIGHT


def test_the_mentor_opens_and_the_client_has_five_tries_again(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, PIN)
    wrong(world, mentor, karin, TRIES)
    proving.vouch(mentor, karin.id)
    assert proven(world) == {karin.id}
    assert not proving.known(mentor, karin.id).locked
    assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.RIGHT


def test_a_new_code_made_together_ends_the_lock_and_none_does_not(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    wrong(world, mentor, karin, TRIES)
    assert proving.forget(mentor, karin.id) == ProofKnown(locked=True)
    assert not proving.choose_pin(mentor, karin.id, PIN).locked
    assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.RIGHT


def test_a_new_start_and_another_desk_do_not_help(
    world: World, proving: Proving, mentor: Actor, desk: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, PIN)
    world.services.people.walk_in(desk, karin.id)
    wrong(world, mentor, karin, 3)
    again = World(world.database, world.clock, by_people=world.by_people)
    assert wrong(again, desk, karin, 2)[-1].outcome is Outcome.LOCKED
    assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.LOCKED


def test_the_wait_grows_and_a_try_too_soon_is_not_counted(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, PIN)
    wrong(world, mentor, karin, 3)
    proving.try_pin(mentor, karin.id, OTHER)
    world.clock.later(seconds=3)
    assert proving.try_pin(mentor, karin.id, PIN) == Tried(Outcome.WAIT, 1, 5)
    world.clock.later(seconds=5)
    assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.RIGHT


def test_a_clock_set_back_gives_no_more_tries(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, PIN)
    found = []
    for _ in range(TRIES):
        found.append(proving.try_pin(mentor, karin.id, "0000").outcome)
        world.clock.now -= timedelta(seconds=1)
    assert found[-1] is Outcome.LOCKED
    assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.LOCKED


# --- what is told, and what is kept ----------------------------------------------------------


def test_nothing_tells_whether_somebody_has_a_code(
    world: World,
    proving: Proving,
    mentor: Actor,
    karin: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The same answers, the same waits, the same lock, and the same slow work for each."""
    slow: list[bytes] = []

    def derived(secret: bytes, salt: bytes) -> bytes:
        slow.append(salt)
        return kept(secret, salt)

    kept = keys.derived
    monkeypatch.setattr(keys, "derived", derived)
    proving.choose_pin(mentor, karin.id, PIN)
    without = world.client(mentor, "Mia")
    slow.clear()
    with_code = wrong(world, mentor, karin, TRIES + 1)
    work, slow[:] = len(slow), []
    assert wrong(world, mentor, without, TRIES + 1) == with_code
    assert work == len(slow) == TRIES, "locked, nobody is asked any more"
    assert len(set(slow)) == 1, "and the salt of nobody stays the same too"


def test_every_look_and_try_is_a_line(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.begin(mentor, karin.id)
    proving.choose_pin(mentor, karin.id, PIN)
    proving.known(mentor, karin.id)
    proving.try_pin(mentor, karin.id, "0000")
    proving.try_pin(mentor, karin.id, PIN)
    world.clock.later(seconds=1)
    proving.try_pin(mentor, karin.id, PIN)
    proving.vouch(mentor, karin.id)
    proving.forget(mentor, karin.id)
    lines = world.audit()[-8:]
    assert [(line.action, line.detail) for line in lines] == [
        ("proof.named", ""),
        ("proof.choose", "pin"),
        ("proof.see", ""),
        ("proof.try", "wrong"),
        ("proof.try", "wait"),
        ("proof.try", "right"),
        ("proof.vouch", ""),
        ("proof.forget", ""),
    ]
    assert {line.client_id for line in lines} == {karin.id}
    assert {line.ground for line in lines} == {Reach.CASELOAD}


def test_what_was_said_stands_nowhere(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, "97139046")
    proving.try_pin(mentor, karin.id, "64093179")
    told = [*map(repr, world.audit()), *(row for rows in world.contents().values() for row in rows)]
    assert not [row for row in told if "97139046" in row or "64093179" in row]
    assert karin.number in " ".join(told), "control: what is kept is found"


def test_the_same_code_becomes_something_else_for_each_client_and_store(
    world: World, mentor: Actor, karin: Client, proving: Proving
) -> None:
    """Whoever carries the rows off lacks the key, and one found code would tell of no other."""
    proving.choose_pin(mentor, karin.id, PIN)
    with world.database.reading() as connection:
        row = connection.execute(sa.select(tables.client_proof)).one()
        key = world.database.key_for(proofs.PURPOSE)
        assert proofs.fits(connection, key, karin.id, proofs_of(PIN))
        assert not proofs.fits(connection, bytes(32), karin.id, proofs_of(PIN)), "another key"
    assert row.hash != keys.derived(PIN.encode(), row.salt)
    assert (len(row.salt), len(row.hash)) == (16, 32)


def proofs_of(typed: str) -> Proof:
    return Proof(ProofWay.PIN, typed)


def test_a_client_reads_only_that_there_is_a_code_and_since_when(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, PIN)
    proving.try_pin(mentor, karin.id, "0000")
    sections = {
        each.key: each.records for each in world.services.rights.file(mentor, karin.id).sections
    }
    (told,) = sections["proof"]
    assert (told["way"], told["at"]) == (ProofWay.PIN, world.clock())
    assert not {"salt", "hash"} & told.keys()
    assert "proof_try" not in sections


def test_it_goes_with_the_client(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    proving.choose_pin(mentor, karin.id, PIN)
    proving.try_pin(mentor, karin.id, "0000")
    for table in ("client_proof", "proof_try"):
        assert world.contents()[table]
    asked = world.services.rights.ask_erasure(mentor, karin.id)
    second = world.hire(Role.ADMINISTRATOR, name="Noor")
    world.services.retention.confirm(second, asked.id)
    assert not world.contents()["client_proof"]
    assert not world.contents()["proof_try"]


def test_a_wrong_try_is_kept_or_nothing_opens(
    world: World, proving: Proving, mentor: Actor, karin: Client
) -> None:
    """What cannot be logged is not tried either."""
    proving.choose_pin(mentor, karin.id, PIN)
    world.break_log()
    with pytest.raises(Exception, match=r"full|rows are never"):
        proving.try_pin(mentor, karin.id, PIN)
    assert proven(world) == set()
    world.mend_log()
    assert proving.try_pin(mentor, karin.id, PIN).outcome is Outcome.RIGHT


def test_who_does_not_work_with_clients_sets_and_opens_nothing(
    world: World, proving: Proving, coordinator: Actor, karin: Client
) -> None:
    for deed in (proving.begin, proving.known, proving.forget, proving.vouch):
        with pytest.raises(NotAllowed):
            deed(coordinator, karin.id)
    assert proven(world) == set()
    assert not [each for each in world.contents()["proof_try"] if TryKind.VOUCHED in each]
