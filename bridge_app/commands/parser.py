"""What can be typed after `bridge-app`, read with the standard library only."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from bridge_app.commands import actions
from bridge_app.commands.spoken import DUTCH, Formatter, complain, tell
from bridge_app.commands.typed import address, chosen, count, day, named, store

if TYPE_CHECKING:
    Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - it has no other name

PERIODS = ("none", "day", "week", "month", "quarter", "year")
GROUPS = ("pillar", "kind", "mentor", "location", "team", "budget", "legal_basis", "voucher_kind")
FORMS = ("csv", "xlsx", "pdf", "json", "hledger", "beancount")
COUNTED = (
    *("active-year", "exited", "exited-year", "everybody"),
    *("year-1", "year-2", "year-3", "year-4", "year-5"),
)
STATES = ("promised", "awarded", "handed_over", "reversed")
PAPERS = ("a4", "a3", "a5", "large", "children", "plan", "stepcard", "stepsheet", "blank")
PRESETS = ("fridge", "mine", "children")
SPOKEN = ("nl", "ar", "en", "pl", "tr", "uk")
"""What clients may read; a test holds it to the languages that are shipped."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks one language throughout, and whose complaint ends with where help is."""

    def __init__(self, language: str = DUTCH, **options: object) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **options)  # type: ignore[arg-type]  # handed on as they came
        self.language = language
        self.formatter_class = partial(Formatter, language=language)
        self.add_argument("-h", "--help", action="help", help="laat deze hulp zien")

    def error(self, message: str) -> NoReturn:
        """Says what was wrong and ends with 2."""
        help_ = tell(self.language, "Hulp: {prog} --help").format(prog=self.prog)
        self.exit(2, f"{self.prog}: {complain(self.language, message)}\n{help_}\n")


@dataclass(frozen=True)
class Known:
    """The commands so far, and the language in which each explains itself."""

    commands: "Commands"
    language: str

    def command(
        self, name: str, action: Callable[..., int | None], text: str
    ) -> Callable[..., argparse.Action]:
        """One more; gives what adds an option to it."""
        told = tell(self.language, text)
        whole = told[0].upper() + told[1:] + "."
        made = self.commands.add_parser(name, language=self.language, help=text, description=whole)
        made.set_defaults(action=action)
        return made.add_argument


