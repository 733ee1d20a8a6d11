"""`move`: the whole store from a folder to a server, or back; done once, by an administrator."""

from pathlib import Path

from bridge_app import settings
from bridge_app.commands.copies import KEEPER
from bridge_app.commands.desk import Access, opened, password_of
from bridge_app.commands.output import told
from bridge_app.commands.owner import Say, as_owner, for_desks, saying
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.desk_errors import StoreMoved
from bridge_app.services import moving
from bridge_app.services.moving import Mover, Moving
from bridge_app.settings import Place
from bridge_app.storage.moving import Arrived
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from bridge_app.words import euros


def move(access: Access, to: Place, owner_file: Path | None) -> None:
    """Moves the store, and says what came over; the old one is closed, and stays where it is."""
    say = saying()
    if isinstance(to, str) == isinstance(access.store, str):
        raise ArgumentProblem("verhuizen gaat van een map naar een server, of andersom")
    address = read(str(to if isinstance(to, str) else access.store))
    password = password_of(access)
    owned = as_owner(address, access, owner_file, say)
    try:
        arrived = _moved(access, to, owned, password)
    finally:
        owned.close()
    where = for_desks(to) if isinstance(to, str) else str(to.absolute())
    print("\n".join(_said(access, where, arrived, say)))
    if settings.chosen_place(settings.load()) == access.store:
        settings.save(settings.load()._replace(store=where))
        print(say("Deze computer opent voortaan de nieuwe plek."))


def _moved(access: Access, to: Place, owned: ServerDatabase, password: str) -> Arrived | None:
    """What came over; None when all of it had, and only the last word was still to be said."""
    try:
        with opened(access, KEEPER, password) as desk:
            mover = Mover(desk.session.staff.login, password)
            going = Moving(desk.session, desk.vault.clock, mover)
            if isinstance(to, Path):
                return going.to_folder(owned, to, told)
            return going.to_server(owned, told)
    except StoreMoved as closed:
        if not _finished(closed, access, to, owned, password):
            raise
        return None


def _finished(
    closed: StoreMoved, access: Access, to: Place, owned: ServerDatabase, password: str
) -> bool:
    """Whether a move to that very place was cut off at its end, and is finished now."""
    if isinstance(to, Path) and closed.where != str(to.absolute()):
        return False  # it went elsewhere, and here is no key file to read
    mover = Mover(access.user or KEEPER, password)
    place = moving.in_folder(to, mover) if isinstance(to, Path) else moving.on_server(owned, mover)
    return closed.where == place.called and place.arrive()


def _said(access: Access, where: str, arrived: Arrived | None, say: Say) -> list[str]:
    lines = [say("Alles staat nu in {where}.", where=where)]
    if arrived is not None:
        text = (
            "{clients} deelnemers, {rows} rijen, {euros} uitgegeven: aan beide kanten gelijk,"
            " en log, grootboek en inloggen zijn heel."
        )
        spent = euros(settings.load().language, arrived.cents)
        lines.append(say(text, clients=arrived.clients, rows=arrived.rows, euros=spent))
    old = access.store if isinstance(access.store, Path) else for_desks(access.store)
    lines += [
        say("De oude plek is dicht en blijft staan: {old}.", old=old),
        say("Alleen jij kunt nu inloggen. Geef de anderen een nieuw wachtwoord."),
        say("Sleutels van machines zijn teruggenomen: maak er daar nieuwe."),
        *_next(where, say, at_one_desk=isinstance(access.store, str)),
    ]
    return lines


def _next(where: str, say: Say, *, at_one_desk: bool) -> list[str]:
    """How it is opened; a store of one desk has a code and backups of its own again."""
    if not at_one_desk:
        return [say("Open het op elke werkplek met: bridge-app --store {address}", address=where)]
    return [
        say("Open het met: bridge-app --store {address}", address=where),
        say("Maak daar een nieuwe herstelcode, en kies een plek voor reservekopieën."),
    ]
