"""Bridges are data: what is shipped is whole, and what is broken is refused by file and place."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bridge_app import definitions, resources, step_library, toml_file
from bridge_app.definitions import (
    DEFAULT_ID,
    Languages,
    canonical_json,
    definition_from_json,
    load,
    sha256,
    shipped,
    words_from_json,
)
from bridge_app.domain.bridge import bridge_index
from bridge_app.errors import BrokenDefinition, CannotRead
from bridge_app.words import entries, languages, words

RELEASED = {
    "brug-8": "cf1d0eb2618025a221c697f3922019bcb3b1518cbac87c1d36bcadbfcf7b478a",
    "brug-9": "ebb068b7f0c383b4b75c83633436c087d34ca6ff9b4a1c7fcbad599aaaa71f8c",
}
"""Fingerprints of structures in use: a released definition never changes (DECISIONS A8)."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the default definition, to break."""
    return Path(shutil.copytree(resources.path("bridges", DEFAULT_ID), tmp_path / "brug-8"))


def edit(folder: Path, file: str, old: str, new: str, count: int = 1) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, count), encoding="utf-8")


def refused(folder: Path) -> BrokenDefinition:
    with pytest.raises(BrokenDefinition) as problem:
        load(folder)
    return problem.value


# --- what is shipped -------------------------------------------------------------------------


def test_the_default_has_five_pillars_eight_areas_and_five_levels() -> None:
    default, *_ = shipped()
    definition = default.definition
    assert definition.id == DEFAULT_ID
    assert [pillar.id for pillar in definition.pillars] == "home health money learning work".split()
    assert [area.id for area in definition.areas] == (
        "housing family health people debts savings learning income".split()
    )
    assert {area.levels for area in definition.areas} == {5}


def test_the_second_has_a_ninth_area_under_work() -> None:
    eight, nine = (loaded.definition for loaded in shipped())
    assert nine.id == "brug-9"
    assert nine.pillar_of("job_quality").id == "work"
    assert [area for area in nine.areas if area.id != "job_quality"] == list(eight.areas)


def test_pillars_carry_the_names_of_the_method() -> None:
    default, *_ = shipped()
    names = tuple(default.words["nl"].pillars.values())
    assert names == ("Thuis", "Gezondheid en steun", "Geld", "Leren", "Werk")


def test_every_level_has_its_sentence_in_every_language() -> None:
    for loaded in shipped():
        for language in languages():
            for area in loaded.definition.areas:
                said = loaded.words[language].areas[area.id]
                assert len(set(said.levels)) == area.levels


def test_a_released_structure_never_changes() -> None:
    assert {loaded.definition.id: sha256(loaded.definition) for loaded in shipped()} == RELEASED


def test_a_changed_structure_has_another_fingerprint() -> None:
    definition = shipped()[0].definition
    assert sha256(replace(definition, version="2")) != sha256(definition)


def test_the_index_runs_from_0_to_100_on_both_bridges() -> None:
    for loaded in shipped():
        areas = loaded.definition.areas
        assert bridge_index(loaded.definition, {area.id: 1 for area in areas}) == 0
        assert bridge_index(loaded.definition, {area.id: area.levels for area in areas}) == 100


def test_a_store_can_read_back_what_it_copied() -> None:
    for loaded in shipped():
        assert definition_from_json(canonical_json(loaded.definition)) == loaded.definition
        for said in loaded.words.values():
            assert words_from_json(canonical_json(said)) == said
            assert sha256(words_from_json(canonical_json(said))) == sha256(said)


def test_words_stand_in_dutch_where_a_bridge_lacks_the_language() -> None:
    default, *_ = shipped()
    assert default.words_in("en").language == "en"
    assert default.words_in("ti").language == "nl"


def test_a_language_is_read_when_it_is_asked_for() -> None:
    """Nobody who starts the program waits for languages that are not spoken there."""
    shipped.cache_clear()
    default, *_ = shipped()
    said = default.words
    assert isinstance(said, Languages)
    assert said.known == frozenset()
    assert default.words_in("ti") is said["nl"]
    assert said.known == {"nl"}
    assert set(said) == set(languages())
    assert said == load(resources.path("bridges", DEFAULT_ID)).words
    assert said.known == set(languages())


def test_a_language_that_a_bridge_lacks_is_not_looked_for(folder: Path) -> None:
    spoken = Languages(folder, load(folder).definition)
    assert "ti" not in spoken
    assert spoken.get("ti") is None
    assert spoken.known == frozenset()


