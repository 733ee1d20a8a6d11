"""The library of small steps: ideas by area of life, read from a file per language.

The files are `resources/steps/<language>.toml`; a municipality may write its own lines.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from bridge_app import resources
from bridge_app.domain.ideas import IdeaKind, StepIdea
from bridge_app.domain.plan import TEXT_LIMIT
from bridge_app.toml_file import ID, Table, read
from bridge_app.words import FALLBACK

Library = Mapping[str, tuple[StepIdea, ...]]
"""Ideas by the id of an area; an area without ideas is not in it."""


@cache
def step_library(language: str) -> Library:
    """The ideas in this language, or in Dutch where the library does not speak it.

    Raises BrokenDefinition at the first line that cannot be used.
    """
    file = resources.path("steps", f"{language}.toml")
    return load(file if file.is_file() else resources.path("steps", f"{FALLBACK}.toml"))


def load(file: Path) -> Library:
    """Read and check one file.

    Raises BrokenDefinition with file, place and reason, CannotRead when the disk refuses.
    """
    top = read(file)
    top.only("language", "revision", "area")
    language, stem = top.text("language"), file.stem
    if language != stem:
        raise top.broken("language", "other_language", language, stem)
    top.number("revision")
    areas = top.table("area")
    return {area: _ideas(areas, area) for area in areas.values}


def _ideas(areas: Table, area: str) -> tuple[StepIdea, ...]:
    if not ID.fullmatch(area):
        raise areas.broken(area, "bad_id", area)
    table = areas.table(area)
    table.only(*IdeaKind)
    found: dict[str, StepIdea] = {}
    for place, idea in _lines(table):
        if idea.text in found:
            raise table.broken(place, "double_idea", idea.text)
        if len(idea.text) > TEXT_LIMIT:
            raise table.broken(place, "long_idea", idea.text, str(TEXT_LIMIT))
        found[idea.text] = idea
    return tuple(found.values())


def _lines(table: Table) -> Iterator[tuple[str, StepIdea]]:
    """Every idea of an area with its place, in the order of the file."""
    for kind in table.values:
        for number, text in enumerate(table.texts(kind), 1):
            yield f"{kind}[{number}]", StepIdea(text, IdeaKind(kind))
