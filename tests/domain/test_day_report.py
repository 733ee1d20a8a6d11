"""How far a chain reached at the end of a day."""

from bridge_app.domain.backup import printed
from bridge_app.domain.day_report import ChainOnDay
from bridge_app.domain.trust import ChainHead


def test_a_chain_tells_its_last_row_and_what_is_written_on_paper() -> None:
    head = ChainHead(12, bytes(range(32)))
    there = ChainOnDay("ledger", head)
    assert (there.rows, there.value) == (12, printed(head, "ledger"))


def test_a_chain_without_a_row_has_nothing_to_write() -> None:
    empty = ChainOnDay("ledger")
    assert (empty.rows, empty.value) == (0, "")
