"""The bridge: missing is never zero, two voices never meet, growth only adds."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge_app.domain.bridge import (
    Answer,
    AnswerRow,
    AreaAnswer,
    Pillar,
    Voice,
    after_saying,
    answers_from_rows,
    bridge_index,
    check_level,
    check_mentor_may_answer,
    comparable,
    pillar_index,
)
from bridge_app.errors import ClientAnswersFirst, NoSuchLevel
from tests.domain.bridges import definition, scoring

AREAS = {area.id: area.levels for area in definition().areas}
WHOLE = st.fixed_dictionaries({area: st.integers(1, top) for area, top in AREAS.items()})
PART = st.fixed_dictionaries({}, optional={a: st.integers(1, top) for a, top in AREAS.items()})


# --- structure -----------------------------------------------------------------------------


def test_areas_come_in_the_order_in_which_they_are_asked() -> None:
    assert [area.id for area in definition().areas] == ["housing", "family", "debts", "income"]


def test_an_area_is_found_by_id() -> None:
    assert definition().area("income").levels == 6
    assert definition().pillar_of("family").id == "home"
    assert definition().pillar_id_of("debts") == "money"


def test_an_unknown_area_has_no_pillar() -> None:
    assert definition().pillar_id_of("garden") == ""
    with pytest.raises(KeyError):
        definition().area("garden")
    with pytest.raises(KeyError):
        definition().pillar_of("garden")


# --- the index -----------------------------------------------------------------------------


def test_all_lowest_is_nought_and_all_highest_a_hundred() -> None:
    assert bridge_index(definition(), dict.fromkeys(AREAS, 1)) == Decimal("0.0")
    assert bridge_index(definition(), AREAS) == Decimal("100.0")


def test_one_step_in_a_pillar_of_two_counts_half_as_much_as_in_a_pillar_of_one() -> None:
    lowest = dict.fromkeys(AREAS, 1)
    two = bridge_index(definition(), lowest | {"housing": 2})
    assert two == Decimal("4.2")  # a quarter, halved, of a third: 4.1666... rounds up
    assert bridge_index(definition(), lowest | {"debts": 2}) == Decimal("16.7")


def test_a_tie_rounds_up() -> None:
    """6.25 becomes 6.3; rounding to even, as Python does by itself, would say 6.2."""
    home = definition().pillars[0]
    twice = replace(definition(), pillars=(home, _renamed(home)))
    levels = {"housing": 2, "family": 1, "housing2": 1, "family2": 1}
    assert bridge_index(twice, levels) == Decimal("6.3")
    assert round(Decimal("6.25"), 1) == Decimal("6.2")


def _renamed(pillar: Pillar) -> Pillar:
    areas = tuple(replace(area, id=f"{area.id}2") for area in pillar.areas)
    return replace(pillar, id="again", areas=areas)


@given(PART)
def test_no_total_while_one_area_is_missing(levels: dict[str, int]) -> None:
    index = bridge_index(definition(), levels)
    assert (index is None) is (set(levels) < set(AREAS))


@given(WHOLE, st.sampled_from(sorted(AREAS)))
def test_more_built_is_never_less(levels: dict[str, int], area: str) -> None:
    higher = levels | {area: min(levels[area] + 1, AREAS[area])}
    before, after = bridge_index(definition(), levels), bridge_index(definition(), higher)
    assert before is not None
    assert after is not None
    assert Decimal(0) <= before <= after <= Decimal(100)


@given(WHOLE)
def test_what_the_definition_does_not_ask_does_not_count(levels: dict[str, int]) -> None:
    assert bridge_index(definition(), levels | {"garden": 1}) == bridge_index(definition(), levels)


def test_a_pillar_tells_its_own_share_while_another_is_missing() -> None:
    levels = {"debts": 3}
    assert pillar_index(definition().pillars[1], levels) == Decimal("100.0")
    assert pillar_index(definition().pillars[0], levels) is None
    assert bridge_index(definition(), levels) is None


def test_control_a_missing_area_counted_as_lowest_would_give_a_number() -> None:
    """What the rule guards against: with zeros filled in, half a talk looks like a bad year."""
    levels = {"debts": 3}
    assert bridge_index(definition(), dict.fromkeys(AREAS, 1) | levels) is not None


# --- comparing -----------------------------------------------------------------------------


def test_moments_compare_when_version_and_areas_are_the_same() -> None:
    first = scoring({"housing": 1, "debts": 2, "income": Answer.SKIPPED})
    later = scoring({"housing": 3, "debts": 1, "family": Answer.UNKNOWN})
    assert comparable(first, later)


def test_moments_of_two_versions_do_not_compare() -> None:
    assert not comparable(scoring({"housing": 1}), scoring({"housing": 1}, version="2"))


def test_an_area_that_no_longer_fits_makes_moments_differ() -> None:
    whole = scoring({"housing": 1, "income": 2})
    fits_not = scoring({"housing": 1, "income": Answer.NOT_APPLICABLE})
    assert not comparable(whole, fits_not)
    assert not comparable(scoring({"housing": 1}), fits_not)


def test_a_moment_knows_its_definition() -> None:
    assert scoring({}).made_with(definition())
    assert not scoring({}, version="2").made_with(definition())


# --- what was said -------------------------------------------------------------------------


def row(seq: int, voice: Voice, level: int | None, *, after: bool = False) -> AnswerRow:
    answer = Answer.SKIPPED if level is None else Answer.ANSWERED
    return AnswerRow(seq, "housing", voice, answer, level, after)


def test_nothing_said_is_not_discussed() -> None:
    assert scoring({}).answer_for("housing") == AreaAnswer("housing", Answer.NOT_DISCUSSED)


def test_the_last_word_of_the_client_is_drawn_and_the_first_is_kept() -> None:
    said = [
        row(1, Voice.CLIENT, 2),
        row(2, Voice.CLIENT, 3),
        row(3, Voice.MENTOR, 5),
        row(4, Voice.CLIENT, 4, after=True),
    ]
    answer = answers_from_rows(list(reversed(said)))["housing"]
    assert answer.client_level == 4
    assert answer.first_client_level == 3
    assert answer.mentor_level == 5


def test_a_mark_and_a_note_belong_to_the_last_word() -> None:
    first = AnswerRow(1, "housing", Voice.CLIENT, Answer.ANSWERED, 2, False, True, "de buren")
    later = AnswerRow(2, "housing", Voice.CLIENT, Answer.UNKNOWN, None)
    answer = answers_from_rows([first, later])["housing"]
    assert (answer.wants_to_talk, answer.note, answer.client_level) == (False, "", None)
    assert answer.answer is Answer.UNKNOWN


ROWS = st.lists(
    st.builds(
        AnswerRow,
        st.just(0),
        st.sampled_from(["housing", "debts"]),
        st.sampled_from(Voice),
        st.just(Answer.ANSWERED),
        st.integers(1, 3),
        st.booleans(),
    )
)


@given(ROWS)
def test_folding_at_once_is_folding_line_by_line(rows: list[AnswerRow]) -> None:
    numbered = [AnswerRow(n, *_rest(each)) for n, each in enumerate(rows, 1)]
    one_by_one = scoring({})
    for each in numbered:
        one_by_one = after_saying(one_by_one, each)
    assert one_by_one.answers == answers_from_rows(numbered)


@given(ROWS)
def test_the_two_voices_never_touch(rows: list[AnswerRow]) -> None:
    numbered = [AnswerRow(n, *_rest(each)) for n, each in enumerate(rows, 1)]
    together = answers_from_rows(numbered)
    alone = answers_from_rows([each for each in numbered if each.voice is Voice.CLIENT])
    for area, answer in alone.items():
        assert together[area].client_level == answer.client_level
        assert together[area].first_client_level == answer.first_client_level


def _rest(said: AnswerRow) -> tuple[str, Voice, Answer, int | None, bool]:
    return said.area, said.voice, said.answer, said.level, said.after_mentor


def test_only_answered_areas_have_a_level() -> None:
    moment = scoring({"housing": 2, "debts": Answer.SKIPPED, "income": Answer.NOT_APPLICABLE})
    assert moment.client_levels() == {"housing": 2}


@pytest.mark.parametrize("level", [0, 4, -1])
def test_a_level_that_is_not_there_is_refused(level: int) -> None:
    with pytest.raises(NoSuchLevel) as refused:
        check_level(definition(), "debts", level)
    assert refused.value.levels == 3


def test_every_level_that_is_there_is_taken() -> None:
    for level in (1, 2, 3):
        check_level(definition(), "debts", level)


def test_the_mentor_waits_for_the_client() -> None:
    with pytest.raises(ClientAnswersFirst):
        check_mentor_may_answer(AreaAnswer("housing"))
    for said in (Answer.SKIPPED, Answer.UNKNOWN, Answer.ANSWERED, Answer.NOT_APPLICABLE):
        check_mentor_may_answer(AreaAnswer("housing", said))


def test_the_rules_count_in_fractions() -> None:
    """A float in the arithmetic would make two machines disagree about a tenth."""
    source = Path("bridge_app/domain/bridge.py").read_text(encoding="utf-8")
    assert "float" not in source
