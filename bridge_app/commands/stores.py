"""`init` and `recover`: making a store, and coming back into one."""

import platform
from pathlib import Path

from bridge_app.commands.desk import Access, asked, password_of
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.errors import CannotRead
from bridge_app.services.vault import Vault


def init(access: Access, recovery_file: Path | None) -> None:
    """An empty store; whoever is named is its first person, with all roles until divided."""
    if access.user is None:
        raise ArgumentProblem("wie is de eerste persoon? Begin met --user NAME")
    folder = access.folder("create")
    vault = Vault(folder)
    session = vault.create(access.user, access.user, chosen(access), recovery_file=recovery_file)
    vault.close(session)
    print(f"De opslag staat klaar in {folder}.")


def chosen(access: Access) -> str:
    """A new password; typed twice, since a typing mistake here would lock everybody out."""
    password = password_of(access)
    if access.password_file is None and asked("Nog een keer: ") != password:
        raise ArgumentProblem("de twee wachtwoorden zijn niet gelijk; er is niets gemaakt")
    return password


def recover(access: Access, code_file: Path | None) -> None:
    """An administrator who lost the password comes in with the printed code, and gets a new one."""
    if access.user is None:
        raise ArgumentProblem("welke beheerder? Begin met --user NAME")
    vault = Vault(access.folder("recovery"))
    code = asked("Code (beide helften): ") if code_file is None else _read(code_file)
    vault.close(vault.recover(code, access.user, chosen(access), platform.node()))
    print(f"{access.user} heeft een nieuw wachtwoord. Bewaar de code weer op twee plekken.")


def _read(code_file: Path) -> str:
    """The code from a file as it was printed, or from one that holds nothing else."""
    try:
        lines = code_file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(code_file) from error
    halves = [line.partition(" ")[2] for line in lines if line.startswith(("1/2", "2/2"))]
    return "".join(halves or lines[:1])
