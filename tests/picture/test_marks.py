"""Small marks lie where they are put, at the size that is asked."""

import pytest

from bridge_app.picture.geometry import bounds
from bridge_app.picture.marks import bullet


def test_a_bullet_is_a_round_mark_about_its_middle() -> None:
    mark = bullet(20, 30, 4, "#123456")
    assert bounds(mark) == pytest.approx((16, 26, 24, 34), abs=0.1)
    assert mark.fill == "#123456"
