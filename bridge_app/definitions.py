"""Bridge definitions: read from a folder of data, or refused with file, place and reason.

A folder holds `bridge.toml` (the structure) and one file of words per language. The structure
is frozen once released; words have their own revision per language (DECISIONS A8).
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from bridge_app import resources
from bridge_app.domain.bridge import (
    FORMULA_ID,
    AreaWords,
    BridgeDefinition,
    BridgeWords,
    LifeArea,
    Pillar,
)
from bridge_app.errors import BrokenDefinition
from bridge_app.toml_file import ID, Table, read

DEFAULT_ID = "brug-8"
"""The definition a new store starts with."""

FALLBACK_LANGUAGE = "nl"
"""Every definition speaks Dutch; it is what stands in for a language it does not speak."""

MAX_PILLARS = 5
"""There are five colours and hatches that can be told apart, also without colour."""

MAX_AREAS = 3
"""Areas of life that one pillar can carry (DOMAIN 2)."""

MIN_LEVELS, MAX_LEVELS = 3, 6
"""Blocks that one area can have (DOMAIN 2)."""

_STRUCTURE = "bridge.toml"
_NAME_OF_LANGUAGE = re.compile(r"[a-z]{2,3}")


class Languages(Mapping[str, BridgeWords]):
    """What one definition says, by language: each file is read when its language is asked for.

    Looking one up raises BrokenDefinition where the file cannot be used, CannotRead when the
    disk refuses.
    """

    def __init__(self, folder: Path, definition: BridgeDefinition) -> None:
        """`folder` holds a file for each language, beside the structure."""
        files = sorted(file for file in folder.glob("*.toml") if file.name != _STRUCTURE)
        self._files = {file.stem: file for file in files}
        self._definition = definition
        self._known: dict[str, BridgeWords] = {}

    def __getitem__(self, language: str) -> BridgeWords:
        if language not in self._known:
            self._known[language] = _words(read(self._files[language]), self._definition)
        return self._known[language]

    def __contains__(self, language: object) -> bool:
        return language in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    @property
    def known(self) -> frozenset[str]:
        """The languages that were read so far."""
        return frozenset(self._known)


@dataclass(frozen=True)
class LoadedDefinition:
    """A checked definition: its structure, and its words by language."""

    definition: BridgeDefinition
    words: Mapping[str, BridgeWords]

    def words_in(self, language: str) -> BridgeWords:
        """The words in this language, or in Dutch where the definition does not speak it."""
        return self.words[language if language in self.words else FALLBACK_LANGUAGE]


def load(folder: Path) -> LoadedDefinition:
    """Read and check one definition, with every language it speaks.

    Raises BrokenDefinition at the first thing that cannot be used, CannotRead when the disk
    refuses.
    """
    loaded = _opened(folder)
    return LoadedDefinition(loaded.definition, dict(loaded.words))


def _opened(folder: Path) -> LoadedDefinition:
    """The structure alone; a language is read when it is spoken."""
    definition = _definition(read(folder / _STRUCTURE))
    words = Languages(folder, definition)
    if FALLBACK_LANGUAGE not in words:
        raise BrokenDefinition(f"{FALLBACK_LANGUAGE}.toml", "", "no_file")
    return LoadedDefinition(definition, words)


@cache
def shipped() -> tuple[LoadedDefinition, ...]:
    """The definitions that come with the program, opened once; the first is the default.

    Nobody speaks all their languages at one desk, so each is read when it is asked for; that
    they are whole is tried before the program leaves us.
    """
    loaded = [_opened(folder) for folder in sorted(resources.path("bridges").iterdir())]
    return tuple(sorted(loaded, key=lambda each: each.definition.id != DEFAULT_ID))


def called(definitions: Iterable[LoadedDefinition]) -> dict[str, tuple[str, str]]:
    """What pillars and areas of these bridges are called, in Dutch and in English."""
    found: dict[str, tuple[str, str]] = {}
    for each in definitions:
        dutch, english = each.words_in("nl"), each.words_in("en")
        for code, name in dutch.pillars.items():
            found.setdefault(code, (name, english.pillars[code]))
        for code, area in dutch.areas.items():
            found.setdefault(code, (area.name, english.areas[code].name))
    return found


def canonical_json(value: BridgeDefinition | BridgeWords) -> str:
    """The one way to write a structure or its words, so that equal content has equal text."""
    return json.dumps(asdict(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(value: BridgeDefinition | BridgeWords) -> str:
    """Fingerprint of the canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()


def definition_from_json(text: str) -> BridgeDefinition:
    """The structure that `canonical_json` wrote; a store reads its kept copy with this."""
    values = json.loads(text)
    pillars = tuple(
        Pillar(pillar["id"], pillar["icon"], tuple(LifeArea(**area) for area in pillar["areas"]))
        for pillar in values["pillars"]
    )
    return BridgeDefinition(values["id"], values["version"], values["formula"], pillars)


