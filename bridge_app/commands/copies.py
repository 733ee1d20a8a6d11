"""`backup`, `restore`, `verify`, `day-report`: all of a store in one file, and is it whole."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bridge_app import settings
from bridge_app.commands.desk import Access, opened, password_of
from bridge_app.commands.output import told
from bridge_app.domain.backup import PRINTED, Checked, printed
from bridge_app.errors import ChainBroken, DamagedStore, Problem
from bridge_app.paper.day_report import day_report_pages
from bridge_app.paper.files import write_file
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.problem_words import sentence
from bridge_app.reward_errors import BooksBroken
from bridge_app.services import restores
from bridge_app.services.backups import Backups
from bridge_app.services.clock import business_day, system_clock
from bridge_app.services.restores import Key, Restored
from bridge_app.stock_errors import StockBroken
from bridge_app.storage import erasures
from bridge_app.trust_errors import HeadDiffers

KEEPER = "beheer"
"""Who acts on a practice store when nobody was named."""

ALONE = (
    "Alleen wie terugzette kan nu inloggen."
    " Geef de anderen een nieuw wachtwoord, en maak een nieuwe herstelcode."
)
BY_CODE = "Alleen met de herstelcode kan iemand er nu in: kies daarmee een nieuw wachtwoord."

CHAINS = {"logins": "inloggen", "audit": "logboek", "ledger": "grootboek"}
"""What each chain is called."""


def backup(access: Access, file: Path) -> None:
    """Writes a backup that was proven to restore; an older one of that name gives way to it."""
    access.folder("backup")
    with opened(access, KEEPER) as desk:
        manifest = Backups(desk.vault, desk.session).make(file, told)
    rows = sum(manifest.counts.values())
    print(f"De reservekopie staat in {file}.")
    print(f"Teruggezet om te proberen, en gelijk: {rows} rijen.")


def day_report(access: Access, day: date | None, file: Path, language: str) -> None:
    """Writes the sheet of a day (today), to print and to keep outside the computer."""
    with opened(access, KEEPER) as desk:
        services = desk.services
        wanted = day or business_day(services.log.acting.clock())
        found = services.log.day_report(desk.actor, wanted)
        town, practice = services.settings.municipality().name, desk.session.practice
    write_file(file, pdf_bytes(day_report_pages(found, language, town, practice=practice)))
    print(f"De dagstaat van {wanted:%d-%m-%Y} staat in {file}.")
    for each in found.chains:
        print(f"  {CHAINS[each.chain]:<12}controlegetal: {each.value or 'nog geen'}")
    print("Print hem, en bewaar hem buiten deze computer.")


def restore(access: Access, file: Path, into: Path) -> None:
    """Makes a store in `into` from a backup; nothing that stands anywhere is changed.

    What was erased since is erased again: as the list beside the backup says, and the one of
    the store itself, where that is still there. One of another store is passed over.
    """
    listed = access.folder("restore") / erasures.NAME
    key = Key(access.user or KEEPER, password_of(access))
    done = restores.restore(file, into, key, system_clock, told, listed)
    manifest = done.manifest
    print(f"Teruggezet in {into}: {sum(manifest.counts.values())} rijen.")
    print(f"De reservekopie is van {manifest.made_at.astimezone():%d-%m-%Y %H:%M}.")
    print(BY_CODE if done.by_code else ALONE)
    _tell_erased(done)


def _tell_erased(done: Restored) -> None:
    if done.listed:
        print(f"Opnieuw gewist, omdat het na deze reservekopie gewist was: {done.erased}.")
        return
    print("Let op: er is geen lijst gevonden van wat er gewist is.")
    print("Wie na deze reservekopie gewist is, staat er nu weer in.")
    print("Is dat zo? Zet dan nog eens terug, met --store en de map van de oude opslag.")


def verify(access: Access, head: str) -> None:
    """Says what was checked; names each thing that is not as it was written, and raises."""
    with opened(access, KEEPER) as desk:
        found = Backups(desk.vault, desk.session).check(head)
        path = desk.session.database.path
    wrong = [*([] if found.pages else [DamagedStore(path)]), *_wrong(found)]
    for each in wrong[:-1]:
        print(sentence(each, settings.load().language), file=sys.stderr)
    if wrong:
        raise wrong[-1]
    _tell(found)
    for value in head.split():
        print(f"Het gedrukte controlegetal {value[:1].upper()}{value[1:].lower()} klopt.")


def _wrong(found: Checked) -> Iterator[Problem]:
    """Everything that a check found, each by its row."""
    for report in found.chains:
        if report.wrong_row is not None:
            kind = HeadDiffers if report.reason == PRINTED else ChainBroken
            yield kind(report.chain, report.wrong_row)
    for beside in (found.wrong_text, found.wrong_list):
        if beside is not None:
            yield ChainBroken("audit", beside)
    if found.wrong_card:
        yield StockBroken(found.wrong_card.serial, found.wrong_card.reason)
    for each in found.wrong_books:
        yield BooksBroken(each.what, each.row)


def _tell(found: Checked) -> None:
    print("De opslag is heel: alle pagina's, alle verwijzingen, alle regels, alle kaarten.")
    print("Het grootboek klopt: sloten, bedragen, bewijzen, budgetten, afgesloten maanden.")
    for report in found.chains:
        head = report.head
        number = printed(head, report.chain) if head and head.seq else "nog geen"
        print(f"  {CHAINS[report.chain]:<12}{report.rows:>9} regels  controlegetal: {number}")
    if gone := sum(report.dropped for report in found.chains):
        print(f"  {gone} regels zijn gewist volgens bewaartermijn.")
    if found.erased:
        print(f"  {found.erased} redenen zijn gewist volgens bewaartermijn.")
