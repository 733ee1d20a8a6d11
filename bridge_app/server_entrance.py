"""A store on a server as the door of the window sees it; the libraries are loaded when it opens.

It stands apart from the entrance of a folder: a desk that works in a file loads none of it.
"""

from collections.abc import Callable
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bridge_app import settings
from bridge_app.settings import Place

if TYPE_CHECKING:
    from bridge_app.services.server_vault import ServerVault
    from bridge_app.services.session import Session
    from bridge_app.ui.login.presenter import Entrance


def vault_at(text: str) -> "ServerVault":
    """The door of the store at this address. Raises BadAddress, UnsafeEngine."""
    from bridge_app.services.server_vault import ServerVault
    from bridge_app.storage.server.address import read

    address = read(text)
    own = sha256(address.told.encode()).hexdigest()[:16]
    return ServerVault(address, settings.servers() / own)


class ServerEntrance:
    """The entrance of a store on a server; practice stays in a folder of this machine."""

    needs = ("bridge_app.services.server_vault",)
    """What is loaded while somebody types, beside what every store needs."""

    file = None
    """There is no file here, so no backup of one either."""

    def __init__(self, store: str, in_folder: "Callable[[Path, Place | None], Entrance]") -> None:
        """`in_folder` makes the entrance of a folder, from which one can come back here."""
        self.store = store
        self._in_folder = in_folder

    @cached_property
    def vault(self) -> "ServerVault":
        """The door of this store; the one that let somebody in lets them out."""
        return vault_at(self.store)

    @property
    def server(self) -> str:
        """What people call it: the server and the database."""
        return self.store.partition("://")[2].rpartition("@")[2].partition("?")[0].strip("/")

    def exists(self) -> bool:
        """Whoever was given an address need not begin anew."""
        return True

    def practice(self) -> bool:
        """Nobody knows before somebody is inside; then the window says so."""
        return False

    def open(self, login: str, password: str, code: str = "") -> "Session":
        """Comes in."""
        from bridge_app.services.session import this_device

        return self.vault.open(login, password, this_device(), code)

    def create(self, _name: str, _login: str, _password: str) -> NoReturn:
        """The owner of the database does that: raises OnlyInAFile."""
        from bridge_app.desk_errors import OnlyInAFile

        raise OnlyInAFile("create")

    def leave(self, session: "Session") -> None:
        """Closes what let somebody in."""
        self.vault.close(session)

    def elsewhere(self, store: Path) -> "Entrance":
        """The entrance of a folder, from now on this machine's."""
        return self._beside.elsewhere(store)

    def to_practice(self) -> "Entrance":
        """The practice data of this machine, made the first time."""
        return self._beside.to_practice()

    def from_practice(self) -> "Entrance":
        """This is where one came from."""
        return self

    @property
    def _beside(self) -> "Entrance":
        return self._in_folder(settings.store_folder(settings.Settings()), self.store)
