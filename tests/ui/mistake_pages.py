"""The window that comes when the program made a mistake; it is the same, whatever that was."""

from pathlib import Path

from bridge_app.ui.crash import Hook
from bridge_app.ui.mistake import Mistake
from tests.ui.cases import PageCase

USUAL = Path("/home/fatima/.local/state/mijn-brug")
LONG = Path(
    "/media/beheer/een hele lange naam van een externe schijf van de gemeente/map van balie"
)


def pages() -> list[PageCase]:
    return [
        PageCase("mistake", "one", Hook(USUAL).box),
        PageCase("mistake", "longest", Hook(LONG / ("w" * 60)).box),
        PageCase("mistake in two languages", "longest", lambda: Mistake(LONG, theirs="uk")),
    ]
