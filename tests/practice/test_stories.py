from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.bridge import Answer, check_level
from bridge_app.domain.ideas import IdeaKind
from bridge_app.domain.people import checked
from bridge_app.domain.plan import checked_step
from bridge_app.domain.privacy import looks_like_bsn
from bridge_app.practice.stories import Story, Talk, Visit, stories

TODAY = date(2026, 6, 3)
DEFINITION = shipped()[0].definition


@pytest.fixture(scope="module")
def lives() -> list[Story]:
    return list(stories(400, 7, DEFINITION, TODAY))


def talks(lives: list[Story]) -> list[Talk]:
    return [each for story in lives for each in story.visits if isinstance(each, Talk)]


def test_the_same_seed_gives_the_same_people_and_stories(lives: list[Story]) -> None:
    assert list(stories(400, 7, DEFINITION, TODAY)) == lives


def test_more_people_are_the_same_people_and_others(lives: list[Story]) -> None:
    assert list(stories(40, 7, DEFINITION, TODAY)) == lives[:40]


def test_another_seed_gives_others(lives: list[Story]) -> None:
    assert [each.new for each in stories(40, 8, DEFINITION, TODAY)] != [s.new for s in lives[:40]]


def test_names_are_as_various_as_names_are(lives: list[Story]) -> None:
    names = [f"{each.new.first_name} {each.new.last_name}" for each in lives]
    assert any(" van der " in name or " de " in name for name in names)
    assert any(not name.isascii() for name in names)
    assert any(not each.new.last_name for each in lives)
    assert any("-" in name for name in names)
    assert any(each.new.birth_date is None for each in lives)


def test_everybody_could_be_typed_at_a_desk(lives: list[Story]) -> None:
    for story in lives:
        assert checked(story.new, TODAY) == story.new
        assert not looks_like_bsn(story.new.phone)


def test_nothing_happens_before_one_came_or_after_yesterday(lives: list[Story]) -> None:
    for story in lives:
        moments = [story.came, *(each.at for each in story.visits)]
        assert all(earlier <= later for earlier, later in pairwise(moments))
        assert moments[-1].date() < TODAY
        assert (TODAY - moments[0].date()).days <= 3 * 366
        assert all(each.weekday() < 5 for each in moments)


def test_levels_stand_on_their_ladders(lives: list[Story]) -> None:
    for talk in talks(lives):
        for area, said in talk.given.items():
            assert (said.level is not None) == (said.answer is Answer.ANSWERED)
            if said.level is not None:
                check_level(DEFINITION, area, said.level)
        for area, level in {**talk.mentor_levels, **talk.targets}.items():
            check_level(DEFINITION, area, level)


def test_every_kind_of_life_is_there(lives: list[Story]) -> None:
    told = [each for s in lives for v in s.visits if isinstance(v, Visit) for each in v.told]
    outcomes = Counter(each.outcome for each in told)
    answers = Counter(said.answer for talk in talks(lives) for said in talk.given.values())
    assert set(outcomes) == {"confirmed", "claimed", "not_yet", "dropped", "open"}
    assert {Answer.SKIPPED, Answer.UNKNOWN, Answer.NOT_APPLICABLE, Answer.ANSWERED} == set(answers)
    assert {each.cents for each in told} == {0, 2000, 3000, 4000, 6000}
    assert any(not talk.finished for talk in talks(lives))
    assert any(talk.goal and talk.teach_back is None for talk in talks(lives))
    assert any(not story.visits for story in lives)
    assert any(v.reversal for s in lives for v in s.visits if isinstance(v, Visit))


def test_some_grow_and_some_have_a_setback(lives: list[Story]) -> None:
    changes = Counter[int]()
    for story in lives:
        moments = [each for each in story.visits if isinstance(each, Talk)]
        for first, later in pairwise(moments):
            for area, said in first.given.items():
                after = later.given.get(area)
                if said.level and after and after.level:
                    changes[after.level - said.level] += 1
    assert changes[1] > changes[-1] > 0


def test_bridges_of_one_person_can_mostly_be_compared(lives: list[Story]) -> None:
    """They tell of the same areas again, else no outcome could be told; control: not all do."""
    done = [[each for each in talks([story]) if each.finished] for story in lives]
    told = [
        [{area for area, said in each.given.items() if said.level} for each in (of[0], of[-1])]
        for of in done
        if len(of) > 1
    ]
    alike = Counter(first == last for first, last in told)
    assert alike[True] > 2 * alike[False] > 0


def test_steps_are_small_enough_to_be_kept(lives: list[Story]) -> None:
    drafts = [draft for talk in talks(lives) for draft in talk.steps]
    assert all(checked_step(draft) == draft for draft in drafts)
    assert max(len(talk.steps) for talk in talks(lives)) == 3


def test_no_amount_without_an_agreed_plan(lives: list[Story]) -> None:
    for story in lives:
        agreed = False
        for each in story.visits:
            if isinstance(each, Talk):
                agreed = each.teach_back is not None
            else:
                assert agreed or not any(told.cents for told in each.told)


def test_a_made_up_step_says_what_one_does_in_it(lives: list[Story]) -> None:
    """So that totals of a practice store can be divided by kind of step."""
    found = {step.text: step.kind for talk in talks(lives) for step in talk.steps}
    assert set(found.values()) <= set(IdeaKind)
    assert {kind for text, kind in found.items() if text.startswith("Ik bel ")} == {IdeaKind.CALL}
    assert len(set(found.values())) > 3
