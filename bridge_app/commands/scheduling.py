"""`key`: keys for what a machine does at set times, made and taken back by who administers."""

from datetime import date
from pathlib import Path

from bridge_app.commands import keys
from bridge_app.commands.desk import Access, Desk, opened
from bridge_app.commands.output import own, stands_in, table
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.domain.scheduled import KeyLine
from bridge_app.services.keyring import Keyring

MADE = "Wie dit bestand leest, kan tot en met {until} cijfers maken. Laat het op deze machine."
BESIDE = "Met de map met gegevens erbij leest een dief alles: gebruik een versleutelde schijf."
"""What a key comes to where all lies in one file: there it opens what every key opens."""


def check_one_thing(name: str | None, end: str | None, *of_a_new_one: object) -> None:
    """Raises ArgumentProblem where only half of what was typed would be done.

    Whoever takes a key back must not read "made" over one that still opens.
    """
    new = name is not None
    if (new and end is not None) or (not new and any(of_a_new_one)):
        raise ArgumentProblem("kies --name (met -o en --until), of --end")


def make(access: Access, name: str, until: date | None, output: Path | None) -> None:
    """A key in a new file, that only who makes it can read."""
    if output is None:
        raise ArgumentProblem("waar komt de sleutel? -o FILE")
    with opened(access, "beheer") as desk:
        keys.begin(output)
        try:
            made = _ring(desk).make_key(name, until)
            keys.write(output, made)
        except BaseException:
            output.unlink(missing_ok=True)
            raise
    stands_in(output)
    print(own(MADE).format(until=f"{made.until:%d-%m-%Y}"))
    if isinstance(access.store, Path):
        print(own(BESIDE))


def take(access: Access, name: str) -> None:
    """This key opens nothing any more."""
    with opened(access, "beheer") as desk:
        _ring(desk).take_key(name)
    print(own("De sleutel {name} opent niets meer.").format(name=name))


def show(access: Access) -> None:
    """The keys there are, with the last day of each, and whether that is over."""
    with opened(access, "beheer") as desk:
        lines = _ring(desk).known_keys()
    heads = (own("Sleutel"), own("Tot en met"))
    print(table(heads, [(each.name, _until(each)) for each in lines]))


def _until(line: KeyLine) -> str:
    return f"{line.until:%d-%m-%Y}" + (f" ({own('afgelopen')})" if line.over else "")


def _ring(desk: Desk) -> Keyring:
    return Keyring(desk.vault, desk.session)
