"""`server-setup`: a database on a server made ready for several desks, by its owner, once."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bridge_app.commands.desk import Access
from bridge_app.commands.owner import Say, as_owner, for_desks, saying
from bridge_app.commands.stores import chosen
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.domain.people import StaffMember
from bridge_app.services import founding
from bridge_app.services.clock import system_clock
from bridge_app.storage.server.address import read
from bridge_app.storage.server.setup import Made

_NO_CHECKSUMS = (
    "Let op: deze server merkt beschadigde bladzijden niet zelf (data_checksums staat uit)."
)


def set_up(access: Access, text: str, owner_file: Path | None) -> None:
    """Makes tables, guards, roles and the first administrator, and says what it made."""
    say = saying()
    address = read(text)
    database = as_owner(address, access, owner_file, say)
    try:
        made, first = founding.found(database, system_clock, partial(_first, access))
    finally:
        database.close()
    print("\n".join(_told(address.told, for_desks(text), made, first, say)))


def recover(access: Access, text: str, owner_file: Path | None) -> None:
    """An administrator who lost the password gets a new one from the owner of the database."""
    if access.user is None:
        raise ArgumentProblem("welke beheerder? Begin met --user NAME")
    say = saying()
    database = as_owner(read(text), access, owner_file, say)
    try:
        founding.recover(database, system_clock, access.user, chosen(access))
    finally:
        database.close()
    print(say("{login} heeft een nieuw wachtwoord.", login=access.user))


def _first(access: Access) -> tuple[str, str, str]:
    """Who is the first person, as `init` asks it."""
    if access.user is None:
        raise ArgumentProblem("wie is de eerste persoon? Begin met --user NAME")
    return access.user, access.user, chosen(access)


def _told(
    server: str, at_desks: str, made: Made, first: StaffMember | None, say: Say
) -> Iterator[str]:
    if first is None and not any((made.tables, made.roles, made.since, made.wordings)):
        yield say("Op {server} stond alles al klaar. Er is niets veranderd.", server=server)
        return
    yield say("Klaargezet op {server}.", server=server)
    if made.since:
        text = "De opslag is bijgewerkt (was {since}). Sluit het programma op elke werkplek."
        yield say(text, since=made.since)
    if made.tables:
        text = "{tables} tabellen, met bewakers: wat erbij komt, verandert niet meer."
        yield say(text, tables=made.tables)
    if made.roles:
        yield say("Rollen: {roles}.", roles=", ".join(made.roles))
    if made.wordings:
        text = "Bruggen en hun woorden die in gebruik mogen komen: {count} erbij."
        yield say(text, count=made.wordings)
    if first is not None:
        yield say("Eerste beheerder: {login}.", login=first.login)
    if not made.checksums:
        yield say(_NO_CHECKSUMS)
    yield say("Open het op elke werkplek met: bridge-app --store {address}", address=at_desks)
