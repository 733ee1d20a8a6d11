"""`clients` and `print`: who there is, and the sheet that somebody takes home."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bridge_app.commands.desk import Access, opened
from bridge_app.commands.output import table
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.papers import PaperKind, on_paper
from bridge_app.domain.people import Client
from bridge_app.domain.privacy import Preset, TakeHome, ticks_for
from bridge_app.paper.files import write_file
from bridge_app.paper.papers import in_languages
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.picture.fonts import lost_on
from bridge_app.picture.looks import MONO, PAPER
from bridge_app.picture.shapes import Picture
from bridge_app.words import FALLBACK, words


@dataclass(frozen=True)
class Wish:
    """How the sheet should be; `language` None is the client's own."""

    kind: PaperKind = PaperKind.A4
    preset: Preset = Preset.FRIDGE
    mono: bool = False
    language: str | None = None


def show(access: Access, form: str) -> None:
    """Every client with number, first name and last name; empty where unknown."""
    with opened(access, "mentor") as desk:
        people = desk.services.people.listed(desk.actor)
    if form == "json":
        print(json.dumps([_fields(each) for each in people], ensure_ascii=False, indent=2))
    else:
        print(
            table(
                ("nummer", "voornaam", "achternaam"), [tuple(_fields(p).values()) for p in people]
            )
        )


def _fields(client: Client) -> dict[str, str]:
    return {
        "number": client.number,
        "first_name": client.first_name or "",
        "last_name": client.last_name or "",
    }


def print_(access: Access, number: str, output: Path, wish: Wish, reason: str) -> None:
    """Writes the very sheet the screen would print."""
    if output.suffix.lower() != ".pdf":
        raise ArgumentProblem("het bestand eindigt op .pdf")
    with opened(access, "mentor") as desk:
        client = desk.services.people.by_number(desk.actor, number)
        file = desk.file_of(client.id, reason)
        home = desk.services.papers.take_home(desk.actor, client.id)
        pages = sheet_pages(home, file.words, wish, practice=desk.session.practice)
        write_file(output, pdf_bytes(pages))
        desk.services.papers.printed(desk.actor, client.id, wish.kind, wish.preset)
    print(f"Het blad van nummer {client.number} staat in {output}.")
    tell_lost(pages)


def tell_lost(pages: Sequence[Picture]) -> None:
    """Says which letters are not on these pages; nothing where all are."""
    if lost := lost_on(pages):
        print(words(FALLBACK, "print.not_shown", letters=lost))


def sheet_pages(
    home: TakeHome, named: Mapping[str, BridgeWords], wish: Wish, *, practice: bool
) -> list[Picture]:
    """The pages of a paper, in a language that the bridge is told in, or in two (`nl+en`)."""
    asked = (wish.language or home.language).split("+")
    spoken = tuple(each for each in asked if each in named) or (FALLBACK,)
    ticks = ticks_for(wish.preset)
    told = [
        (on_paper(replace(home, language=each), ticks, wish.preset, wish.kind), named[each])
        for each in spoken
    ]
    look = MONO if wish.mono else PAPER
    return in_languages(wish.kind, told, look, practice=practice)