def words_from_json(text: str) -> BridgeWords:
    """The words that `canonical_json` wrote."""
    values = json.loads(text)
    areas = {
        area: AreaWords(**{**said, "levels": tuple(said["levels"])})
        for area, said in values["areas"].items()
    }
    return BridgeWords(**{**values, "areas": areas})


# --- the structure -------------------------------------------------------------------------


def _definition(top: Table) -> BridgeDefinition:
    top.only("id", "version", "formula", "pillar")
    formula = top.text("formula")
    if formula != FORMULA_ID:
        raise top.broken("formula", "unknown_formula", formula, FORMULA_ID)
    tables = top.tables("pillar", MAX_PILLARS, "pillar_count")
    pillars = tuple(_pillar(table) for table in tables)
    _check_unique(top, "pillar", (pillar.id for pillar in pillars))
    _check_unique(top, "pillar.area", (area.id for pillar in pillars for area in pillar.areas))
    return BridgeDefinition(top.id(), top.text("version"), formula, pillars)


def _pillar(table: Table) -> Pillar:
    table.only("id", "icon", "area")
    areas = table.tables("area", MAX_AREAS, "area_count")
    return Pillar(table.id(), _icon(table), tuple(_area(area) for area in areas))


def _area(table: Table) -> LifeArea:
    table.only("id", "icon", "levels")
    levels = table.number("levels")
    if not MIN_LEVELS <= levels <= MAX_LEVELS:
        raise table.broken("levels", "level_count", str(levels), f"{MIN_LEVELS}-{MAX_LEVELS}")
    return LifeArea(table.id(), _icon(table), levels)


def _icon(table: Table) -> str:
    name = table.text("icon")
    if not (ID.fullmatch(name) and resources.path("icons", f"{name}.svg").is_file()):
        raise table.broken("icon", "unknown_icon", name)
    return name


def _check_unique(top: Table, place: str, ids: Iterable[str]) -> None:
    for name, count in Counter(ids).items():
        if count > 1:
            raise top.broken(f"{place}.id", "duplicate_id", name)


# --- the words -----------------------------------------------------------------------------


def _words(top: Table, definition: BridgeDefinition) -> BridgeWords:
    top.only("language", "revision", "name", "pillar", "area")
    language = top.text("language")
    stem = top.file.removesuffix(".toml")
    if language != stem or not _NAME_OF_LANGUAGE.fullmatch(language):
        raise top.broken("language", "other_language", language, stem)
    pillars = _named(top, "pillar", [pillar.id for pillar in definition.pillars])
    areas = _named(top, "area", [area.id for area in definition.areas])
    _check_count_of_texts(top, definition, areas)
    return BridgeWords(
        language,
        top.number("revision"),
        top.text("name"),
        {pillar: _pillar_name(table) for pillar, table in pillars.items()},
        {area: _area_words(table, definition.area(area).levels) for area, table in areas.items()},
    )


def _named(top: Table, key: str, ids: Collection[str]) -> dict[str, Table]:
    """The tables under `key`, one for each id, in the order of the structure: no more, no less."""
    tables = top.table(key)
    for name in tables.values:
        if name not in ids:
            raise tables.broken(name, "says_more")
    for name in ids:
        if name not in tables.values:
            raise tables.broken(name, "says_less")
    return {name: tables.table(name) for name in ids}


def _check_count_of_texts(
    top: Table, definition: BridgeDefinition, areas: Mapping[str, Table]
) -> None:
    """Several areas that are off at once are told as one sum, not as the first of many."""
    found = {area: len(table.get("levels", list)) for area, table in areas.items()}
    wrong = [area.id for area in definition.areas if found[area.id] != area.levels]
    if len(wrong) > 1:
        expected = sum(area.levels for area in definition.areas)
        place = f"area ({len(areas)})"
        raise BrokenDefinition(
            top.file, place, "text_count", str(sum(found.values())), str(expected)
        )


def _pillar_name(table: Table) -> str:
    table.only("name")
    return table.text("name")


def _area_words(table: Table, levels: int) -> AreaWords:
    table.only("name", "question", "levels", "tip", "link")
    return AreaWords(
        table.text("name"),
        table.text("question"),
        _level_texts(table, levels),
        table.text("tip"),
        table.text("link"),
    )


def _level_texts(table: Table, levels: int) -> tuple[str, ...]:
    """The sentence of every level, lowest first; `levels[3]` is the third."""
    texts = table.get("levels", list)
    if len(texts) < levels:
        raise table.broken(f"levels[{len(texts) + 1}]", "missing_level_text")
    if len(texts) > levels:
        raise table.broken(f"levels[{levels + 1}]", "extra_level_text", str(texts[levels]))
    return table.texts("levels")
