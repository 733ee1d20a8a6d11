"""Every problem has a sentence in every language, with its facts filled in."""

import ast
import inspect
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
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
from bridge_app.problem_words import for_client, sentence
from bridge_app.words import languages, reward_words_in, words
from tests.words.readability import faults
from tests.words.tongues import OF_STAFF

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


def test_how_many_lines_is_read_as_a_number() -> None:
    said = sentence(desk_errors.TooLongForPaper(19_360, 2_000))
    assert "krijgt 19.360 regels" in said
    assert "hoogstens 2.000." in said
    assert "more than 100,000 lines" in sentence(desk_errors.TooManyRows(100_000), "en")
    assert "1234" in sentence(desk_errors.GoesOnAs("1234")), "control: who somebody is has no point"


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

SAID_TO_CLIENTS = {
    "split_form.py": ("text",),
    "praise_form.py": ("praise",),
    "why_form.py": ("reason",),
    "stories/parts.py": ("story_title", "story_text", "poster_place"),
    "proving/presenter.py": ("proof_pin", "pictures"),
    "proving/prove_presenter.py": (),
    "problems.py": (),  # in both languages, where somebody looks along
    "together/speech.py": (),  # the same
    "client/step_panels.py": (),
    **dict.fromkeys(("plan/goal_card.py", "plan/later.py", "plan/step_card.py"), ()),
}
"""Where a sentence is said in a client's language, and of which fields."""

ON_THE_PLAN = (
    *(
        FieldProblem(field, "too_long", 200)
        for field in ("goal", "short_text", "motivation", "how_known", "helper", "if_then", "note")
    ),
    FieldProblem("goal", "empty"),
    FieldProblem("target", "not_a_date"),
    FieldProblem("target", "no_such_day"),
    FieldProblem("at", "not_a_time"),
    errors.TooManySteps(3),
    errors.NothingToAgree(),
    WrongPassword(),
)
"""While a plan is looked at together, and where a mentor opens the screen for somebody.

Beside it the staff read theirs; where a client reads Dutch or English it is one and the same.
"""

SAID_TO_STAFF = {
    *("intake/gift_wishes.py", "promising/choosing.py"),  # an amount, before the client hears of it
    *("rewards/asking.py", "rewards/presenter.py", "stories/shelf_page.py", "desk/newcomer.py"),
    *("client/details.py", "client/notes.py", "plan/promises.py"),  # hidden from who looks along
    "municipality/page.py",  # where staff write what clients of other languages read
}
"""Where a room that clients meet too says a sentence in the language of the desk."""

RAISED_FOR_CLIENTS = (
    *("domain/stories.py", "domain/proving.py", "services/plans.py", "services/planning.py"),
    *("ui/split_form.py", "ui/intake/*.py", "ui/stories/*.py", "ui/proving/*.py"),
)
"""Where a field is refused that stands on a page of a client."""

ON_THE_STRIP = {"note"}
"""Fields of such a page whose trouble the strip of the desk tells, in the desk's language."""

TO_CLIENTS = (
    *(
        FieldProblem(field, reason, 200 if reason == "too_long" else None)
        for field in chain.from_iterable(SAID_TO_CLIENTS.values())
        for reason in ("empty", "too_long")
    ),
    FieldProblem("proof_pin", "not_four_to_eight"),
    FieldProblem("proof_pin", "plain_proof"),
    FieldProblem("pictures", "three_pictures", CHOSEN),
    errors.StoreBusy(),
    desk_errors.ServerGone("desk/brug"),
    desk_errors.KeptOut("desk/brug"),
    desk_errors.NoDatabase("desk/brug"),
    desk_errors.StoreMoved("desk/brug"),
    errors.DiskFull(Path("/data")),
    errors.StoreUnavailable(Path("/data"), "x"),
)
"""While somebody plans, tells, chooses a code of their own, or shows who they are."""


def trees(pattern: str) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.glob(pattern)):
        name = path.relative_to(PACKAGE / "ui" if "ui/" in pattern else PACKAGE).as_posix()
        yield name, ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> set[str]:
    """Names and modules that this file takes from elsewhere."""
    taken = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {each.name for node in taken for each in node.names} | {str(n.module) for n in taken}


