"""The bridge of nobody in particular: whole, within its room, and told in words."""

from bridge_app.picture.crossing import ON_THE_WAY, crossing
from bridge_app.picture.looks import PAPER
from bridge_app.picture.shapes import Role


def test_it_is_one_figure_with_words_and_everybody_on_their_way() -> None:
    drawn = crossing(PAPER, 400, 200, "Een brug met drie mensen")
    assert (drawn.role, drawn.alt) == (Role.FIGURE, "Een brug met drie mensen")
    assert len(ON_THE_WAY) == 3
    assert len(drawn.shapes) > 50
