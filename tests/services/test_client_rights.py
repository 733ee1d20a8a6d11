"""A client sees everything, has it mended with the old words kept, and has it erased."""

import json
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bridge_app.domain.access import Actor, Role
from bridge_app.domain.appointments import AppointmentDraft
from bridge_app.domain.bridge import Answer, Link
from bridge_app.domain.client_file import ClientFile
from bridge_app.domain.desk import Given
from bridge_app.domain.mending import Note, NoteKind
from bridge_app.domain.people import Client, ConversationKind, Keep, Purpose
from bridge_app.domain.plan import StepDraft
from bridge_app.domain.retention import RULES
from bridge_app.errors import ChangedElsewhere, FieldProblem, NotFound, ReasonNeeded
from bridge_app.paper.client_file import file_json
from bridge_app.services.client_rights import ClientRights
from bridge_app.storage import contents, tables
from bridge_app.storage.client_file import KEYS, LEFT_OUT
from bridge_app.storage.owned import owned
from bridge_app.trust_errors import AskedBefore, RewardBehind, SecondPerson
from tests.services.test_destruction import lived
from tests.services.world import World


@pytest.fixture
def rights(world: World) -> ClientRights:
    return world.services.rights


# --- the whole file ------------------------------------------------------------------------


def touching_a_client() -> set[str]:
    """Tables with a path to a client, or with a bare id that may be one's."""
    by_id = {"client_id", "subject_id", "audit_seq", "ledger_seq", "object_id"}
    bare = {
        table.name
        for table in tables.metadata.sorted_tables
        if by_id & {column.name for column in table.columns}
    }
    return bare | {table.name for table in owned(tables.client)}


def test_every_table_with_data_of_a_client_is_in_the_file_or_left_out_with_a_reason() -> None:
    assert touching_a_client() <= set(KEYS) | set(LEFT_OUT)
    assert all(reason for reason in LEFT_OUT.values())


