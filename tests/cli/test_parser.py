from datetime import date

import pytest

from bridge_app.commands.parser import make_parser
from bridge_app.commands.typed import day

TOTALS = ["totals", "--from", "2026-01-01", "--to", "31-12-2026"]


@pytest.mark.parametrize("typed", ["2026-06-03", "03-06-2026", "3-6-2026"])
def test_a_day_may_be_typed_in_two_ways(typed: str) -> None:
    assert day(typed) == date(2026, 6, 3)


def test_totals_are_by_month_unless_said_otherwise() -> None:
    options = make_parser("1").parse_args(TOTALS)
    assert (options.by, options.format, options.last_day) == ("month", "csv", date(2026, 12, 31))


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["totals"],
        [*TOTALS, "--by", "minute"],
        ["totals", "--from", "2026-02-31", "--to", "2026-03-01"],
        ["practice", "--clients", "0"],
        ["practice", "--clients", "veel"],
        ["print", "--client", "1001"],
        ["print", "--client", "1001", "-o", "a.pdf", "--language", "fr"],
        ["clients", "--password", "geheim geheim"],
    ],
)
def test_what_is_not_understood_ends_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        make_parser("1").parse_args(arguments)
    assert ended.value.code == 2
    assert "--help" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["totals", "--help"], ["--version"]])
def test_help_is_no_mistake(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        make_parser("1").parse_args(arguments)
    assert ended.value.code == 0
    assert capsys.readouterr().out
