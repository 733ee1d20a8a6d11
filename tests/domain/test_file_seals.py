"""The hash of a workbook can be worked out by hand, and the last line of a file be read."""

import hashlib

from bridge_app.domain.file_seals import BookSeal, Value, seal_in, sealed_end, told_cell


def sealed(*rows: tuple[int, list[Value]]) -> str:
    made = BookSeal()
    made.sheet("A")
    for number, cells in rows:
        made.row(number, map(told_cell, cells))
    return made.hash


def test_the_hash_of_a_workbook_can_be_worked_out_by_hand() -> None:
    """A file of years ago is checked by the program of today: it may never change."""
    by_hand = "#A\n1\t'dag\t\t=24.5\n"
    cells: list[Value] = ["dag", None, 24.5, ""]
    assert sealed((1, cells)) == hashlib.sha256(by_hand.encode()).hexdigest()
    assert sealed((1, cells), (2, [None])) == sealed((1, cells)), "nothing is no row"
    assert sealed((2, cells)) != sealed((1, cells))
    in_one: list[Value] = ["dag\t\t=24.5"]
    assert sealed((1, in_one)) != sealed((1, cells)), "two cells are not one"
    two: list[tuple[int, list[Value]]] = [(1, ["dag"]), (2, ["uur"])]
    assert sealed((1, ["dag\n2\t'uur"])) != sealed(*two), "two rows are not one"
    assert sealed((1, ["a\n"])) != sealed((1, ["a\x1an"]))
    by_hand = "#A\n1\t'a\x1anb\x1atc\x1as\n"
    assert sealed((1, ["a\nb\tc\x1a"])) == hashlib.sha256(by_hand.encode()).hexdigest()


def test_the_last_row_of_a_workbook_tells_its_hash() -> None:
    assert seal_in(["hash of this file", "ab"]) == "ab"
    assert seal_in(["hash", "ab"]) is None


def test_the_last_line_of_a_text_tells_its_hash_and_where_it_begins() -> None:
    made = "0a" * 32
    line = f"controlegetal van dit bestand;{made}\r\n".encode()
    assert sealed_end(b"dag;1\r\n" + line) == (len(line), made)
    assert sealed_end(line + b"dag;1\r\n") is None, "something follows"
    assert sealed_end(b"hash;ab\r\n") is None
