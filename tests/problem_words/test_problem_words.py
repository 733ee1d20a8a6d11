"""Every problem has a sentence in every language, with its facts filled in."""

import ast
import inspect
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bridge_app import (
    desk_errors,
    errors,
    resources,
    reward_errors,
    stock_errors,
    trust_errors,
)
from bridge_app.domain.proving import CHOSEN
from bridge_app.errors import BrokenDefinition, FieldProblem, Problem, WrongPassword
from bridge_app.picture import fonts
from bridge_app.problem_words import sentence
from bridge_app.words import languages, reward_words_in
from tests.words.readability import faults

EXAMPLES: dict[str, object] = {
    "str": "x",
    "int": 2000,
    "pathlib.Path": Path("/data"),
    "int | None": 100,
    "dict[int, bridge_app.errors.RuleBroken]": {0: errors.PlanNotAgreed()},
    "datetime.datetime | None": datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
}


def classes(root: type[Problem] = Problem) -> Iterator[type[Problem]]:
    for each in root.__subclasses__():
        yield each
        yield from classes(each)


def concrete() -> list[type[Problem]]:
    kinds = {errors.RuleBroken, errors.WorldTrouble, BrokenDefinition}
    rooms = (errors, trust_errors, desk_errors, reward_errors, stock_errors)
    ours = {each.__name__ for each in rooms}
    return [each for each in classes() if each not in kinds and each.__module__ in ours]


def example(kind: type[Problem]) -> Problem:
    asked = inspect.signature(kind).parameters.values()
    facts = {each.name: EXAMPLES[inspect.formatannotation(each.annotation)] for each in asked}
    return kind(**facts)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", concrete(), ids=lambda kind: kind.__name__)
def test_says_what_and_what_to_do(kind: type[Problem], language: str) -> None:
    said = sentence(example(kind), language)
    assert re.fullmatch(r".+\.", said)
    assert "{" not in said


def test_a_problem_without_a_sentence_is_noticed() -> None:
    class Unheard(Problem):
        pass

    with pytest.raises(StopIteration):
        sentence(Unheard())


def test_a_fact_gives_the_more_telling_sentence() -> None:
    assert "Wacht" not in sentence(WrongPassword())
    assert "Wacht 30 sec." in sentence(WrongPassword(wait_seconds=30))
    assert sentence(FieldProblem("first_name", "empty")) == ("De voornaam is nog leeg. Vul dit in.")


def test_amounts_are_read_as_money() -> None:
    said = sentence(errors.AmountOutsidePolicy(7000, 2000, 6000))
    assert "€ 70" in said.replace("\N{NO-BREAK SPACE}", " ")


def test_a_broken_definition_names_file_and_place() -> None:
    problem = BrokenDefinition("nl.toml", "area.wonen.levels[3]", "missing_level_text")
    assert "nl.toml" in sentence(problem, "en")
    assert "area.wonen.levels[3]" in sentence(problem)


def test_three_troubles_at_the_door_differ() -> None:
    store = Path("/data")
    doors = [WrongPassword(), errors.DamagedStore(store), errors.NewerStore("2", "1")]
    assert len({sentence(each) for each in doors}) == 3


def test_every_language_says_everything_and_nothing_more() -> None:
    tables = tomllib.loads(resources.path("words", "problems.toml").read_text(encoding="utf-8"))
    assert tables["en"].keys() == tables["nl"].keys()


def test_sentences_are_short() -> None:
    tables = tomllib.loads(resources.path("words", "problems.toml").read_text(encoding="utf-8"))
    every = [text for table in tables.values() for text in table.values()]
    parts = [part for text in every for part in re.split(r"(?<=[.?:])\s", text)]
    assert [part for part in parts if len(part.split()) > 16] == []


def raised() -> set[tuple[str, str]]:
    """Every problem that the program raises with a fact written in the code: (class, fact)."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {
        (call.func.id, argument.value)
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in WORDED
        for place, argument in enumerate(call.args)
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        if place < WORDED[call.func.id]
    }


PACKAGE = Path(errors.__file__).parent
WORDED = {"FieldProblem": 2, "NotFound": 1, "ChangedElsewhere": 1}
"""Problems whose first facts are codes with words of their own, and how many of them."""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_in_the_program_has_words(language: str) -> None:
    source = resources.path("words", "problems.toml").read_text(encoding="utf-8")
    table = tomllib.loads(source)[language]
    known = {key.partition(".")[2] for key in table if "." in key}
    assert {fact for _, fact in raised()} - known == set()


def test_codes_are_really_gathered() -> None:
    assert ("FieldProblem", "no_such_day") in raised()


# --- what a client may meet ----------------------------------------------------------------------

TO_CLIENTS = (
    FieldProblem("proof_pin", "not_four_to_eight"),
    FieldProblem("proof_pin", "plain_proof"),
    FieldProblem("pictures", "three_pictures", CHOSEN),
    errors.StoreBusy(),
)
"""While somebody chooses a code of their own, or shows who they are."""


@pytest.mark.parametrize("language", languages())
def test_what_a_client_may_meet_is_said_in_their_own_language(language: str) -> None:
    told = [sentence(each, language) for each in TO_CLIENTS]
    assert [text for text in told if faults(text, language) or reward_words_in(text)] == []
    assert fonts.not_shown("".join(told)) == ""
    dutch = " ".join(sentence(each) for each in TO_CLIENTS)
    assert (language == "nl") == ("De code" in " ".join(told)) == (dutch == " ".join(told))


def test_what_is_said_to_staff_stays_dutch_where_only_clients_read() -> None:
    assert sentence(WrongPassword(), "ar") == sentence(WrongPassword())
