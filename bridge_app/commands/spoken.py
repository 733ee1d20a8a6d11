"""The command line's own words in two languages, also those that Python's parser brings along."""

import argparse
import re
from collections.abc import Iterable

from bridge_app.commands.spoken_keys import KEYS

DUTCH, ENGLISH = "nl", "en"

IN_ENGLISH = {
    "Mijn brug. Zonder opdracht gaat het programma open.": (
        "Mijn brug. Without a command the program opens."
    ),
    "Een wachtwoord typ je nooit op de opdrachtregel: het wordt gevraagd.": (
        "A password is never typed on the command line: it is asked."
    ),
    "laat deze hulp zien": "show this help",
    "laat de versie zien": "show the version",
    "map of server met de gegevens": "folder or server with the data",
    **KEYS,
    "afgelopen": "over",
    "richt een database op een server in, als eigenaar ervan": (
        "make a database on a server ready, as its owner"
    ),
    "postgresql://EIGENAAR@SERVER/DATABASE": "postgresql://OWNER@SERVER/DATABASE",
    "bestand met het wachtwoord van de eigenaar; anders gevraagd": (
        "file with the owner's password; otherwise asked"
    ),
    "zet de eigenaar in het adres: postgresql://EIGENAAR@SERVER/DATABASE": (
        "put the owner in the address: postgresql://OWNER@SERVER/DATABASE"
    ),
    "een wachtwoord hoort niet in het adres: het wordt gevraagd": (
        "a password does not belong in the address: it is asked"
    ),
    "geef een beheerder een nieuw wachtwoord, als niemand er meer in kan": (
        "give an administrator a new password, when nobody can come in any more"
    ),
    "{login} heeft een nieuw wachtwoord.": "{login} has a new password.",
    "Klaargezet op {server}.": "Made ready on {server}.",
    "De opslag is bijgewerkt (was {since}). Sluit het programma op elke werkplek.": (
        "The store was brought up to date (was {since}). Close the program at every desk."
    ),
    "{tables} tabellen, met bewakers: wat erbij komt, verandert niet meer.": (
        "{tables} tables, with guards: what is added does not change any more."
    ),
    "Rollen: {roles}.": "Roles: {roles}.",
    "Bruggen en hun woorden die in gebruik mogen komen: {count} erbij.": (
        "Bridges and their words that may come into use: {count} more."
    ),
    "Eerste beheerder: {login}.": "First administrator: {login}.",
    "Op {server} stond alles al klaar. Er is niets veranderd.": (
        "Everything on {server} was ready before. Nothing was changed."
    ),
    "Open het op elke werkplek met: bridge-app --store {address}": (
        "Open it at every desk with: bridge-app --store {address}"
    ),
    "Let op: deze server merkt beschadigde bladzijden niet zelf (data_checksums staat uit).": (
        "Mind: this server does not notice damaged pages itself (data_checksums is off)."
    ),
    "{clients} verzonnen deelnemers staan klaar in {where}.": (
        "{clients} invented clients are ready in {where}."
    ),
    "Iedereen daar heeft hetzelfde wachtwoord.": "Everybody there has the same password.",
    "Wachtwoord van de eigenaar ({owner}): ": "Password of the owner ({owner}): ",
    "verhuis alles van een map naar een server, of terug": (
        "move everything from a folder to a server, or back"
    ),
    "waarheen: postgresql://EIGENAAR@SERVER/DATABASE, of een lege map": (
        "where to: postgresql://OWNER@SERVER/DATABASE, or an empty folder"
    ),
    "verhuizen gaat van een map naar een server, of andersom": (
        "one moves from a folder to a server, or the other way round"
    ),
    "Alles staat nu in {where}.": "Everything is now in {where}.",
    "{clients} deelnemers, {rows} rijen, {euros} uitgegeven: aan beide kanten gelijk,"
    " en log, grootboek en inloggen zijn heel.": (
        "{clients} participants, {rows} rows, {euros} handed out: the same on both sides,"
        " and log, ledger and log-ins are whole."
    ),
    "De oude plek is dicht en blijft staan: {old}.": (
        "The old place is closed and stays where it is: {old}."
    ),
    "Alleen jij kunt nu inloggen. Geef de anderen een nieuw wachtwoord.": (
        "Only you can log in now. Give the others a new password."
    ),
    "Sleutels van machines zijn teruggenomen: maak er daar nieuwe.": (
        "Keys of machines were taken back: make new ones there."
    ),
    "Open het met: bridge-app --store {address}": "Open it with: bridge-app --store {address}",
    "Maak daar een nieuwe herstelcode, en kies een plek voor reservekopieën.": (
        "Make a new recovery code there, and choose a place for backups."
    ),
    "Deze computer opent voortaan de nieuwe plek.": (
        "This computer opens the new place from now on."
    ),
    "naam waarmee je inlogt": "the name you log in with",
    "bestand met het wachtwoord": "file with the password",
    "maak een lege opslag met de eerste persoon": "make an empty store with its first person",
    "bewaar hier de herstelcode": "keep the recovery code here",
    "maak een opslag met verzonnen mensen": "make a store with invented people",
    "hoeveel deelnemers (40)": "how many participants (40)",
    "hetzelfde getal: dezelfde mensen (1)": "the same number: the same people (1)",
    "laat de deelnemers zien": "list the participants",
    "hoe (table)": "how (table)",
    "lees deelnemers in uit een lijst (CSV of XLSX), alles of niets": (
        "read in participants from a list (CSV or XLSX), all or nothing"
    ),
    "lees in wat er is uitgegeven, uit een lijst (CSV of XLSX), alles of niets": (
        "read in what was handed out, from a list (CSV or XLSX), all or nothing"
    ),
    "de lijst": "the list",
    "welke kolom wat vertelt": "which column tells what",
    "laat alleen zien wat er zou gebeuren": "only show what would happen",
    "laat zien wie er komt": "show who is expected",
    "de dag (vandaag)": "the day (today)",
    "laat zien welke gesprekken zijn afgebroken en weg mogen, op nummer": (
        "show which talks were broken off and may go, by number"
    ),
    "maak het blad van een deelnemer om mee naar huis te nemen": (
        "make the sheet that a participant takes home"
    ),
    "maak alles wat er over een deelnemer staat, met wie er keek": (
        "make all that is kept of a participant, with who looked"
    ),
    "nummer van de deelnemer": "number of the participant",
    "het bestand": "the file",
    "voor wie (fridge)": "for whom (fridge)",
    "welk papier (a4)": "which paper (a4)",
    "voor een printer zonder kleur": "for a printer without colour",
    "taal van het blad (die van de deelnemer)": "language of the sheet (the participant's)",
    "waarom je kijkt; dit blijft bewaard": "why you look; this is kept",
    "tel wat er in een periode is uitgegeven": "count what was given in a period",
    "eerste dag": "first day",
    "laatste dag": "last day",
    "een regel per (month)": "a line for each (month)",
    "hoe (csv)": "how (csv)",
    "verdeeld naar een of meer hiervan:"
    " pillar, kind, mentor, location, team, budget, legal_basis, voucher_kind": (
        "divided by one or more of these:"
        " pillar, kind, mentor, location, team, budget, legal_basis, voucher_kind"
    ),
    "tel alleen wat hierbij hoort, zoals location=Centrum": (
        "count only what belongs to this, such as location=Centrum"
    ),
    "alleen wat hierbij hoort, zoals location=Centrum": (
        "only what belongs to this, such as location=Centrum"
    ),
    "alleen wat er vanaf deze dag gebeurde": "only what happened from this day on",
    "alleen wie zo meetelt": "only whoever is counted so",
    "wat er telt (handed_over)": "what counts (handed_over)",
    "elke regel waaruit de totalen bestaan": "every line that the totals are made of",
    "voor anderen: per hele periode, en niemand is herkenbaar. Wat als geheel gedeeld is, kan"
    " daarna niet meer per maand; is een maand te klein, dan is na de maanden het geheel weg": (
        "for others: whole periods, and nobody can be recognised. What was shared as a whole can no"
        " longer be shared by month; where a month is too small, the whole is gone after its months"
    ),
    "voor de financiële administratie": "for the financial administration",
    "delen gaat over wat is uitgereikt": "sharing is about what was handed over",
    "financiën gaat over wat is uitgereikt": "finance is about what was handed over",
    "delen en financiën gaan als csv, xlsx, pdf of json": (
        "sharing and finance go as csv, xlsx, pdf or json"
    ),
    "delen en financiën gaan zonder --lines en --only": (
        "sharing and finance go without --lines and --only"
    ),
    "kies --share of --finance": "choose --share or --finance",
    "financiën is al verdeeld: naar kostenplaats, budget en soort bon": (
        "finance is divided already: by cost centre, budget and kind of card"
    ),
    "in het Engels, met decimale punt": "in English, with a decimal point",
    "maak een bewaard overzicht van de periode die net voorbij is": (
        "make a kept report of the period that is just over"
    ),
    "kijk of een bestand met cijfers nog is zoals het gemaakt werd": (
        "check whether a file of figures is still as it was made"
    ),
    "het bestand, of een map met bestanden": "the file, or a folder with files",
    "in deze map staat geen bestand": "there is no file in this folder",
    "{path} is zoals Mijn brug het schreef.": "{path} is as Mijn brug wrote it.",
    "NAAM": "NAME",
    "hoe het overzicht heet": "what the report is called",
    "een werkblad of PDF gaat in een bestand: -o FILE": "a workbook or PDF goes to a file: -o FILE",
    "in een journaal staat wat is uitgereikt en teruggedraaid": (
        "a journal holds what was handed over and reversed"
    ),
    "regels (--lines) gaan als csv of xlsx": "lines (--lines) go as csv or xlsx",
    "bestand; anders op het scherm": "file; otherwise on the screen",
    "maak bestanden zonder namen voor onderzoek, met uitleg erbij": (
        "make files without names for research, explained"
    ),
    "zoals het die dag was (vandaag)": "as it was on that day (today)",
    "nieuwe of lege map voor de bestanden": "new or empty folder for the files",
    "de map voor onderzoek (-o) moet nieuw of leeg zijn": (
        "the folder for research (-o) has to be new or empty"
    ),
    "Het bestand staat in {path}.": "The file is in {path}.",
    "De bestanden staan in de map {folder}.": "The files are in the folder {folder}.",
    "Gedeeld als geheel: een maand hieruit kun je niet meer apart delen. Deel een volgende keer"
    " eerst de maanden (--by month).": (
        "Shared as a whole: a month of it can no longer be shared by itself. Next time share the"
        " months first (--by month)."
    ),
    "Gedeeld als geheel. Dat is hier beter: een maand is te klein, en daarna ook het geheel.": (
        "Shared as a whole. Here that is better: a month is too small, and then the whole as well."
    ),
    "Een deel hieruit is te klein, en daarom is het geheel niet te zien. Deel een volgende keer"
    " het geheel in één regel (--by quarter of --by year).": (
        "A part of it is too small, and so the whole is not told. Next time share the whole in one"
        " line (--by quarter or --by year)."
    ),
    "het bestand eindigt op .pdf": "the file ends in .pdf",
    "het bestand eindigt op .pdf of .json": "the file ends in .pdf or .json",
    "tel wat de hulp heeft gebracht": "count what the help brought",
    "zoals het die dag was": "as it stood on that day",
    "wie meetelt (active-year)": "who is counted (active-year)",
    "kijk of de opslag nog heel is": "check whether the store is still whole",
    "controlegetal van een gedrukt dagoverzicht": "check value of a printed day report",
    "maak een reservekopie in één bestand": "make a backup in one file",
    "maak een opslag uit een reservekopie": "make a store from a backup",
    "de reservekopie": "the backup",
    "controlegetallen van een gedrukte dagstaat": "check values from a printed day report",
    "maak de dagstaat: controlegetallen en gewiste nummers, om te printen": (
        "make the day report: check values and erased numbers, to print"
    ),
    "lege map voor de opslag": "empty folder for the store",
    "doe het hele werk een keer met verzonnen mensen, zonder scherm": (
        "do the whole job once with invented people, without a screen"
    ),
    "map voor alles": "folder for everything",
    "geef een beheerder een nieuw wachtwoord met de herstelcode": (
        "give an administrator a new password with the recovery code"
    ),
    "bestand met de code; anders gevraagd": "file with the code; otherwise asked",
    "welke beheerder? Begin met --user NAME": "which administrator? Begin with --user NAME",
    "opdrachten": "commands",
    "opties": "options",
    "bij deze opdracht": "with this command",
    "gebruik: ": "usage: ",
    "Hulp: {prog} --help": "Help: {prog} --help",
    "de laatste dag (--to) ligt voor de eerste (--from)": (
        "the last day (--to) lies before the first (--from)"
    ),
    "hier kan niemand een wachtwoord typen: --password-file": (
        "nobody can type a password here: --password-file"
    ),
    "wie ben je? Begin met --user NAME": "who are you? Begin with --user NAME",
    "wie is de eerste persoon? Begin met --user NAME": (
        "who is the first person? Begin with --user NAME"
    ),
    "de twee wachtwoorden zijn niet gelijk; er is niets gemaakt": (
        "the two passwords differ; nothing was made"
    ),
}

