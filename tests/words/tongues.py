"""Every language a client may read: where its files stand, and what it still owes.

Languages that are offered stand in `resources/words`, `bridges` and `steps`; those that are being
made stand in the same folders under `resources/coming`, where the program does not look.
`python -m tests.words.tongues` says what each language lacks.
"""

import shutil
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from bridge_app import resources, words
from bridge_app.definitions import shipped
from bridge_app.step_library import step_library
from bridge_app.words import Entry, _flat, entries, languages
from tests.words.readability import rules

ROOT = resources.root()
COMING = ROOT / "coming"

BACK = Path(__file__).parent / "back"
"""What the sentences of the ladders say when they are put back into Dutch."""

OF_STAFF = ("nl", "en")
"""Languages that the staff's screens speak too."""


def coming() -> tuple[str, ...]:
    """The languages that are being made and not offered yet."""
    return tuple(sorted(file.stem for file in (COMING / "words").glob("*.toml")))


def every() -> tuple[str, ...]:
    """All languages, offered or not."""
    return tuple(sorted({*languages(), *coming()}))


def of_clients() -> tuple[str, ...]:
    """The languages that speak to clients only."""
    return tuple(language for language in every() if language not in OF_STAFF)


def file_of(folder: str, language: str) -> Path:
    """The file of a language, wherever it stands now."""
    name = f"{language}.toml"
    places = (resources.path(folder, name), COMING / folder / name)
    return next((place for place in places if place.is_file()), places[-1])


def read(file: Path) -> dict[str, Any]:
    """The file; empty when it is not there."""
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@cache
def said(language: str) -> Mapping[str, Entry]:
    """Every word of this language by its key."""
    return dict(_flat("", read(file_of("words", language))))


def owed() -> Mapping[str, Entry]:
    """The Dutch that every language of clients says too: all but what only staff read."""
    of_staff = rules()["staff_sections"]
    return {key: e for key, e in entries("nl").items() if key.partition(".")[0] not in of_staff}


def bridges() -> tuple[str, ...]:
    """The definitions that are shipped, by folder."""
    return tuple(sorted(folder.name for folder in resources.path("bridges").iterdir()))


def lacking(language: str) -> Iterator[str]:
    """What this language still owes, by key or file."""
    yield from (key for key in owed() if key not in said(language))
    files = [(f"bridges/{bridge}", language) for bridge in bridges()] + [("steps", language)]
    yield from (f"{place}/{name}.toml" for place, name in files if not read(file_of(place, name)))
    lists = {
        "names.toml": read(file_of("words", "names")),
        "gate.toml": read(file_of("words", "gate")),
        "too_big.toml": read(file_of("words", "too_big")),
        "[taboo]": rules()["taboo"],
    }
    yield from (f"words/{name}" for name, table in lists.items() if language not in table)


def laid_out(folder: Path) -> Path:
    """Our files as they will lie once the languages that are being made are offered too.

    Where nothing is being made, our files as they lie.
    """
    if not coming():
        return ROOT
    for ours in filter(Path.is_dir, (ROOT, COMING)):
        leave = shutil.ignore_patterns("coming", "fonts", "icons")
        shutil.copytree(ours, folder, dirs_exist_ok=True, ignore=leave)
    for same in ("fonts", "icons"):
        (folder / same).symlink_to(ROOT / same, target_is_directory=True)
    return folder


@contextmanager
def as_offered(folder: Path) -> Iterator[None]:
    """The program as it will be when it reads these files."""
    if folder == ROOT:
        yield
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(resources, "root", lambda: folder)
        forget()
        yield
    forget()


def forget() -> None:
    """What was read before is read anew."""
    read = (words.spoken, words._entries, words._toml, words._gate, words._month_names)
    for kept in (*read, words.checked_by, words.too_big_rules):
        kept.cache_clear()
    shipped.cache_clear()
    step_library.cache_clear()


def plurals(language: str) -> frozenset[str]:
    """The forms of a number that this language tells apart (CLDR)."""
    return frozenset({*Locale.parse(language).plural_form.tags, "other"})


def ladders(language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every area of every bridge in this language with its sentences."""
    for bridge in bridges():
        for area, its in read(file_of(f"bridges/{bridge}", language)).get("area", {}).items():
            yield area, tuple(its["levels"])


def in_bridges(language: str) -> Iterator[str]:
    """Every text of every bridge in this language."""
    for bridge in bridges():
        whole = read(file_of(f"bridges/{bridge}", language))
        yield from (its["name"] for its in whole.get("pillar", {}).values())
        for its in whole.get("area", {}).values():
            yield from (its["name"], its["question"], *its["levels"], its["tip"], its["link"])


def main() -> None:
    """Say what each language lacks."""
    for language in every():
        found = list(lacking(language))
        sys.stdout.write(f"{language}: {len(found)} lacking\n")
        sys.stdout.writelines(f"  {each}\n" for each in found)


if __name__ == "__main__":
    main()