def make_parser(version: str, language: str = DUTCH) -> argparse.ArgumentParser:
    """The parser; what it reads has an `action` to call."""
    parser = Parser(
        language,
        prog="bridge-app",
        description="Mijn brug. Zonder opdracht gaat het programma open.",
        epilog="Een wachtwoord typ je nooit op de opdrachtregel: het wordt gevraagd.",
    )
    add = parser.add_argument
    add("--version", action="version", version=f"Mijn brug {version}", help="laat de versie zien")
    add("--store", type=store, metavar="DIR|URL", help="map of server met de gegevens")
    add("--user", metavar="NAME", help="naam waarmee je inlogt")
    add("--password-file", type=Path, metavar="FILE", help="bestand met het wachtwoord")
    key = "bestand met de sleutel van een machine"
    add("--key-file", type=Path, metavar="FILE", help=key)
    add("--locked", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(action=actions.open_window)
    made = parser.add_subparsers(metavar="COMMAND", title="opdrachten", parser_class=Parser)
    known = Known(made, language)
    for each in _COMMANDS:
        each(known)
    return parser


def _init(known: Known) -> None:
    add = known.command("init", actions.init, "maak een lege opslag met de eerste persoon")
    add("--recovery-file", type=Path, metavar="OUT", help="bewaar hier de herstelcode")


def _server_setup(known: Known) -> None:
    text = "richt een database op een server in, als eigenaar ervan"
    _of_a_server(known.command("server-setup", actions.server_setup, text))


def _server_recover(known: Known) -> None:
    text = "geef een beheerder een nieuw wachtwoord, als niemand er meer in kan"
    _of_a_server(known.command("server-recover", actions.server_recover, text))


def _of_a_server(add: Callable[..., argparse.Action]) -> None:
    add("address", type=address, metavar="URL", help="postgresql://EIGENAAR@SERVER/DATABASE")
    _by_owner(add)


def _by_owner(add: Callable[..., argparse.Action]) -> None:
    told = "bestand met het wachtwoord van de eigenaar; anders gevraagd"
    add("--owner-password-file", type=Path, metavar="FILE", help=told)


def _recover(known: Known) -> None:
    text = "geef een beheerder een nieuw wachtwoord met de herstelcode"
    add = known.command("recover", actions.recover, text)
    add("--code-file", type=Path, metavar="FILE", help="bestand met de code; anders gevraagd")


def _practice(known: Known) -> None:
    add = known.command("practice", actions.practice, "maak een opslag met verzonnen mensen")
    add("--clients", type=count, default=40, metavar="N", help="hoeveel deelnemers (40)")
    add("--seed", type=int, default=1, metavar="S", help="hetzelfde getal: dezelfde mensen (1)")
    _by_owner(add)


def _clients(known: Known) -> None:
    add = known.command("clients", actions.clients, "laat de deelnemers zien")
    add("--format", choices=("table", "json"), default="table", help="hoe (table)")


def _import_clients(known: Known) -> None:
    text = "lees deelnemers in uit een lijst (CSV of XLSX), alles of niets"
    _of_a_list(known.command("import-clients", actions.import_clients, text))


def _import_rewards(known: Known) -> None:
    text = "lees in wat er is uitgegeven, uit een lijst (CSV of XLSX), alles of niets"
    _of_a_list(known.command("import-rewards", actions.import_rewards, text))


def _of_a_list(add: Callable[..., argparse.Action]) -> None:
    add("file", type=Path, metavar="FILE", help="de lijst")
    add("--map", type=Path, metavar="MAP.toml", help="welke kolom wat vertelt")
    add("--dry-run", action="store_true", help="laat alleen zien wat er zou gebeuren")


def _today(known: Known) -> None:
    add = known.command("today", actions.today, "laat zien wie er komt")
    add("--date", type=day, metavar="D", help="de dag (vandaag)")
    add("--format", choices=("table", "json"), default="table", help="hoe (table)")


def _broken_off(known: Known) -> None:
    text = "laat zien welke gesprekken zijn afgebroken en weg mogen, op nummer"
    add = known.command("broken-off", actions.broken_off, text)
    add("--date", type=day, metavar="D", help="de dag (vandaag)")
    add("--format", choices=("table", "json"), default="table", help="hoe (table)")


def _print(known: Known) -> None:
    text = "maak het blad van een deelnemer om mee naar huis te nemen"
    add = known.command("print", actions.print_, text)
    add("--client", required=True, metavar="NUMBER", help="nummer van de deelnemer")
    add("-o", "--output", type=Path, required=True, metavar="FILE.pdf", help="het bestand")
    add("--paper", choices=PAPERS, default="a4", help="welk papier (a4)")
    add("--preset", choices=PRESETS, default="fridge", help="voor wie (fridge)")
    add("--mono", action="store_true", help="voor een printer zonder kleur")
    add("--language", choices=SPOKEN, help="taal van het blad (die van de deelnemer)")
    add("--reason", default="", metavar="TEXT", help="waarom je kijkt; dit blijft bewaard")


def _file(known: Known) -> None:
    text = "maak alles wat er over een deelnemer staat, met wie er keek"
    add = known.command("file", actions.file, text)
    add("--client", required=True, metavar="NUMBER", help="nummer van de deelnemer")
    add("-o", "--output", type=Path, required=True, metavar="FILE.pdf|json", help="het bestand")
    add("--reason", default="", metavar="TEXT", help="waarom je kijkt; dit blijft bewaard")


_BY_GROUP = (
    "verdeeld naar een of meer hiervan:"
    " pillar, kind, mentor, location, team, budget, legal_basis, voucher_kind"
)


def _totals(known: Known) -> None:
    add = known.command("totals", actions.totals, "tel wat er in een periode is uitgegeven")
    add("--from", dest="first_day", type=day, required=True, metavar="D", help="eerste dag")
    add("--to", dest="last_day", type=day, required=True, metavar="D", help="laatste dag")
    add("--by", choices=PERIODS, default="month", help="een regel per (month)")
    add("--group", type=partial(chosen, GROUPS), default=(), metavar="G[,G]", help=_BY_GROUP)
    only = "tel alleen wat hierbij hoort, zoals location=Centrum"
    one_of = partial(named, GROUPS)
    add("--only", type=one_of, action="append", default=[], metavar="G=WAT", help=only)
    add("--state", choices=STATES, default="handed_over", help="wat er telt (handed_over)")
    add("--format", choices=FORMS, default="csv", help="hoe (csv)")
    add("--lines", action="store_true", help="elke regel waaruit de totalen bestaan")
    shared = (
        "voor anderen: per hele periode, en niemand is herkenbaar. Wat als geheel gedeeld is, kan"
        " daarna niet meer per maand; is een maand te klein, dan is na de maanden het geheel weg"
    )
    add("--share", action="store_true", help=shared)
    add("--finance", action="store_true", help="voor de financiële administratie")
    add("--international", action="store_true", help="in het Engels, met decimale punt")
    add("-o", "--output", type=Path, metavar="FILE", help="bestand; anders op het scherm")


def _check(known: Known) -> None:
    text = "kijk of een bestand met cijfers nog is zoals het gemaakt werd"
    add = known.command("check", actions.check, text)
    told = "het bestand, of een map met bestanden"
    add("files", type=Path, nargs="+", metavar="FILE", help=told)


def _report(known: Known) -> None:
    text = "maak een bewaard overzicht van de periode die net voorbij is"
    add = known.command("report", actions.report, text)
    add("--name", required=True, metavar="NAAM", help="hoe het overzicht heet")
    add("-o", "--output", type=Path, metavar="FILE", help="bestand; anders op het scherm")


def _outcomes(known: Known) -> None:
    add = known.command("outcomes", actions.outcomes, "tel wat de hulp heeft gebracht")
    add("--as-of", type=day, required=True, metavar="D", help="zoals het die dag was")
    who = "wie meetelt (active-year)"
    add("--definition", choices=COUNTED, default="active-year", help=who)
    add("--format", choices=("csv", "json"), default="csv", help="hoe (csv)")
    add("--international", action="store_true", help="in het Engels, met decimale punt")
    add("-o", "--output", type=Path, metavar="FILE", help="bestand; anders op het scherm")


def _key(known: Known) -> None:
    text = "maak of toon sleutels voor cijfers op vaste tijden"
    add = known.command("key", actions.key, text)
    add("--name", metavar="NAAM", help="maak een sleutel; zo heet hij in het logboek")
    add("--until", type=day, metavar="D", help="laatste dag (over een jaar)")
    add("-o", "--output", type=Path, metavar="FILE", help="nieuw bestand voor de sleutel")
    add("--end", metavar="NAAM", help="neem deze sleutel terug")


def _research(known: Known) -> None:
    text = "maak bestanden zonder namen voor onderzoek, met uitleg erbij"
    add = known.command("research", actions.research, text)
    add("--as-of", "--to", type=day, metavar="D", help="zoals het die dag was (vandaag)")
    since = "alleen wat er vanaf deze dag gebeurde"
    add("--from", dest="first_day", type=day, metavar="D", help=since)
    add("--definition", choices=COUNTED, default="", help="alleen wie zo meetelt")
    only = "alleen wat hierbij hoort, zoals location=Centrum"
    one_of = partial(named, GROUPS)
    add("--only", type=one_of, action="append", default=[], metavar="G=WAT", help=only)
    told = "nieuwe of lege map voor de bestanden"
    add("-o", "--output", type=Path, required=True, metavar="FOLDER", help=told)


def _verify(known: Known) -> None:
    add = known.command("verify", actions.verify, "kijk of de opslag nog heel is")
    told = "controlegetallen van een gedrukte dagstaat"
    add("--head", default=[], nargs="+", metavar="VALUE", help=told)


def _day_report(known: Known) -> None:
    text = "maak de dagstaat: controlegetallen en gewiste nummers, om te printen"
    add = known.command("day-report", actions.day_report, text)
    add("-o", "--output", type=Path, required=True, metavar="FILE.pdf", help="het bestand")
    add("--date", type=day, metavar="D", help="de dag (vandaag)")
    add("--language", choices=("nl", "en"), default="nl", help="taal van het blad (nl)")


def _backup(known: Known) -> None:
    add = known.command("backup", actions.backup, "maak een reservekopie in één bestand")
    add("-o", "--output", type=Path, required=True, metavar="FILE", help="het bestand")


def _move(known: Known) -> None:
    text = "verhuis alles van een map naar een server, of terug"
    add = known.command("move", actions.move, text)
    to = "waarheen: postgresql://EIGENAAR@SERVER/DATABASE, of een lege map"
    add("--to", type=store, required=True, metavar="URL|DIR", help=to)
    _by_owner(add)


def _restore(known: Known) -> None:
    add = known.command("restore", actions.restore, "maak een opslag uit een reservekopie")
    add("file", type=Path, metavar="FILE", help="de reservekopie")
    add("--into", type=Path, required=True, metavar="DIR", help="lege map voor de opslag")


def _demo(known: Known) -> None:
    text = "doe het hele werk een keer met verzonnen mensen, zonder scherm"
    add = known.command("demo", actions.demo, text)
    add("--out", type=Path, default=Path("mijn-brug-demo"), metavar="DIR", help="map voor alles")


_COMMANDS = (
    _init,
    _server_setup,
    _server_recover,
    _recover,
    _practice,
    _clients,
    _import_clients,
    _import_rewards,
    _today,
    _print,
    _file,
    _totals,
    _check,
    _report,
    _outcomes,
    _research,
    _key,
    _broken_off,
    _day_report,
    _backup,
    _restore,
    _move,
    _verify,
    _demo,
)
