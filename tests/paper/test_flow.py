"""Blocks follow each other over pages, and what belongs together stays together."""

from hypothesis import given
from hypothesis import strategies as st

from bridge_app.paper.flow import Block, paged, total

blocks = st.builds(
    Block,
    height=st.floats(1, 90),
    shapes=st.just(()),
    after=st.floats(0, 10),
    keep=st.booleans(),
)


@given(wanted=st.lists(blocks, max_size=30))
def test_every_block_is_placed_once_in_order(wanted: list[Block]) -> None:
    placed = [each.block for page in paged(wanted, 0, 300) for each in page]
    assert placed == wanted


@given(wanted=st.lists(blocks, max_size=30))
def test_blocks_of_a_page_stand_under_each_other(wanted: list[Block]) -> None:
    for page in paged(wanted, 10, 300):
        y = 10.0
        for each in page:
            assert each.y >= y - 0.001
            y = each.y + each.block.height + each.block.after


@given(wanted=st.lists(blocks, max_size=30))
def test_no_page_is_too_full(wanted: list[Block]) -> None:
    """Also where what belongs together is taller than a page."""
    for page in paged(wanted, 0, 300):
        assert not page or total([each.block for each in page]) - page[-1].block.after <= 300.02


def test_a_heading_goes_with_what_follows() -> None:
    pages = paged([Block(250, ()), Block(20, (), keep=True), Block(40, ())], 0, 300)
    assert [[each.block.height for each in page] for page in pages] == [[250], [20, 40]]


def test_a_heading_that_nothing_follows_is_not_lost() -> None:
    assert len(paged([Block(20, (), keep=True)], 0, 300)[0]) == 1
