"""What a command says on the terminal."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bridge_app import settings
from bridge_app.commands.spoken import tell
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.exports.forms import SUFFIXES, Form


def check_name(output: Path | None, form: str) -> None:
    """Raises ArgumentProblem where the name says another kind of file than it becomes.

    What opens files by their names would say that it is damaged.
    """
    ending = output.suffix.casefold() if output else ""
    if ending in SUFFIXES.values() and ending != SUFFIXES[Form(form)]:
        raise ArgumentProblem(
            f"de naam eindigt op {ending} en het wordt {form}: kies een andere naam of soort"
        )


def show(content: bytes) -> None:
    """The very bytes on the terminal, or in the pipe."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def stands_in(path: Path) -> None:
    """Where the file is that somebody asked for."""
    print(own("Het bestand staat in {path}.").format(path=path))


def stand_in(folder: Path) -> None:
    """Where the files are that somebody asked for."""
    print(own("De bestanden staan in de map {folder}.").format(folder=folder))


def own(text: str) -> str:
    """A text of ours in the language of this machine."""
    return tell(settings.load().language, text)


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns as wide as what stands in them, for reading in a terminal."""
    lines = [heading, *rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(heading))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()


def told(done: int, of: int) -> None:
    """How far it is; on stderr, so that it is never taken for the answer."""
    if sys.stderr.isatty():
        print(f"\r{done} van {of}", end="\n" if done == of else "", file=sys.stderr, flush=True)
