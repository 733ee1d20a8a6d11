"""What counts as lost when a conversation was killed: each kind of loss is found."""

from dataclasses import replace
from uuid import UUID

from bridge_app.domain.people import Place
from tests.faults.journey import Seen, missing

LAST = Seen(
    UUID(int=1),
    Place("goal"),
    started=True,
    said={"housing": "answered 2 None", "urgent": "debts"},
    typed={"goal.text": "Ik weet wa", "step1.text": "Ik bel"},
)
NEXT = replace(LAST, place=Place("steps", "1"), said=LAST.said | {"goal 1": "Ik weet wat"})


def test_what_the_last_key_or_the_next_one_left_is_nothing_lost() -> None:
    assert missing(LAST, LAST, NEXT) == []
    assert missing(NEXT, LAST, NEXT) == []


def test_one_answer_that_is_gone_is_a_loss() -> None:
    found = replace(LAST, said={"urgent": "debts"})
    assert missing(found, LAST, NEXT) == ["housing: None, was 'answered 2 None'"]


def test_an_answer_that_is_an_older_one_is_a_loss() -> None:
    found = replace(LAST, said=LAST.said | {"housing": "answered 1 None"})
    assert len(missing(found, LAST, NEXT)) == 1


def test_the_end_of_one_text_that_is_being_typed_may_be_missing() -> None:
    for typed in ("", "Ik we"):
        found = replace(LAST, typed=LAST.typed | {"goal.text": typed})
        assert missing(found, LAST, NEXT) == []


def test_the_text_of_two_fields_is_a_loss_and_so_are_other_words() -> None:
    assert len(missing(replace(LAST, typed={}), LAST, NEXT)) == 2
    other = replace(LAST, typed=LAST.typed | {"goal.text": "Iets anders"})
    assert missing(other, LAST, NEXT) == ["typed goal.text"]


def test_typed_text_that_became_a_row_is_there() -> None:
    found = replace(NEXT, typed={"step1.text": "Ik bel"})
    assert missing(found, LAST, NEXT) == []


def test_another_question_is_a_loss() -> None:
    (fault,) = missing(replace(LAST, place=Place("urgent")), LAST, NEXT)
    assert fault.startswith("at Place")
