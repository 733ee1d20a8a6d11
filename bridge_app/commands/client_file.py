"""`file`: everything that is kept of one client, as sheets to read or as JSON."""

from dataclasses import replace
from pathlib import Path

from bridge_app.commands.desk import Access, opened
from bridge_app.commands.people import tell_lost
from bridge_app.commands.typed import ArgumentProblem
from bridge_app.paper.client_file import file_json, file_pages
from bridge_app.paper.files import write_file
from bridge_app.paper.pdf import pdf_bytes

ENDINGS = (".pdf", ".json")


def make(access: Access, number: str, path: Path, reason: str) -> None:
    """Writes the file; its ending says which. The log knows of it before it is written."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise ArgumentProblem("het bestand eindigt op .pdf of .json")
    with opened(access, "mentor") as desk:
        found = desk.services.people.by_number(desk.actor, number)
        desk.file_of(found.id, reason)
        town = desk.services.settings.municipality().name
        file = replace(desk.services.rights.file(desk.actor, found.id), municipality=town)
        practice = desk.session.practice
    pages = [] if ending == ".json" else file_pages(file, practice=practice)
    write_file(path, pdf_bytes(pages) if pages else file_json(file))
    print(f"Alles over nummer {file.number} staat in {path}.")
    tell_lost(pages)
    print("Een bestand is niet op slot. Geef het alleen aan de deelnemer.")