def test_what_cannot_be_used_is_refused_in_any_language(folder: Path) -> None:
    (folder / "zz.toml").write_text('language = "zz"', encoding="utf-8")
    spoken = Languages(folder, shipped()[0].definition)
    assert spoken["nl"].language == "nl"
    with pytest.raises(BrokenDefinition):
        spoken["zz"]
    assert refused(folder).file == "zz.toml"


# --- what is accepted ------------------------------------------------------------------------


def test_a_bridge_may_be_written_in_an_editor_that_marks_utf8(folder: Path) -> None:
    text = (folder / "nl.toml").read_bytes()
    (folder / "nl.toml").write_bytes(b"\xef\xbb\xbf" + text)
    assert load(folder).words["nl"].areas["housing"].name == "Wonen"


def test_a_bridge_may_speak_dutch_only(folder: Path) -> None:
    for language in set(languages()) - {"nl"}:
        (folder / f"{language}.toml").unlink()
    assert set(load(folder).words) == {"nl"}


@pytest.mark.parametrize("levels", [3, 4, 6])
def test_a_bridge_may_have_three_to_six_levels(tmp_path: Path, levels: int) -> None:
    small = write_bridge(tmp_path, areas=[[levels], [levels] * 3])
    assert [area.levels for area in load(small).definition.areas] == [levels] * 4


def test_text_is_kept_without_the_spaces_around_it(folder: Path) -> None:
    edit(folder, "nl.toml", '"Wonen"', '"  Wonen "')
    assert load(folder).words["nl"].areas["housing"].name == "Wonen"


def write_bridge(
    tmp_path: Path, areas: list[list[int]], texts: Callable[[int], int] = lambda levels: levels
) -> Path:
    """A bridge with these levels per area per pillar, and `texts(levels)` sentences for each."""
    folder = tmp_path / "own"
    folder.mkdir()
    structure = ['id = "own"', 'version = "1"', 'formula = "mean-of-pillars-1"']
    said = ['language = "nl"', "revision = 1", 'name = "Eigen brug"']
    for pillar, counts in enumerate(areas, 1):
        structure += ["[[pillar]]", f'id = "p{pillar}"', 'icon = "house"']
        said += [f"[pillar.p{pillar}]", f'name = "Pijler {pillar}"']
        for area, levels in enumerate(counts, 1):
            name = f"p{pillar}a{area}"
            structure += [
                "[[pillar.area]]",
                f'id = "{name}"',
                'icon = "star"',
                f"levels = {levels}",
            ]
            said += [f"[area.{name}]", 'name = "Deel"', 'question = "Hoe is het?"', 'tip = "Wat?"']
            said += ['link = "dit"', f"levels = {['zin'] * texts(levels)!r}"]
    (folder / "bridge.toml").write_text("\n".join(structure), encoding="utf-8")
    (folder / "nl.toml").write_text("\n".join(said), encoding="utf-8")
    return folder


# --- what is refused -------------------------------------------------------------------------

