"""What the municipality sets holds from a day on and stays known; a person's choice is theirs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.access import Actor, Role
from bridge_app.domain.municipality import Municipality, SecondStep
from bridge_app.domain.people import AddressForm, StaffMember
from bridge_app.domain.setting_up import SetUp
from bridge_app.domain.staffing import UnitKind
from bridge_app.errors import FieldProblem, NotAllowed
from bridge_app.problem_words import sentence
from bridge_app.services.acting import Acting
from bridge_app.services.settings import Settings
from bridge_app.services.wordings import Wordings
from bridge_app.storage import settings_rows, staff, tables
from bridge_app.storage.database import Database, in_memory
from tests.services.world import World

MONDAY = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
TUESDAY = datetime(2026, 3, 3, 8, 30, tzinfo=UTC)
ALPHEN = Municipality("Alphen", "0172 46 56 37", "Serviceplein", AddressForm.U, "De klachtenlijn")


@pytest.fixture
def store() -> Iterator[Database]:
    database = in_memory()
    yield database
    database.close()


def actor(store: Database, *roles: Role) -> Actor:
    member = StaffMember(uuid4(), uuid4().hex, "Anna")
    with store.writing() as connection:
        staff.add(connection, member, MONDAY)
    return Actor(member.id, frozenset(roles), "desk 2")


def settings(store: Database, at: datetime = MONDAY) -> Settings:
    return Settings(Acting(store, lambda: at, Wordings(())))


def test_before_anything_is_set_nothing_is_shown(store: Database) -> None:
    assert settings(store).municipality() == Municipality()


def test_what_was_set_holds_from_that_day(store: Database) -> None:
    administrator = actor(store, Role.ADMINISTRATOR)
    settings(store, MONDAY).set_municipality(administrator, ALPHEN)
    later = replace(ALPHEN, desk_phone="0172 11 22 33")
    settings(store, TUESDAY).set_municipality(administrator, later)
    assert settings(store, MONDAY).municipality() == ALPHEN
    assert settings(store, TUESDAY).municipality() == later


def test_when_the_bridge_is_looked_at_again_is_half_a_year_unless_set(store: Database) -> None:
    assert settings(store).municipality().review_months == 6
    settings(store).set_municipality(
        actor(store, Role.ADMINISTRATOR), replace(ALPHEN, review_months=3)
    )
    assert settings(store).municipality().review_months == 3


def test_of_two_on_one_day_the_last_holds(store: Database) -> None:
    administrator = actor(store, Role.ADMINISTRATOR)
    settings(store).set_municipality(administrator, ALPHEN)
    settings(store).set_municipality(administrator, Municipality())
    assert settings(store).municipality() == Municipality()


def test_only_what_changed_is_kept_and_logged_without_the_text(store: Database) -> None:
    administrator = actor(store, Role.ADMINISTRATOR)
    settings(store).set_municipality(administrator, ALPHEN)
    settings(store).set_municipality(administrator, replace(ALPHEN, name="Alphen aan den Rijn"))
    with store.reading() as connection:
        lines = connection.execute(tables.audit.select()).all()
        kept = connection.execute(tables.setting.select()).all()
    assert lines[-1].action == "settings.change"
    assert lines[-1].detail == "name"
    assert "Alphen" not in str(lines)
    assert [row.name for row in kept].count("name") == 2
    assert [row.name for row in kept].count("location") == 1


def test_others_may_not_set_it(store: Database) -> None:
    with pytest.raises(NotAllowed):
        settings(store).set_municipality(actor(store, Role.COORDINATOR), ALPHEN)
    assert settings(store).municipality() == Municipality()


def test_texts_are_cleaned_and_not_endless(store: Database) -> None:
    administrator = actor(store, Role.ADMINISTRATOR)
    kept = settings(store).set_municipality(administrator, Municipality(name="  Alphen\n "))
    assert kept.name == "Alphen"
    with pytest.raises(FieldProblem) as told:
        settings(store).set_municipality(administrator, Municipality(disagree_text="x" * 301))
    assert (told.value.field, told.value.limit) == ("disagree_text", 300)


# --- the crisis card in the languages of clients ----------------------------------------------


CARD = Municipality(
    crisis_text="Bel 0172 - 000 000.", crisis_abroad={"ar": "اتصل.", "pl": "Zadzwoń."}
)


def test_the_crisis_card_is_kept_in_each_language_and_one_can_be_taken_away(world: World) -> None:
    boss, asked = world.hire(Role.ADMINISTRATOR), world.services.settings
    assert asked.set_municipality(boss, CARD) == CARD
    assert asked.municipality() == CARD
    without = replace(CARD, crisis_abroad={"ar": "اتصل."})
    asked.set_municipality(boss, replace(CARD, crisis_abroad={"ar": "اتصل.", "pl": " "}))
    assert asked.municipality() == without
    asked.set_municipality(boss, replace(without, crisis_abroad={}))
    assert asked.municipality() == Municipality(crisis_text="Bel 0172 - 000 000.")


def test_the_log_says_in_which_language_a_card_was_changed_and_not_what_it_says(
    store: Database,
) -> None:
    administrator = actor(store, Role.ADMINISTRATOR)
    settings(store).set_municipality(administrator, CARD)
    settings(store).set_municipality(administrator, replace(CARD, crisis_abroad={"ar": "اتصل."}))
    with store.reading() as connection:
        lines = connection.execute(tables.audit.select()).all()
    details = [line.detail for line in lines if line.action == "settings.change"]
    assert details == ["crisis_text,crisis_text.ar,crisis_text.pl", "crisis_text.pl"]
    assert "Zadzwo" not in str(lines)


def test_a_card_of_a_store_from_before_other_languages_stays_as_it_was(store: Database) -> None:
    """There was one row, for Dutch: that is how a store of an earlier version has it."""
    administrator = actor(store, Role.ADMINISTRATOR)
    before = {"crisis_text": "Bel 0172 - 000 000."}
    with store.writing() as connection:
        settings_rows.add(connection, before, MONDAY.date(), MONDAY, administrator.person)
    kept = settings(store).municipality()
    assert kept == Municipality(crisis_text="Bel 0172 - 000 000.")
    settings(store).set_municipality(administrator, replace(kept, crisis_abroad={"tr": "Arayın."}))
    assert settings(store).municipality().crisis_text == "Bel 0172 - 000 000."


@pytest.mark.parametrize(
    ("wanted", "field", "reason"),
    [
        (replace(CARD, crisis_abroad={"ar": "س" * 301}), "crisis_text.ar", "too_long"),
        (replace(CARD, crisis_text=" "), "crisis_text", "empty"),
    ],
)
def test_a_card_that_is_endless_or_has_no_dutch_is_refused(
    store: Database, wanted: Municipality, field: str, reason: str
) -> None:
    administrator = actor(store, Role.ADMINISTRATOR)
    with pytest.raises(FieldProblem) as told:
        settings(store).set_municipality(administrator, wanted)
    assert (told.value.field, told.value.reason) == (field, reason)
    assert sentence(told.value).startswith("Wie vandaag nog helpt is ")
    assert settings(store).municipality() == Municipality()


def test_each_person_has_own_preferences(store: Database) -> None:
    anna, bob = actor(store, Role.MENTOR), actor(store, Role.FRONT_DESK)
    assert settings(store).preference(anna, "theme") is None
    settings(store).set_preference(anna, "theme", "dark")
    settings(store).set_preference(anna, "theme", "light")
    settings(store).set_preference(bob, "theme", "contrast")
    assert settings(store).preference(anna, "theme") == "light"
    assert settings(store).preference(bob, "theme") == "contrast"
    assert settings(store).preference(anna, "scale") is None


# --- what is left to settle -------------------------------------------------------------------


def test_what_was_looked_at_is_settled_also_when_it_stays(store: Database) -> None:
    administrator = actor(store, Role.ADMINISTRATOR)
    asked = settings(store)
    asked.set_municipality(administrator, Municipality(), ("address_form", "name"))
    assert asked.set_up(administrator).looked_at == {"address_form", "name"}
    assert asked.set_up(administrator).empty == {"name"}


def test_settings_that_are_no_text_come_back_as_they_were(store: Database) -> None:
    wanted = Municipality(
        areas_off=("debts", "work"), idle_minutes=2, second_step=SecondStep.REQUIRED
    )
    asked = replaced(settings(store))
    assert asked.set_municipality(actor(store, Role.ADMINISTRATOR), wanted) == wanted
    assert asked.municipality() == wanted


def test_something_is_always_talked_about(store: Database) -> None:
    asked = replaced(settings(store))
    every = tuple(area.id for area in shipped()[0].definition.areas)
    with pytest.raises(FieldProblem):
        asked.set_municipality(actor(store, Role.ADMINISTRATOR), Municipality(areas_off=every))
    assert asked.municipality() == Municipality()


def replaced(asked: Settings) -> Settings:
    """The same, knowing the shipped bridges."""
    return Settings(replace(asked.acting, wordings=Wordings(shipped())))


def test_a_new_store_tells_how_far_it_is(world: World) -> None:
    boss = world.hire(Role.ADMINISTRATOR)
    asked, staffing = world.services.settings, world.services.staffing
    assert asked.set_up(boss) == SetUp(keepers=1, own_step_missing=True)
    place = staffing.add_unit(boss, UnitKind.LOCATION, "West")
    world.hire(Role.ADMINISTRATOR)
    assert (asked.set_up(boss).locations, asked.set_up(boss).keepers) == (1, 2)
    staffing.change_unit(boss, UnitKind.LOCATION, replace(place, active=False))
    assert asked.set_up(boss).locations == 0
    world.clock.later(days=190)
    assert asked.set_up(boss).rights_due
    staffing.review_rights(boss, {e.member.id: e.roles for e in staffing.rights(boss).lines})
    assert not asked.set_up(boss).rights_due