OURS_IN_ENGLISH = (
    (r"(.+) is geen dag; typ (.+) of (.+)", "{} is no day; type {} or {}"),
    (r"(.+) is geen adres als (.+)", "{} is no address like {}"),
    (r"(.+) is er geen van (.+)", "{} is none of {}"),
    (r"(.+) noemt er een twee keer", "{} names one of them twice"),
    (r"(.+) is niet zoals location=Centrum", "{} is not like location=Centrum"),
    (r"(.+): (.+) is er niet", "{}: there is no {}"),
    (r"(.+): (.+) is er vaker; typ welke: (.+)", "{}: more than one is {}; type which: {}"),
    (r"overzicht (.+) is er niet; bewaard: (.+)", "there is no report {}; kept: {}"),
    (
        r"de naam eindigt op (\S+) en het wordt (\S+): kies een andere naam of soort",
        "the name ends in {} and it becomes {}: choose another name or kind",
    ),
    (r"(.+) is geen aantal; typ een getal vanaf 1", "{} is no amount; type a number from 1 on"),
)
"""Complaints of ours that hold what somebody typed."""

PYTHONS_IN_DUTCH = (
    (r"the following arguments are required: (.+)", "dit ontbreekt nog: {}"),
    (r"unrecognized arguments: (.+)", "dit is hier niet bekend: {}"),
    (r"invalid choice: (.+?),? .*\(choose from (.+)\)", "{} bestaat hier niet; kies uit {}"),
    (r"invalid int value: (.+)", "{} is geen heel getal"),
    (r"invalid \S+ value: (.+)", "{} past hier niet"),
    (r"expected one argument", "hier hoort iets achter"),
    (r"ignored explicit argument (.+)", "hier hoort niets achter; er staat {}"),
)
"""Complaints of Python's own parser; one that is not here stays English."""

