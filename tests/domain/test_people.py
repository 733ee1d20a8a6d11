"""People: names of every kind, days that can be, and how a name is shown in an open room."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.people import (
    NAME_LIMIT,
    Client,
    Needs,
    NewClient,
    SafeContact,
    check_birth_date,
    checked,
    checked_client,
    clean_name,
    full_name,
    main_initial,
    main_part,
    short_name,
)
from bridge_app.errors import FieldProblem

TODAY = date(2026, 6, 2)


def client(first: str | None, last: str | None = None) -> Client:
    return Client(uuid4(), "1001", first, last)


# --- cleaning ------------------------------------------------------------------------------


def test_a_name_is_kept_as_it_was_typed() -> None:
    for name in ("Zoë", "Şahin", "Nguyễn", "محمد", "O'Neill", "Li", "🙂 Anna", "de  Boer"):
        assert clean_name(name) == " ".join(name.split())


def test_two_ways_of_typing_an_accent_are_one_name() -> None:
    assert clean_name("Zoe\N{COMBINING DIAERESIS}") == "Zo\N{LATIN SMALL LETTER E WITH DIAERESIS}"


def test_what_nobody_can_see_is_taken_out() -> None:
    assert clean_name("\x00Ka\x1brin\t\r\nBos\x7f ") == "Karin Bos"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_name(clean_name(text)) == clean_name(text)


# --- the new-client panel ------------------------------------------------------------------


def test_a_first_name_is_enough() -> None:
    assert checked(NewClient(" Karin "), TODAY) == NewClient("Karin")


@pytest.mark.parametrize("first", ["", "   ", "\x00"])
def test_without_a_name_nothing_is_made(first: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        checked(NewClient(first, "Bos"), TODAY)
    assert (refused.value.field, refused.value.reason) == ("first_name", "empty")


@pytest.mark.parametrize("field", ["first_name", "last_name"])
def test_three_hundred_letters_are_refused_with_the_limit(field: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        checked(_with(field, "a" * 300), TODAY)
    problem = refused.value
    assert (problem.field, problem.reason, problem.limit) == (field, "too_long", NAME_LIMIT)


def _with(field: str, text: str) -> NewClient:
    return NewClient(text) if field == "first_name" else NewClient("Karin", text)


def test_a_name_of_a_hundred_letters_fits() -> None:
    assert len(checked(NewClient("a" * NAME_LIMIT), TODAY).first_name) == NAME_LIMIT


@pytest.mark.parametrize(
    ("born", "reason"),
    [(TODAY + timedelta(days=1), "in_future"), (date(1899, 12, 31), "too_long_ago")],
)
def test_a_birth_date_that_cannot_be(born: date, reason: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        check_birth_date(born, TODAY)
    assert refused.value.reason == reason


@pytest.mark.parametrize("born", [None, TODAY, date(1900, 1, 1)])
def test_a_birth_date_that_can_be(born: date | None) -> None:
    check_birth_date(born, TODAY)


# --- changing somebody ---------------------------------------------------------------------


def test_a_client_without_any_name_may_stay_so() -> None:
    nobody = client(None)
    assert checked_client(nobody, TODAY) == nobody


def test_a_changed_client_is_cleaned_and_emptied_names_are_missing() -> None:
    wanted = replace(client(" Karin ", " "), phone=" 06 12 ", case_number="\tZ-1")
    kept = checked_client(wanted, TODAY)
    assert (kept.first_name, kept.last_name) == ("Karin", None)
    assert (kept.phone, kept.case_number) == ("06 12", "Z-1")


def test_a_changed_client_meets_the_same_limits() -> None:
    with pytest.raises(FieldProblem):
        checked_client(client("a" * 101), TODAY)
    with pytest.raises(FieldProblem):
        checked_client(replace(client("Karin"), birth_date=date(2027, 1, 1)), TODAY)


# --- showing a name ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last", "part", "initial"),
    [
        ("de Boer", "Boer", "B"),
        ("van der Berg", "Berg", "B"),
        ("van 't Hof", "Hof", "H"),
        ("van \N{RIGHT SINGLE QUOTATION MARK}t Hof", "Hof", "H"),
        ("Bos", "Bos", "B"),
        ("Van", "Van", "V"),
        ("van den", "den", "D"),
        ("", "", ""),
        ("özdemir", "özdemir", "Ö"),
    ],
)
def test_the_initial_is_that_of_the_main_part(last: str, part: str, initial: str) -> None:
    assert main_part(last) == part
    assert main_initial(last) == initial


def test_an_open_room_sees_first_name_and_initial() -> None:
    assert short_name(client("Karin", "de Boer")) == "Karin B."
    assert short_name(client("Sukarno")) == "Sukarno"
    assert short_name(client(None, "Bos")) == "1001"


def test_a_full_name_falls_back_on_what_is_known() -> None:
    assert full_name(client("Karin", "de Boer")) == "Karin de Boer"
    assert full_name(client(None, "Bos")) == "Bos"
    assert full_name(client(None)) == "1001"


# --- safe contact, and an age that is not kept twice ---------------------------------------


def test_who_reads_along_is_cleaned_and_not_too_long() -> None:
    new = NewClient("Karin", safe_contact=SafeContact(may_call=True, who_reads=" mijn  zus "))
    assert checked(new, TODAY).safe_contact == SafeContact(may_call=True, who_reads="mijn zus")
    with pytest.raises(FieldProblem) as refused:
        checked(replace(new, safe_contact=SafeContact(who_reads="a" * 101)), TODAY)
    assert refused.value.field == "who_reads"


@pytest.mark.parametrize(("born", "kept"), [(None, "27-44"), (date(1988, 3, 12), "")])
def test_an_age_is_kept_only_where_no_day_of_birth_says_it(born: date | None, kept: str) -> None:
    known = replace(client("Karin"), birth_date=born, needs=Needs(age_band="27-44"))
    assert checked_client(known, TODAY).needs.age_band == kept
