"""What was found is told in plain values, each figure beside its n."""

from datetime import date
from decimal import Decimal

from bridge_app.domain.bridge import Voice
from bridge_app.domain.measures import Heights
from bridge_app.domain.outcomes import AsOf, Flow, Part, Shift
from bridge_app.domain.outcomes_found import Outcomes, told

SHIFT = Shift(61, 45, 10, 6, Decimal("7.4"))
STOOD = Heights(61, Decimal("37.0"), Decimal("44.4"), Decimal("20.0"))


def outcomes(heights: dict[Voice, Heights]) -> Outcomes:
    part = Part(("brug-8", "1"), 65, {Voice.CLIENT: SHIFT}, {}, heights=heights)
    return Outcomes(AsOf(date(2026, 6, 30)), Flow(120, 100, 80, 70, 61, 9, 2), (part,))


def test_how_high_people_stood_is_told_beside_how_many_they_are() -> None:
    (part,) = told(outcomes({Voice.CLIENT: STOOD, Voice.MENTOR: Heights()}))["parts"]
    assert part["heights"] == {
        "client": {"n": 61, "first": "37.0", "last": "44.4", "percent_since_first": "20.0"},
        "mentor": {"n": 0, "first": None, "last": None, "percent_since_first": None},
    }, "missing is never zero"


def test_how_high_people_stood_is_in_the_hash() -> None:
    stood = outcomes({Voice.CLIENT: STOOD})
    assert stood.data_hash == outcomes({Voice.CLIENT: STOOD}).data_hash, "control"
    higher = Heights(61, Decimal("37.0"), Decimal("44.5"), Decimal("20.3"))
    assert stood.data_hash != outcomes({Voice.CLIENT: higher}).data_hash
