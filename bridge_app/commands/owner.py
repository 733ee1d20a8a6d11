"""How a command comes to a server as the owner of its database, and speaks one language there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bridge_app import settings
from bridge_app.commands.desk import Access, asked, password_of
from bridge_app.commands.spoken import tell
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.errors import WrongPassword
from bridge_app.storage.server.address import Address
from bridge_app.storage.server.database import ServerDatabase

Say = Callable[..., str]


def saying() -> Say:
    """Says a text in the language of this machine, with facts in it."""
    language = settings.load().language

    def say(text: str, **facts: object) -> str:
        return tell(language, text).format(**facts)

    return say


def as_owner(address: Address, access: Access, owner_file: Path | None, say: Say) -> ServerDatabase:
    """Connected; a password is asked only where the server wants one.

    Raises ArgumentProblem when the server knows nobody by the name of who works here, and the
    address tells no other: whoever types it anew must know that the password was not wrong.
    """
    if owner_file is not None:
        return _let_in(address, password_of(replace(access, password_file=owner_file)))
    try:
        return _connected(address, "")
    except WrongPassword:
        question = say("Wachtwoord van de eigenaar ({owner}): ", owner=_named(address))
        return _connected(address, asked(question))


def _let_in(address: Address, password: str) -> ServerDatabase:
    try:
        return _connected(address, password)
    except WrongPassword:
        _named(address)
        raise


def _named(address: Address) -> str:
    """The owner who stands in the address."""
    if not address.user:
        raise ArgumentProblem("zet de eigenaar in het adres: postgresql://EIGENAAR@SERVER/DATABASE")
    return address.user


def _connected(address: Address, password: str) -> ServerDatabase:
    database = ServerDatabase(address, key=password.encode())
    with database.reading():
        return database


def for_desks(text: str) -> str:
    """This address as it is typed on a desk: the owner is not named."""
    return settings.SERVERS[0] + text.partition("://")[2].rpartition("@")[2]