ABOUT = re.compile(r"argument (\S+): (.+)")


def tell(language: str, text: str) -> str:
    """A text of ours, which is Dutch, in this language."""
    return IN_ENGLISH.get(text, text) if language == ENGLISH else text


def complain(language: str, message: str) -> str:
    """What was wrong with what somebody typed, ours or Python's, in this language."""
    if about := ABOUT.fullmatch(message):
        name, rest = about.groups()
        first = "argument" if language == ENGLISH else "bij"
        return f"{first} {name}: {complain(language, rest)}"
    if language == ENGLISH:
        return _changed(OURS_IN_ENGLISH, tell(language, message))
    return _changed(PYTHONS_IN_DUTCH, message)


def _changed(ways: Iterable[tuple[str, str]], message: str) -> str:
    for pattern, other in ways:
        if found := re.fullmatch(pattern, message):
            return other.format(*found.groups())
    return message


HEADINGS = {"options": "opties", "positional arguments": "bij deze opdracht"}
"""What Python's parser calls its lists, and what we do."""


class Formatter(argparse.HelpFormatter):
    """Help with headings and sentences in the language of who reads it."""

    def __init__(self, prog: str, language: str = DUTCH) -> None:
        super().__init__(prog)
        self._language = language

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """The line that begins with "gebruik:"."""
        ours = tell(self._language, "gebruik: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, ours)

    def start_section(self, heading: str | None) -> None:
        """A heading such as "opties"."""
        ours = HEADINGS.get(heading or "", heading or "")
        super().start_section(tell(self._language, ours))

    def add_text(self, text: str | None) -> None:
        """What stands above and under the lists."""
        super().add_text(text and tell(self._language, text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return action.help and tell(self._language, action.help)
