"""Each fault a small number of times; `run.py faults --count N` tries them more often."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults import crowd, cuts, damage, disk, journey, kills, markers
from tests.faults.__main__ import FAULTS, main
from tests.faults.figure import Figure, append

pytestmark = [
    pytest.mark.serial,
    pytest.mark.timeout(400),
    pytest.mark.skipif(os.name == "nt", reason="these faults are made with what Linux offers"),
]

SEED = 1


def held(fault: Callable[[int, int], Figure], count: int) -> None:
    figure = fault(count, SEED)
    assert figure.lost == 0, figure.names
    assert figure.control_lost > 0, "the control must fail, or the test proves nothing"


def test_forty_kills_while_saving_lose_nothing() -> None:
    held(kills.run, 40)


def test_a_conversation_that_was_killed_anywhere_goes_on_at_the_same_question() -> None:
    held(journey.run, 5)


def test_a_store_that_was_killed_in_the_making_is_there_whole_or_not_at_all() -> None:
    held(cuts.creation, 10)


def test_an_upgrade_that_was_killed_is_old_or_new() -> None:
    held(cuts.upgrade, 10)


def test_a_thousand_typed_words_are_readable_in_no_file() -> None:
    held(markers.run, 1000)


def test_one_flipped_bit_is_found_as_damage() -> None:
    held(damage.run, 60)


def test_of_a_crowd_one_comes_in() -> None:
    held(crowd.run, 5)


@pytest.mark.parametrize(("fault", "count"), [(disk.full, 12), (disk.read_only, 2)])
def test_a_disk_that_is_full_or_may_not_be_written(
    fault: Callable[[int, int], Figure], count: int
) -> None:
    try:
        held(fault, count)
    except disk.NoSmallDiskError as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"no small disk to fill: {error}")


def test_figures_are_printed_and_kept_in_batches(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    results = iter([Figure("one", "holds", 3, 0, 2, 1, 7), Figure("one", "holds", 3, 1, 2, 1, 7)])
    monkeypatch.setitem(FAULTS, "one", lambda _count, _seed: next(results))
    file = tmp_path / "figures.json"
    assert main(["one", "--count", "3", "--seed", "7", "--json", str(file)]) == 0
    assert main(["one", "--count", "3", "--seed", "7", "--json", str(file)]) == 1
    assert file.read_text().count('"seed": 7') == 2
    assert "BROKEN" in capsys.readouterr().out


def test_a_control_that_did_not_fail_is_told(tmp_path: Path) -> None:
    figure = Figure("one", "holds", 3, 0, 2, 0, 7)
    assert not figure.kept
    assert "CONTROL DID NOT FAIL" in figure.line()
    append(tmp_path / "figures.json", [figure])
