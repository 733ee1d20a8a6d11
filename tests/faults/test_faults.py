"""Each fault a small number of times; `run.py faults --count N` tries them more often."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.faults import (
    access,
    backing,
    crowd,
    cuts,
    damage,
    disk,
    dropped,
    erase,
    formulas,
    guesses,
    handouts,
    hostile,
    imports,
    journey,
    kills,
    leaver,
    markers,
    moves,
    own_screen,
    powercuts,
    races,
    reward_lists,
    server_kills,
    server_upgrade,
    storage,
)
from tests.faults.__main__ import main
from tests.faults.figure import Figure, append, kept
from tests.faults.published import BEGIN, END, lines, write
from tests.faults.table import FAULTS, Fault
from tests.judges import needs

pytestmark = [
    pytest.mark.serial,
    pytest.mark.timeout(400),
    pytest.mark.skipif(os.name == "nt", reason="these faults are made with what Linux offers"),
]

SEED = 1


def held(fault: Callable[[int, int], Figure], count: int) -> None:
    figure = fault(count, SEED)
    assert figure.lost == 0, figure.names
    assert figure.kept, "the control must fail, or the test proves nothing"


def test_twenty_kills_while_saving_lose_nothing() -> None:
    held(kills.run, 20)


def test_a_hundred_power_cuts_lose_nothing() -> None:
    needs("strace")
    held(powercuts.run, 100)


def test_each_backup_that_stands_after_a_kill_restores() -> None:
    held(backing.run, 20)


def test_forged_files_are_refused_or_clean() -> None:
    held(hostile.run, 50)


def test_a_backup_with_random_damage_is_refused_or_clean() -> None:
    held(hostile.fuzz, 200)


def test_hostile_lists_of_clients_are_refused_or_read_in_whole() -> None:
    held(imports.run, 25)


def test_a_list_with_random_damage_is_refused_or_clean() -> None:
    held(imports.fuzz, 200)


def test_damaged_lists_of_hand_outs_do_no_harm() -> None:
    held(reward_lists.run, 60)


def test_a_hundred_hostile_names_in_every_column_become_no_formula() -> None:
    needs("spreadsheet")
    held(formulas.run, 100)


def test_nobody_is_locked_out_when_the_key_is_renewed() -> None:
    held(leaver.run, 10)


def test_a_disk_that_fails_loses_nothing_and_says_what_to_do() -> None:
    needs("strace")
    held(storage.run, 40)


def test_a_check_of_who_may_what_that_is_taken_away_is_noticed() -> None:
    held(access.run, 40)


def test_a_conversation_that_was_killed_anywhere_goes_on_at_the_same_question() -> None:
    held(journey.run, 5)


def test_a_store_that_was_killed_in_the_making_is_there_whole_or_not_at_all() -> None:
    held(cuts.creation, 10)


def test_an_upgrade_that_was_killed_is_old_or_new() -> None:
    held(cuts.upgrade, 10 * cuts.STEPS)


def test_a_thousand_typed_words_are_readable_in_no_file() -> None:
    held(markers.run, 1000)


def test_one_flipped_bit_is_found_as_damage() -> None:
    held(damage.run, 60)


def test_ten_erased_people_leave_no_trace_and_a_restore_does_not_bring_them_back() -> None:
    held(erase.run, 10)


def test_of_a_crowd_one_comes_in() -> None:
    held(crowd.run, 5)


def test_of_a_code_five_tries_are_looked_at_and_no_sixth() -> None:
    held(guesses.run, 6)


def test_the_screen_of_a_client_alone_remembers_nobody_else() -> None:
    held(own_screen.remembers, 40)


def test_the_screen_of_a_client_alone_opens_nothing_of_the_store() -> None:
    needs("strace")
    held(own_screen.opens, 1)


def test_hands_on_the_screen_of_a_client_alone_come_nowhere_else() -> None:
    held(own_screen.stays, 300)


def test_a_line_to_the_server_that_is_cut_doubles_and_loses_nothing() -> None:
    needs("postgresql")
    held(dropped.run, 100)


def test_a_server_that_is_killed_loses_nothing_it_acknowledged() -> None:
    needs("postgresql")
    held(server_kills.run, 10)


def test_a_server_that_is_cut_while_it_is_brought_up_to_date_is_old_or_new() -> None:
    needs("postgresql")
    held(server_upgrade.run, 10)


def test_a_store_moves_to_a_server_and_back_as_it_was() -> None:
    needs("postgresql")
    held(moves.same, 20)


def test_a_store_that_was_killed_on_its_way_is_in_charge_in_one_place() -> None:
    needs("postgresql")
    held(moves.killed, 6)


def test_hundreds_of_races_of_eight_desks_break_no_rule_that_spans_rows() -> None:
    needs("postgresql")
    held(races.run, 320)


def test_eight_programs_hand_out_the_last_euro_once() -> None:
    held(handouts.in_file, 320)


def test_eight_desks_of_a_server_hand_out_the_last_euro_once() -> None:
    needs("postgresql")
    held(handouts.on_server, 320)


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


def with_results(monkeypatch: pytest.MonkeyPatch, *lost: int) -> list[tuple[int, int]]:
    """A fault whose batches of two lose so many; what it was asked to try."""
    asked: list[tuple[int, int]] = []

    def run(count: int, seed: int) -> Figure:
        asked.append((count, seed))
        return Figure("one", "holds", count, lost[len(asked) - 1], 2, 1, seed, ("try 1: row",))

    monkeypatch.setitem(FAULTS, "one", Fault(run, 5, 2, "nothing guards"))
    return asked


def test_a_full_run_is_made_of_batches_and_goes_on_where_it_was_cut_off(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = with_results(monkeypatch, 0, 0, 0)
    run = ["one", "--seed", "7", "--json", str(tmp_path / "figures.json")]
    assert main([*run, "--count", "2"]) == 0
    assert main([*run, "--minutes", "0"]) == 0
    assert main(run) == 0
    assert main(run) == 0
    assert asked == [(2, 7), (2, 8), (1, 9)]
    assert [batch.figure.seed for batch in kept(tmp_path / "figures.json")] == [7, 7, 7]
    assert "0 of 5" in capsys.readouterr().out


def test_a_broken_promise_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with_results(monkeypatch, 1)
    assert main(["one", "--count", "2", "--json", str(tmp_path / "figures.json")]) == 1
    assert "BROKEN" in capsys.readouterr().out


def test_a_control_that_did_not_fail_is_told(tmp_path: Path) -> None:
    figure = Figure("one", "holds", 3, 0, 2, 0, 7)
    assert not figure.kept
    assert "CONTROL DID NOT FAIL" in figure.line()
    append(tmp_path / "figures.json", [figure])


def test_the_newest_figures_stand_in_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_results(monkeypatch, 0, 0, 0, 0)
    file, document = tmp_path / "figures.json", tmp_path / "TRUST.md"
    document.write_text(f"Before\n{BEGIN}\nstale\n{END}\nafter\n")
    for seed in ("7", "9"):
        main(["one", "--count", "4", "--seed", seed, "--json", str(file)])
    write(file, document, tmp_path / "shipped.json")
    (shipped,) = json.loads((tmp_path / "shipped.json").read_text())
    assert (shipped["name"], shipped["count"], shipped["control_lost"]) == ("one", 4, 2)
    text = document.read_text()
    assert text.startswith("Before\n")
    assert text.endswith("\nafter\n")
    assert "stale" not in text
    assert "| holds | 4 | 0 | nothing guards: 2 of 4 |" in text
    assert "| 9 |" in text
    assert "| 7 |" not in text


def test_a_promise_without_a_control_says_so(tmp_path: Path) -> None:
    figure = Figure("kills", "holds", 3, 0, 0, 0, 7)
    assert figure.kept
    append(tmp_path / "figures.json", [figure])
    assert "| holds | 3 | 0 | - |" in "\n".join(lines(tmp_path / "figures.json"))


def test_the_table_tells_of_which_text_of_the_program_each_figure_is(tmp_path: Path) -> None:
    told = {"at": "2026-11-22T10:00:00+00:00", **asdict(Figure("kills", "holds", 3, 0, 0, 0, 7))}
    batches = [told, told | {"commit": "abc1234"}, told | {"commit": "abc1234"}]
    (tmp_path / "figures.json").write_text(json.dumps(batches))
    assert [*lines(tmp_path / "figures.json")][-1].endswith("| 7 | - abc1234 |")
