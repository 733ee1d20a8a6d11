"""`practice`: made-up people and who works with them, in a folder or for several desks at once."""

import platform
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bridge_app.commands.copies import KEEPER
from bridge_app.commands.desk import Access
from bridge_app.commands.output import told
from bridge_app.commands.owner import Say, as_owner, for_desks, saying
from bridge_app.commands.stores import chosen
from bridge_app.practice.build import Wanted, build
from bridge_app.server_entrance import vault_at
from bridge_app.services.moving import Mover, Moving
from bridge_app.services.session import this_device
from bridge_app.services.vault import Vault
from bridge_app.storage import staff
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase


@dataclass(frozen=True)
class Practice:
    """A database on a server, and the one password of everybody who is made up."""

    address: str
    password: str

    def fill(self, owned: ServerDatabase, wanted: Wanted) -> None:
        """Made in a folder as ever, moved to the server, and everybody comes in there."""
        with TemporaryDirectory(prefix="mijn-brug-") as folder:
            made = Path(folder) / "store"
            build(made, self.password, wanted, told)
            self._move(Vault(made), owned)
        self._let_in()

    def _move(self, vault: Vault, owned: ServerDatabase) -> None:
        session = vault.open(KEEPER, self.password, this_device())
        try:
            Moving(session, vault.clock, Mover(KEEPER, self.password)).to_server(owned)
        finally:
            vault.close(session)

    def _let_in(self) -> None:
        """Whoever moved a store comes in alone; here nobody has a secret to keep."""
        door = vault_at(self.address)
        session = door.open(KEEPER, self.password, platform.node())
        try:
            ways = door.ways(session)
            with session.database.writing() as connection:
                for _login, key in staff.logins(connection):
                    member = staff.get(connection, key)
                    if member is not None and member.active and member.login != KEEPER:
                        ways.give(connection, member, self.password)
        finally:
            door.close(session)


def make(access: Access, wanted: Wanted, owner_file: Path | None) -> None:
    """A store with made-up people, marked as such for ever."""
    if isinstance(access.store, str):
        _on_server(access, access.store, wanted, owner_file)
        return
    build(access.store, chosen(access), wanted, told)
    print(f"De opslag met {wanted.clients} verzonnen deelnemers staat klaar in {access.store}.")


def _on_server(access: Access, text: str, wanted: Wanted, owner_file: Path | None) -> None:
    """Made as the owner of a database in which nobody works."""
    say = saying()
    password = chosen(access)
    owned = as_owner(read(text), access, owner_file, say)
    practice = Practice(for_desks(text), password)
    try:
        practice.fill(owned, wanted)
    finally:
        owned.close()
    print("\n".join(_said(practice.address, wanted, say)))


def _said(address: str, wanted: Wanted, say: Say) -> list[str]:
    made = "{clients} verzonnen deelnemers staan klaar in {where}."
    return [
        say(made, clients=wanted.clients, where=address),
        say("Iedereen daar heeft hetzelfde wachtwoord."),
        say("Open het op elke werkplek met: bridge-app --store {address}", address=address),
    ]