def test_a_table_that_nobody_named_is_still_in_the_file(
    world: World, mentor: Actor, karin: Client, rights: ClientRights,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The control: forgetting a name loses no row, only its heading."""
    world.scored(mentor, karin, 2)
    monkeypatch.delitem(KEYS, "answer")
    assert len(rights.file(mentor, karin.id).section("answer").records) == 1


def test_the_file_holds_every_row_and_nothing_of_anybody_else(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    lot = world.client(mentor, "Lot", "Vos")
    for client in (karin, lot):
        lived(world, mentor, client)
    file = rights.file(mentor, karin.id)
    assert (file.number, file.name) == (karin.number, "Karin de Boer")
    told = file_json(file).decode()
    for word in ("Karin", "Knap gedaan", "half een zin", "buurvrouw", "Ik bel Fatima", "BON-0001"):
        assert word in told, word
    for word in ("Lot", "Vos", "BON-0002", str(lot.id)):
        assert word not in told, word
    for table, mine in owned(tables.client).items():
        if table.name not in LEFT_OUT:
            with world.database.reading() as connection:
                rows = connection.execute(sa.select(table).where(mine), {"owner_id": karin.id})
                assert len(file.section(KEYS[table.name]).records) == len(rows.all()), table.name
    assert len(file.section("given").records) == 2


def test_the_json_has_stable_keys_and_who_looked(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    lived(world, mentor, karin)
    file = replace(rights.file(mentor, karin.id), municipality="Alphen")
    told = json.loads(file_json(file))
    assert list(told) == [
        "format", "version", "number", "name", "made_at", "municipality", "sections", "looks",
        "lists", "names",
    ]  # fmt: skip
    assert (told["format"], told["version"]) == ("mijn-brug-client-file", 1)
    assert told["sections"]["person"][0]["first_name"] == "Karin"
    assert told["sections"]["answers"][0]["level"] == 2
    assert {look["who"] for look in told["looks"]} == {"Fatima", "Sam"}
    assert set(told["names"].values()) == {"Fatima", "Sam"}
    assert "mac" not in told["sections"]["given"][0]


def test_asking_for_the_file_is_itself_a_line_of_the_log(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    rights.file(mentor, karin.id)
    line = world.audit()[-1]
    assert (line.action, line.client_id) == ("rights.exported", karin.id)
    stranger = world.hire(Role.MENTOR, name="Sam")
    with pytest.raises(ReasonNeeded):
        rights.file(stranger, karin.id)


def test_without_a_bridge_or_with_another_language_there_is_still_a_file(
    mentor: Actor, karin: Client, rights: ClientRights, world: World
) -> None:
    world.services.people.change(mentor, replace(karin, language="ti"))
    file = rights.file(mentor, karin.id)
    assert file.language == "ti"
    assert file.words is not None
    assert file.words.language == "nl"


# --- mending -------------------------------------------------------------------------------


def corrections(file: ClientFile) -> list[tuple[object, ...]]:
    records = file.section("corrections").records
    return [(each["subject"], each["area"], each["former"], each["why"]) for each in records]


def test_who_somebody_is_gets_mended_and_what_it_said_is_kept(
    mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    wanted = replace(karin, last_name="de Boer-Vos", phone="06 12 34 56 78")
    kept = rights.mend_person(mentor, wanted, " Getrouwd ")
    assert kept.last_name == "de Boer-Vos"
    assert corrections(rights.file(mentor, karin.id)) == [
        ("last_name", "", "de Boer", "Getrouwd"),
        ("phone", "", "", "Getrouwd"),
    ]
    for why in ("  ", "x" * 201):
        with pytest.raises(FieldProblem):
            rights.mend_person(mentor, kept, why)


def test_an_answer_is_mended_by_a_new_line_and_the_first_stays(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    area = world.areas[0]
    with pytest.raises(NotFound):
        rights.mend_answer(mentor, karin.id, area, Given(Answer.ANSWERED, 3), "Verkeerd blok")
    world.scored(mentor, karin, 2)
    seen = rights.mend_answer(mentor, karin.id, area, Given(Answer.ANSWERED, 3), "Verkeerd blok")
    assert seen.moment is not None
    said = seen.moment.answer_for(area)
    assert said.client_level == 3
    kept = rights.file(mentor, karin.id).section("answers").records
    assert [each["level"] for each in kept] == [2, 3]
    seen = rights.mend_answer(mentor, karin.id, area, Given(Answer.SKIPPED), "Toch niet")
    assert corrections(rights.file(mentor, karin.id)) == [
        ("answer", area, "2", "Verkeerd blok"),
        ("answer", area, "3", "Toch niet"),
    ]


def test_a_strength_is_mended(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    talk = world.talk(mentor, karin)
    world.services.bridges.set_strengths(mentor, talk, ("Ik kom op tijt",))
    (known,) = rights.mendable(mentor, karin.id).strengths
    seen = rights.mend_strength(mentor, karin.id, known.id, "Ik kom op tijd", "Tikfout")
    assert [each.text for each in seen.strengths] == ["Ik kom op tijd"]
    assert corrections(rights.file(mentor, karin.id)) == [
        ("strength", "", "Ik kom op tijt", "Tikfout")
    ]
    with pytest.raises(NotFound):
        rights.mend_strength(mentor, karin.id, uuid4(), "Anders", "Tikfout")


# --- erasing -------------------------------------------------------------------------------


def told_of(world: World, mentor: Actor, karin: Client) -> None:
    """Words in every place where somebody may type them."""
    bridges, plans = world.services.bridges, world.services.plans
    talk = world.talk(mentor, karin)
    bridges.answer(mentor, talk, "debts", Given(Answer.ANSWERED, 2, note="Over de deurwaarder"))
    bridges.answer(mentor, talk, "debts", Given(Answer.ANSWERED, 3, note="Over de deurwaarder"))
    bridges.answer(mentor, talk, "housing", Given(Answer.ANSWERED, 4, note="Fijn huis"))
    bridges.set_target(mentor, talk, "debts", 4)
    bridges.set_link(mentor, talk, Link("debts", "housing"))
    bridges.set_strengths(mentor, talk, ("Ik kom op tijd",))
    bridges.set_vision(mentor, talk, "Ik woon rustig")
    plans.set_urgent(mentor, karin.id, "debts")
    plan = plans.set_goal(mentor, karin.id, "debts", "Post open")
    plan = plans.add_step(mentor, karin.id, plan.goals[-1].id, StepDraft("Bel de bank"))
    plan = plans.set_goal(mentor, karin.id, "housing", "Rust in huis")
    plan = plans.add_step(mentor, karin.id, plan.goals[-1].id, StepDraft("Bel de buurman"))
    plans.praise(mentor, karin.id, "Knap gedaan")
    world.services.appointments.note(mentor, karin.id, AppointmentDraft(date(2026, 7, 1)))


def note_of(rights: ClientRights, mentor: Actor, karin: Client, text: str) -> Note:
    return next(e for e in rights.mendable(mentor, karin.id).notes if e.text == text)


def test_an_area_goes_with_its_goals_and_the_rest_stays(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    told_of(world, mentor, karin)
    assert "debts" in rights.mendable(mentor, karin.id).areas
    seen = rights.erase_area(mentor, karin.id, "debts")
    assert seen.areas == ("housing",)
    left = file_json(rights.file(mentor, karin.id)).decode()
    for word in ("debts", "deurwaarder", "Post open", "Bel de bank"):
        assert word not in left, word
    for word in ("housing", "Fijn huis", "Rust in huis", "Bel de buurman", "Ik woon rustig"):
        assert word in left, word
    assert contents.checked(world.database).whole


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (NoteKind.ANSWER, "Over de deurwaarder"),
        (NoteKind.PRAISE, "Knap gedaan"),
        (NoteKind.STRENGTH, "Ik kom op tijd"),
        (NoteKind.VISION, "Ik woon rustig"),
    ],
)
def test_a_note_goes_and_what_was_chosen_stays(
    world: World, mentor: Actor, karin: Client, rights: ClientRights, kind: NoteKind, text: str
) -> None:
    told_of(world, mentor, karin)
    note = note_of(rights, mentor, karin, text)
    assert note.kind is kind
    assert kind is not NoteKind.ANSWER or note.key == "1", "the first of the rows that say it"
    seen = rights.erase_note(mentor, karin.id, note)
    assert text not in [each.text for each in seen.notes]
    assert text not in repr(world.contents())
    assert seen.moment is not None
    assert seen.moment.answer_for("debts").client_level == 3
    assert contents.checked(world.database).whole
    line = world.audit()[-1]
    assert (line.action, line.amount) == ("rights.erase_note", 2 if kind is NoteKind.ANSWER else 1)


def test_a_note_of_staff_goes_from_beside_the_log_too_and_the_log_stays_whole(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    """Who took it away and when stays; what others said, and other words, stay as well."""
    people, text = world.services.people, "Komt met haar zus.\nPraat zacht."
    for each in (text, "zacht."):
        (*_, note) = sorted(people.write_note(mentor, karin.id, each), key=lambda e: e.text == each)
        people.take_note_away(mentor, note.id, note.version)
    lot = world.client(mentor, "Lot")
    (note,) = people.write_note(mentor, lot.id, text)
    people.take_note_away(mentor, note.id, note.version)
    rights.erase_note(mentor, karin.id, note_of(rights, mentor, karin, text))
    assert sorted(every(world, tables.staff_note.c.text)) == [text, "zacht."]
    assert beside_the_log(world) == ["note: zacht.", f"note: {text}"]
    checked = contents.checked(world.database)
    assert (checked.whole, checked.erased) == (True, 1)
    assert world.audit()[-1].amount == 2


def every(world: World, column: sa.Column[Any]) -> list[Any]:
    with world.database.reading() as connection:
        return [*connection.execute(sa.select(column)).scalars()]


def beside_the_log(world: World) -> list[str]:
    return every(world, tables.audit_text.c.text)


def test_half_typed_words_go_with_the_note_and_others_stay(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    told_of(world, mentor, karin)
    talk = world.talk(mentor, karin)
    typed = {"a": "Knap ge", "b": "Heel goed. Knap gedaan", "c": "Knapperig"}
    for field, text in typed.items():
        world.services.bridges.draft(mentor, talk, field, text)
    rights.erase_note(mentor, karin.id, note_of(rights, mentor, karin, "Knap gedaan"))
    assert every(world, tables.draft.c.text) == ["Knapperig"]


def test_what_stood_there_before_it_was_mended_goes_by_itself(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    talk = world.talk(mentor, karin)
    world.services.bridges.set_strengths(mentor, talk, ("Ik kom op tijt",))
    (known,) = rights.mendable(mentor, karin.id).strengths
    rights.mend_strength(mentor, karin.id, known.id, "Ik kom op tijd", "Tikfout")
    called = world.services.people.change(mentor, replace(karin, phone="06-1"))
    called = rights.mend_person(mentor, replace(called, phone="06-2"), "Verkeerd")
    world.services.people.change(mentor, replace(called, phone="06-1"))
    world.services.people.change(mentor, replace(called, phone="06-3", version=called.version + 1))
    for text in ("06-1", "Ik kom op tijt"):
        note = note_of(rights, mentor, karin, text)
        assert note.kind is NoteKind.FORMER
        seen = rights.erase_note(mentor, karin.id, note)
        assert text not in [each.text for each in seen.notes]
        assert text not in repr(world.contents())
        assert not [each for each in beside_the_log(world) if text in each]
    assert [each.text for each in seen.strengths] == ["Ik kom op tijd"]
    assert seen.client.phone == "06-3"
    assert contents.checked(world.database).whole


def test_a_note_takes_what_was_mended_into_other_words_and_back(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    talk = world.talk(mentor, karin)
    world.services.bridges.set_strengths(mentor, talk, ("Ik kook",))
    (known,) = rights.mendable(mentor, karin.id).strengths
    for text in ("Ik bak", "Ik kook"):
        rights.mend_strength(mentor, karin.id, known.id, text, "Anders")
    notes = rights.mendable(mentor, karin.id).notes
    note = next(e for e in notes if (e.kind, e.text) == (NoteKind.STRENGTH, "Ik kook"))
    seen = rights.erase_note(mentor, karin.id, note)
    assert [(e.kind, e.text) for e in seen.notes] == [(NoteKind.FORMER, "Ik bak")]


def test_an_area_takes_what_was_mended_in_it(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    """The control: a mended answer of another area stays, and neither is a note."""
    told_of(world, mentor, karin)
    for area in ("debts", "housing"):
        seen = rights.mend_answer(mentor, karin.id, area, Given(Answer.ANSWERED, 1), "Verkeerd")
    assert NoteKind.FORMER not in [each.kind for each in seen.notes]
    rights.erase_area(mentor, karin.id, "debts")
    assert every(world, tables.correction.c.area) == ["housing"]


def test_a_compliment_that_was_taken_back_goes_with_its_line(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    told_of(world, mentor, karin)
    note = note_of(rights, mentor, karin, "Knap gedaan")
    with world.database.writing() as connection:
        values = {"client_id": karin.id, "text": "", "takes_back": int(note.key)}
        values |= {"at": world.clock(), "by": mentor.person}
        connection.execute(sa.insert(tables.recognition), values)
    rights.erase_note(mentor, karin.id, note)
    assert world.contents()["recognition"] == []


def test_a_note_of_somebody_else_is_not_touched(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    told_of(world, mentor, karin)
    lot = world.client(mentor, "Lot")
    note = note_of(rights, mentor, karin, "Knap gedaan")
    before = world.contents()["recognition"]
    rights.erase_note(mentor, lot.id, note)
    assert world.contents()["recognition"] == before


def test_everything_goes_when_a_second_person_confirms_it(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    told_of(world, mentor, karin)
    world.services.bridges.start(mentor, karin.id, ConversationKind.REVIEW, Keep.ALL, "nl")
    asked = rights.ask_erasure(mentor, karin.id)
    assert rights.mendable(mentor, karin.id).asked
    with pytest.raises(AskedBefore):
        rights.ask_erasure(mentor, karin.id)
    keeper = world.hire(Role.ADMINISTRATOR, name="Bas")
    world.services.retention.confirm(keeper, asked.id)
    with pytest.raises(NotFound):
        world.services.people.by_number(mentor, karin.number)
    left = world.contents()
    assert {name for name in KEYS if left.get(name)} <= {"ledger", "ledger_card"}


def test_after_an_area_with_a_rewarded_step_is_erased_everything_still_opens(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    lived(world, mentor, karin)
    boss = world.hire(Role.ADMINISTRATOR)
    asked = rights.ask_area(mentor, karin.id, "debts")
    world.services.retention.confirm(boss, asked.id)
    services = world.services
    file = services.people.open(mentor, karin.id)
    (reward,) = services.rewards.of_client(mentor, karin.id)
    assert (file.rewards, file.footprints, reward.cents) == ((reward,), (), 20_00)
    assert services.rewards.receipt(mentor, reward.id).step_text == ""
    assert services.rewards.rewardable(mentor, karin.id) == ()
    assert services.plans.history(mentor, karin.id).goals == ()
    assert services.papers.take_home(mentor, karin.id).goals == ()
    assert services.people.report(mentor, karin.id).done == ()
    services.people.caseload(mentor)
    services.people.home(mentor)
    services.rewards.waiting(mentor)
    step = world.confirmed(mentor, karin, "Ik bel weer")
    services.rewards.give(mentor, world.gift(karin, step))
    assert contents.checked(world.database).whole


# --- what stands behind a reward ----------------------------------------------------------------


def test_nobody_alone_erases_steps_for_which_something_was_handed_out(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    lived(world, mentor, karin)
    before = world.contents()
    with pytest.raises(RewardBehind):
        rights.erase_area(mentor, karin.id, "debts")
    assert world.contents() == before
    asked = rights.ask_area(mentor, karin.id, "debts")
    assert (asked.open, [line.area for line in asked.lines]) == (True, ["debts"])
    with pytest.raises(AskedBefore):
        rights.ask_area(mentor, karin.id, "debts")
    alone = replace(mentor, roles=frozenset(Role))
    with pytest.raises(SecondPerson):
        world.services.retention.confirm(alone, asked.id)
    boss = world.hire(Role.ADMINISTRATOR)
    done = world.services.retention.confirm(boss, asked.id)
    assert (len(done.gone), done.stayed) == (1, ())
    assert "debts" not in rights.mendable(mentor, karin.id).areas
    assert world.contents()["goal"] == []
    assert world.contents()["ledger"] == before["ledger"]


def test_a_goal_that_was_moved_away_still_has_its_reward_behind_it(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    """The way round: the rewarded goal is worded into another area, and that is erased."""
    lived(world, mentor, karin)
    goal = world.services.plans.plan(mentor, karin.id).active_goals[-1]
    world.services.plans.set_goal(
        mentor, karin.id, "housing", goal.text, goal_id=goal.id, version=goal.version
    )
    with pytest.raises(RewardBehind):
        rights.erase_area(mentor, karin.id, "housing")


def test_an_area_without_a_reward_goes_at_once_and_one_that_waits_holds_nothing_up(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    lived(world, mentor, karin)
    keeper = world.hire(Role.ADMINISTRATOR)
    rights.ask_area(mentor, karin.id, "debts")
    known = rights.mendable(mentor, karin.id)
    assert not known.asked
    other = next(area for area in known.areas if area != "debts")
    assert other not in rights.erase_area(mentor, karin.id, other).areas
    asked = rights.ask_erasure(mentor, karin.id)
    with pytest.raises(AskedBefore):
        rights.ask_area(mentor, karin.id, other)
    world.services.retention.withdraw(keeper, asked.id)
    world.long_after(days=RULES[Purpose.GENERAL].days + 1)
    assert world.services.retention.propose(keeper).lines


# --- two people mend one thing -------------------------------------------------------------


def test_an_answer_that_somebody_else_mended_is_not_mended_unseen(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    area, said = world.areas[0], Given(Answer.ANSWERED, 2)
    world.scored(mentor, karin, 2)
    rights.mend_answer(mentor, karin.id, area, Given(Answer.ANSWERED, 3), "Verkeerd blok", said)
    with pytest.raises(ChangedElsewhere) as refused:
        rights.mend_answer(mentor, karin.id, area, Given(Answer.SKIPPED), "Toch niet", said)
    assert (refused.value.what, refused.value.by) == ("answer", "Fatima")


def test_a_strength_that_somebody_else_mended_is_not_mended_unseen(
    world: World, mentor: Actor, karin: Client, rights: ClientRights
) -> None:
    talk = world.talk(mentor, karin)
    world.services.bridges.set_strengths(mentor, talk, ("Ik kom op tijt",))
    (known,) = rights.mendable(mentor, karin.id).strengths
    who = (mentor, karin.id, known.id)
    rights.mend_strength(*who, "Ik kom op tijd", "Tikfout", "Ik kom op tijt")
    with pytest.raises(ChangedElsewhere):
        rights.mend_strength(*who, "Ik kom vroeg", "Tikfout", "Ik kom op tijt")
    seen = rights.mend_strength(*who, "Ik kom vroeg", "Tikfout", "Ik kom op tijd")
    assert [each.text for each in seen.strengths] == ["Ik kom vroeg"]
