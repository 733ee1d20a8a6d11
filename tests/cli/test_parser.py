"""What may be typed, and what is said about it: in Dutch, or in English throughout."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from bridge_app import commands
from bridge_app.commands.parser import SPOKEN, make_parser
from bridge_app.commands.spoken import complain
from bridge_app.commands.typed import day
from bridge_app.words import languages

COMMANDS = (
    "init",
    "recover",
    "practice",
    "clients",
    "today",
    "print",
    "totals",
    "report",
    "broken-off",
    "backup",
    "restore",
    "verify",
    "demo",
)
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


def said(arguments: list[str], language: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Everything the parser says to this, in this language."""
    with pytest.raises(SystemExit):
        make_parser("1", language).parse_args(arguments)
    heard = capsys.readouterr()
    return " ".join((heard.out + heard.err).split())


@pytest.mark.parametrize("command", [[], *([each] for each in COMMANDS)], ids=str)
def test_help_is_dutch_unless_the_program_speaks_english(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    dutch = said([*command, "--help"], "nl", capsys)
    assert "gebruik: bridge-app" in dutch
    assert "opties:" in dutch
    assert not re.search(r"\b(usage|options|arguments|show|the)\b", dutch)
    english = said([*command, "--help"], "en", capsys)
    assert "usage: bridge-app" in english
    assert "options:" in english
    assert not re.search(r"\b(gebruik|opties|opdrachten|de|het|een|van)\b", english)


COMPLAINTS = [
    (["fly"], "bij COMMAND: 'fly' bestaat hier niet; kies uit", "argument COMMAND: invalid choice"),
    (["totals"], "dit ontbreekt nog: --from, --to", "the following arguments are required: --from"),
    (["clients", "--x"], "dit is hier niet bekend: --x", "unrecognized arguments: --x"),
    (["init", "--recovery-file"], "hier hoort iets achter", "expected one argument"),
    (["practice", "--seed", "x"], "'x' is geen heel getal", "invalid int value: 'x'"),
    (["print", "--mono=1"], "hier hoort niets achter", "ignored explicit argument"),
    (["practice", "--clients", "0"], "'0' is geen aantal", "'0' is no amount; type a number"),
    (["totals", "--from", "x"], "'x' is geen dag; typ 2026", "'x' is no day; type 2026"),
]


@pytest.mark.parametrize(("arguments", "dutch", "english"), COMPLAINTS, ids=str)
def test_a_complaint_is_in_the_language_of_the_program(
    arguments: list[str], dutch: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, words, help_ in (("nl", dutch, "Hulp:"), ("en", english, "Help:")):
        heard = said(arguments, language, capsys)
        assert words in heard
        assert help_ in heard


def test_what_nobody_translated_is_said_as_it_came() -> None:
    assert complain("nl", "something new") == "something new"
    assert complain("nl", "invalid Path value: 'x'") == "'x' past hier niet"
    assert complain("en", "wie ben je? Begin met --user NAME").startswith("who are you?")


def test_a_paper_may_be_asked_in_every_language_that_a_client_may_read() -> None:
    assert languages() == SPOKEN


def complaints_in(code: str) -> list[str]:
    """Each thing that is said of what somebody typed, as it stands in the code."""
    calls = (each for each in ast.walk(ast.parse(code)) if isinstance(each, ast.Call))
    named = (each for each in calls if ast.unparse(each.func) == "ArgumentProblem")
    args = (each.args[0] for each in named)
    return [str(each.value) for each in args if isinstance(each, ast.Constant)]


def untold(code: str) -> list[str]:
    """What an English program would say in Dutch."""
    return [each for each in complaints_in(code) if complain("en", each) == each]


def test_every_complaint_of_a_command_is_said_in_english_too() -> None:
    files = sorted(Path(commands.__file__).parent.glob("*.py"))
    assert sum(len(complaints_in(each.read_text("utf-8"))) for each in files) > 10
    assert [found for each in files for found in untold(each.read_text("utf-8"))] == []
    assert untold('raise ArgumentProblem("dit weet niemand")') == ["dit weet niemand"], "control"
