"""Papers for who works here: the table of rights, first passwords, and codes for the safe."""

from datetime import date

import pytest

from bridge_app.domain.access import POLICY, TASKS, Permission, Role
from bridge_app.paper.first_password import note_pages
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.paper.recovery import halves, recovery_pages
from bridge_app.paper.spare_codes import grouped, spare_pages
from bridge_app.paper.who_may import heads, rows, who_may_pages
from bridge_app.picture.shapes import Picture
from bridge_app.words import entries, words
from tests.paper.reading import structure, text_of

DAY = date(2026, 6, 2)
CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
SPARE = ("ABCDEFGHJK", "LMNPQRSTUV")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_table_on_paper_is_the_one_that_is_asked(language: str) -> None:
    yes = words(language, "who_may.yes")
    told = {row[0]: [cell == yes for cell in row[1:]] for row in rows(language)}
    assert POLICY[Permission.FIGURES] & set(TASKS) == POLICY[Permission.TOTALS]
    listed = set(Permission) - {Permission.FIGURES}
    assert len(told) == len(listed)
    for permission in listed:
        said = told[words(language, f"who_may.do.{permission}")]
        assert said == [role in POLICY[permission] for role in TASKS]
    assert len(heads(language)) == 1 + len(TASKS)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_permission_and_task_is_called_something(language: str) -> None:
    known = entries(language)
    listed = set(Permission) - {Permission.FIGURES}
    assert {f"who_may.do.{each}" for each in listed} <= known.keys()
    called = {f"role.{each}" for each in Role} | {f"role.does.{each}" for each in Role}
    assert called <= known.keys()


def test_the_table_is_a_table_for_who_listens() -> None:
    pages = who_may_pages("nl", DAY, "Gemeente Oefenstad", practice=True)
    pdf = pdf_bytes(pages)
    assert len(pages) == 1
    assert "Table" in repr(structure(pdf))
    said = text_of(pdf)
    assert "Gemeente Oefenstad" in said
    assert "02-06-2026" in said


def test_the_note_says_login_and_password_and_whose_it_is() -> None:
    said = text_of(pdf_bytes(note_pages("Carla de Wit", "carla", "k7wq-3mxp-9abc", "nl")))
    assert "Carla de Wit" in said
    assert "k7wq-3mxp-9abc" in said


def test_each_half_has_a_sheet_of_its_own() -> None:
    first, second = recovery_pages(CODE, "nl", DAY, "Oefenstad")
    one, other = (text_of(pdf_bytes([page])) for page in (first, second))
    half, rest = halves(CODE)
    assert (half in one, rest in one) == (True, False)
    assert (half in other, rest in other) == (False, True)
    assert "02-06-2026" in one
    assert "Oefenstad" in other


def test_all_spare_codes_are_on_the_sheet() -> None:
    said = text_of(pdf_bytes(spare_pages("Maan", SPARE, "nl")))
    assert all(grouped(code) in said for code in SPARE)


@pytest.mark.parametrize(
    "pages",
    [
        note_pages("Carla", "carla", "k7wq", "nl", practice=True),
        recovery_pages(CODE, "nl", DAY, practice=True),
        spare_pages("Maan", SPARE, "nl", practice=True),
    ],
)
def test_papers_of_made_up_people_say_so(pages: list[Picture]) -> None:
    assert "Oefen" in text_of(pdf_bytes(pages))
