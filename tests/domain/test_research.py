"""Files for a researcher: by which age somebody may be known."""

from bridge_app.domain.research import LEAST, small_cells


def test_an_age_of_few_people_is_told() -> None:
    assert small_cells({"67+": LEAST - 1, "27-44": LEAST, "": 1}) == {"": 1, "67+": LEAST - 1}
    assert small_cells({}) == {}