HOUSING = 'id = "housing"\nicon = "house"\nlevels = 5'
FIRST_LEVEL = '    "Ik heb nu geen vaste plek om te wonen.",\n'
LAST_LEVEL = '    "Ik woon fijn en ik kan het betalen.",\n'
BREAKS = {
    "a level without text": (
        ("nl.toml", LAST_LEVEL, ""),
        ("nl.toml", "area.housing.levels[5]", "missing_level_text", "", ""),
    ),
    "an empty level text": (
        ("nl.toml", LAST_LEVEL, '    " ",\n'),
        ("nl.toml", "area.housing.levels[5]", "empty_text", "", ""),
    ),
    "a level text that is no text": (
        ("nl.toml", FIRST_LEVEL, "    1,\n"),
        ("nl.toml", "area.housing.levels[1]", "wrong_kind", "1", "text"),
    ),
    "a level text too many": (
        ("nl.toml", LAST_LEVEL, LAST_LEVEL + '    "En meer.",\n'),
        ("nl.toml", "area.housing.levels[6]", "extra_level_text", "En meer.", ""),
    ),
    "the same area twice": (
        ("bridge.toml", 'id = "family"', 'id = "housing"'),
        ("bridge.toml", "pillar.area.id", "duplicate_id", "housing", ""),
    ),
    "the same pillar twice": (
        ("bridge.toml", 'id = "money"', 'id = "home"'),
        ("bridge.toml", "pillar.id", "duplicate_id", "home", ""),
    ),
    "two levels": (
        ("bridge.toml", HOUSING, HOUSING.replace("5", "2")),
        ("bridge.toml", "pillar[1].area[1].levels", "level_count", "2", "3-6"),
    ),
    "seven levels": (
        ("bridge.toml", HOUSING, HOUSING.replace("5", "7")),
        ("bridge.toml", "pillar[1].area[1].levels", "level_count", "7", "3-6"),
    ),
    "levels in words": (
        ("bridge.toml", HOUSING, HOUSING.replace("5", '"vijf"')),
        ("bridge.toml", "pillar[1].area[1].levels", "wrong_kind", "'vijf'", "number"),
    ),
    "levels as yes or no": (
        ("bridge.toml", HOUSING, HOUSING.replace("5", "true")),
        ("bridge.toml", "pillar[1].area[1].levels", "wrong_kind", "True", "number"),
    ),
    "no levels": (
        ("bridge.toml", HOUSING, HOUSING.replace("levels = 5", "")),
        ("bridge.toml", "pillar[1].area[1].levels", "missing", "", ""),
    ),
    "an icon that is not there": (
        ("bridge.toml", 'icon = "wallet"', 'icon = "../../secret"'),
        ("bridge.toml", "pillar[3].icon", "unknown_icon", "../../secret", ""),
    ),
    "an icon nobody drew": (
        ("bridge.toml", 'icon = "wallet"', 'icon = "castle"'),
        ("bridge.toml", "pillar[3].icon", "unknown_icon", "castle", ""),
    ),
    "a name with capitals and spaces": (
        ("bridge.toml", 'id = "money"', 'id = "Mijn geld"'),
        ("bridge.toml", "pillar[3].id", "bad_id", "Mijn geld", ""),
    ),
    "another way of counting": (
        ("bridge.toml", "mean-of-pillars-1", "sum-2"),
        ("bridge.toml", "formula", "unknown_formula", "sum-2", "mean-of-pillars-1"),
    ),
    "a key in the structure that nobody knows": (
        ("bridge.toml", HOUSING, HOUSING + '\ncolour = "red"'),
        ("bridge.toml", "pillar[1].area[1].colour", "unknown_key", "", "id, icon, levels"),
    ),
    "a key in the words that nobody knows": (
        ("nl.toml", 'name = "Thuis"', 'name = "Thuis"\nnaam = "Thuis"'),
        ("nl.toml", "pillar.home.naam", "unknown_key", "", "name"),
    ),
    "a language that names an area otherwise": (
        ("en.toml", "[area.income]", "[area.income2]"),
        ("en.toml", "area.income2", "says_more", "", ""),
    ),
    "a language that says more": (
        ("en.toml", "[pillar.work]", '[pillar.fun]\nname = "Fun"\n[pillar.work]'),
        ("en.toml", "pillar.fun", "says_more", "", ""),
    ),
    "a language that says less": (
        ("en.toml", '[pillar.work]\nname = "Work"', ""),
        ("en.toml", "pillar.work", "says_less", "", ""),
    ),
    "an area that is no table": (
        ("en.toml", '[pillar.work]\nname = "Work"', '[pillar]\nwork = "Work"'),
        ("en.toml", "pillar.work", "wrong_kind", "'Work'", "table"),
    ),
    "a question without words": (
        ("nl.toml", 'question = "Hoe woon ik nu?"', 'question = ""'),
        ("nl.toml", "area.housing.question", "empty_text", "", ""),
    ),
    "a file that names another language": (
        ("en.toml", 'language = "en"', 'language = "de"'),
        ("en.toml", "language", "other_language", "de", "en"),
    ),
    "a revision in words": (
        ("nl.toml", "revision = 1", 'revision = "een"'),
        ("nl.toml", "revision", "wrong_kind", "'een'", "number"),
    ),
    "a quote that is never closed": (
        ("nl.toml", 'name = "Thuis"', 'name = "Thuis'),
        ("nl.toml", "line 6", "not_toml", "", ""),
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_definition_is_refused_by_file_place_and_reason(folder: Path, name: str) -> None:
    (file, old, new), facts = BREAKS[name]
    load(folder)  # whole before it is broken
    edit(folder, file, old, new)
    problem = refused(folder)
    told = (problem.file, problem.place, problem.reason, problem.value, problem.expected)
    assert told == facts


def test_thirteen_areas_with_fifty_five_texts_are_refused_as_one_sum(tmp_path: Path) -> None:
    thirteen = [[5, 5, 5], [5, 5, 5], [5, 5, 5], [5, 5], [5, 5]]
    counts = iter([5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4])
    problem = refused(write_bridge(tmp_path, thirteen, lambda _: next(counts)))
    assert (problem.file, problem.place) == ("nl.toml", "area (13)")
    assert (problem.reason, problem.value, problem.expected) == ("text_count", "55", "65")


def test_thirteen_areas_with_all_texts_are_accepted(tmp_path: Path) -> None:
    thirteen = [[5, 5, 5], [5, 5, 5], [5, 5, 5], [5, 5], [5, 5]]
    assert len(load(write_bridge(tmp_path, thirteen)).definition.areas) == 13


@pytest.mark.parametrize(
    ("areas", "place", "reason", "value", "expected"),
    [
        ([[5, 5, 5, 5]], "pillar[1].area", "area_count", "4", "1-3"),
        ([[5]] * 6, "pillar", "pillar_count", "6", "1-5"),
    ],
)
def test_too_many_to_draw_is_refused(
    tmp_path: Path, areas: list[list[int]], place: str, reason: str, value: str, expected: str
) -> None:
    problem = refused(write_bridge(tmp_path, areas))
    told = (problem.place, problem.reason, problem.value, problem.expected)
    assert told == (place, reason, value, expected)


def test_a_list_of_pillars_holds_tables(folder: Path) -> None:
    text = 'id = "own"\nversion = "1"\nformula = "mean-of-pillars-1"\npillar = ["home"]\n'
    (folder / "bridge.toml").write_text(text, encoding="utf-8")
    problem = refused(folder)
    assert (problem.place, problem.reason, problem.expected) == ("pillar[1]", "wrong_kind", "table")


def test_a_pillar_without_areas_is_refused(folder: Path) -> None:
    text = (
        'id = "own"\nversion = "1"\nformula = "mean-of-pillars-1"\n'
        '[[pillar]]\nid = "home"\nicon = "house"\narea = []\n'
    )
    (folder / "bridge.toml").write_text(text, encoding="utf-8")
    problem = refused(folder)
    assert (problem.place, problem.reason, problem.value) == ("pillar[1].area", "area_count", "0")


def test_a_language_with_a_long_name_is_no_language(folder: Path) -> None:
    text = (folder / "nl.toml").read_text(encoding="utf-8")
    (folder / "dutch.toml").write_text(text.replace('"nl"', '"dutch"', 1), encoding="utf-8")
    assert refused(folder).reason == "other_language"


@pytest.mark.parametrize("file", ["bridge.toml", "nl.toml"])
def test_a_file_that_is_not_there_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    problem = refused(folder)
    assert (problem.file, problem.place, problem.reason) == (file, "", "no_file")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere").reason == "no_file"


def test_a_file_in_another_encoding_is_refused_at_its_byte(folder: Path) -> None:
    (folder / "en.toml").write_bytes(b'language = "en"\nname = "Caf\xe9"\n')
    problem = refused(folder)
    assert (problem.file, problem.place, problem.reason) == ("en.toml", "byte 28", "not_utf8")


def test_a_file_that_stops_halfway_is_refused_at_its_end(folder: Path) -> None:
    (folder / "nl.toml").write_text("language", encoding="utf-8")
    problem = refused(folder)
    assert (problem.place, problem.reason) == ("end", "not_toml")


def test_a_file_the_disk_will_not_give_is_the_worlds_trouble(folder: Path) -> None:
    (folder / "en.toml").unlink()
    (folder / "en.toml").mkdir()
    with pytest.raises(CannotRead) as problem:
        load(folder)
    assert problem.value.path == folder / "en.toml"


# --- the sentences ---------------------------------------------------------------------------


def reasons() -> set[str]:
    """Every reason that the loaders can give, read from their own source."""
    files = (Path(module.__file__ or "") for module in (definitions, toml_file, step_library))
    source = "".join(file.read_text(encoding="utf-8") for file in files)
    quoted = set(re.findall(r'"([a-z0-9]+(?:_[a-z0-9]+)*)"', source))
    told = {key.removeprefix("problem.definition.") for key in entries("nl")}
    return quoted & told


@pytest.mark.parametrize("language", languages())
def test_every_reason_has_its_sentence_with_file_and_place(language: str) -> None:
    facts = {"file": "nl.toml", "place": "area.x", "value": "7", "expected": "3-6"}
    for key in entries("nl"):
        if key.startswith("problem.definition."):
            sentence = words(language, key, "je", **facts)
            assert "nl.toml" in sentence
            assert "area.x" in sentence or key.endswith("no_file")


def test_no_sentence_is_left_without_a_reason() -> None:
    told = {
        k.removeprefix("problem.definition.") for k in entries("nl") if k.startswith("problem.")
    }
    assert reasons() == told


def test_a_refusal_reads_as_a_sentence(folder: Path) -> None:
    edit(folder, "bridge.toml", HOUSING, HOUSING.replace("5", "2"))
    problem = refused(folder)
    sentence = words("nl", f"problem.definition.{problem.reason}", "je", **vars(problem))
    assert sentence == (
        "In bridge.toml staan bij pillar[1].area[1].levels 2 blokken. Het mogen er 3-6 zijn."
    )