def met_by_clients() -> set[str]:
    """The modules that say a sentence and belong to a room where a client's language is spoken."""
    found = {name: imports(tree) for name, tree in trees("ui/**/*.py")}
    rooms = {str(Path(name).parent) for name, taken in found.items() if taken & SPEAK_AS_CLIENT}
    inside = {
        name: taken for name, taken in found.items() if str(Path(name).parent) in rooms - {"."}
    }
    used = set().union(*inside.values())
    return {
        name
        for name, taken in found.items()
        if taken & SAYING
        and (name in inside or f"bridge_app.ui.{name[:-3].replace('/', '.')}" in used)
    }


SPEAK_AS_CLIENT = {"Speech", "Shared", "read_in"}
"""Who needs one of these speaks as the client does."""

SAYING = {"sentence", "for_client", "trouble"}
"""What makes a sentence of a problem."""


def refused(tree: ast.Module) -> set[str]:
    """The fields that are refused by name in this file."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in REFUSING
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    }


REFUSING = {"FieldProblem", "checked_text", "optional_text", "_checked"}


def test_every_place_that_clients_meet_is_known_for_whom_it_says_its_sentence() -> None:
    assert met_by_clients() == {*SAID_TO_CLIENTS, *SAID_TO_STAFF}


def test_no_field_of_a_page_of_a_client_is_forgotten() -> None:
    found = {
        field
        for pattern in RAISED_FOR_CLIENTS
        for _name, tree in trees(pattern)
        for field in refused(tree)
    }
    assert found - ON_THE_STRIP == set(chain.from_iterable(SAID_TO_CLIENTS.values()))
    assert refused(ast.parse('FieldProblem("shoe", "empty")')) == {"shoe"}, "or none is found"


def dutch_in(problem: Problem, language: str) -> bool:
    """Whether the sentence, or the name of its field, is Dutch where another language is meant."""
    told, dutch = sentence(problem, language), sentence(problem)
    field = getattr(problem, "field", "")
    table = tomllib.loads(resources.path("words", "problems.toml").read_text(encoding="utf-8"))
    return told == dutch or (bool(field) and table["nl"][f"field.{field}"] in told)


ASKING_STAFF = (
    *(desk_errors.KeptOut, desk_errors.NoDatabase, desk_errors.StoreMoved),
    errors.StoreUnavailable,
)


def speaks_to_client(problem: Problem, language: str) -> bool:
    """Where staff read the same sentence in their language, it may say whom they call."""
    calls = isinstance(problem, ASKING_STAFF)
    return not (calls and language in OF_STAFF)


@pytest.mark.parametrize("language", languages())
def test_what_a_client_may_meet_is_said_in_their_own_language(language: str) -> None:
    told = [sentence(each, language) for each in TO_CLIENTS if speaks_to_client(each, language)]
    if language not in OF_STAFF:
        told += [for_client(each, language) for each in ON_THE_PLAN]
        assert [each for each in ON_THE_PLAN if dutch_in(each, language)] == []
    assert [text for text in told if faults(text, language) or reward_words_in(text)] == []
    assert fonts.not_shown("".join(told)) == ""
    left = [each for each in TO_CLIENTS if dutch_in(each, language)]
    assert left == (list(TO_CLIENTS) if language == "nl" else [])


def test_dutch_is_noticed_in_a_sentence_and_in_the_name_of_a_field() -> None:
    assert dutch_in(OF_THE_DESK, "pl")
    assert dutch_in(FieldProblem("login", "empty"), "pl"), "the name of the field is Dutch there"


OF_THE_DESK = errors.NoStore(Path("/data"))
"""Nobody meets this beside a client."""


def test_what_is_said_to_staff_stays_dutch_and_a_client_reads_that_it_did_not_work() -> None:
    assert sentence(OF_THE_DESK, "ar") == sentence(OF_THE_DESK)
    assert for_client(OF_THE_DESK, "ar") == words("ar", "alone.again")
    assert for_client(OF_THE_DESK, "nl") == sentence(OF_THE_DESK)
    assert for_client(errors.StoreBusy(), "ar") == sentence(errors.StoreBusy(), "ar")
