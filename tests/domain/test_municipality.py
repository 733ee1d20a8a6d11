"""What a municipality decides for itself, and what holds while it decided nothing."""

import pytest

from bridge_app.domain.access import Role
from bridge_app.domain.municipality import ASKED_OF, SecondStep, must_have_second_step

REQUIRED, ASKED = SecondStep.REQUIRED, SecondStep.ASKED


@pytest.mark.parametrize(
    ("decided", "practice", "first_day", "must"),
    [
        (None, False, False, True),
        (None, False, True, False),
        (None, True, False, False),
        (REQUIRED, False, True, True),
        (REQUIRED, False, False, True),
        (REQUIRED, True, False, False),
        (ASKED, False, False, False),
    ],
)
def test_the_second_step_is_required_unless_there_is_a_reason(
    decided: SecondStep | None, *, practice: bool, first_day: bool, must: bool
) -> None:
    for role in Role:
        told = must_have_second_step({role}, decided, practice=practice, first_day=first_day)
        assert told is (must and role in ASKED_OF)
    everything = must_have_second_step(set(Role), decided, practice=practice, first_day=first_day)
    assert everything is must
