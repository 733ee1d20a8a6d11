"""The gate of rewards on paper: every paper that a client gets before the agreement is scanned.

The scans stand with the papers themselves, over text, alternative text and metadata; here it is
shown that none of them stays out (DECISIONS C6). A paper that is new has to say where it belongs.
"""

import ast
from pathlib import Path

import bridge_app.paper

PAPER = Path(bridge_app.paper.__file__).parent
TESTS = Path(__file__).parent

SCANNED = {
    "appointment_card.appointment_card": "test_appointment_card.py",
    "blank.blank_pages": "test_papers.py",
    "card.card_pages": "test_papers.py",
    "client_file.file_pages": "test_client_file.py",
    "family.family_pages": "test_papers.py",
    "helpers_card.helpers_card": "test_helpers_card.py",
    "plan.plan_pages": "test_papers.py",
    "privacy.leaflet_pages": "test_privacy_papers.py",
    "step_card.card_pages": "test_papers.py",
    "step_sheet.sheet_pages": "test_papers.py",
    "story.story_pages": "test_story.py",
    "take_home.large_pages": "test_papers.py",
    "take_home.take_home_pages": "test_take_home.py",
    "two_languages.behind": "test_two_languages.py",
    "two_languages.side_by_side": "test_two_languages.py",
    "two_languages.stacked": "test_two_languages.py",
}
"""What a client may hold before the plan is agreed, and where it is scanned."""

AFTERWARDS = {"receipt.receipt_pages", "receipt.our_receipt_pages", "statement.statement_pages"}
"""What there is only once something was handed over."""

FOR_STAFF = {
    "closing.month_pages",
    "day_report.day_report_pages",
    "destroyed.report_pages",
    "first_password.note_pages",
    "printer_page.printer_pages",
    "privacy.exposed_pages",
    "privacy.register_pages",
    "recovery.recovery_pages",
    "spare_codes.spare_pages",
    "who_may.who_may_pages",
}

PARTS = {
    "document.document_pages",
    "enlarging.poster",
    "page.bound",
    "page.slips",
    "papers.pages",
    "papers.in_languages",
}
"""What papers are made with."""


def makers(name: str, source: str) -> set[str]:
    """The functions of a module that make pages, by module and name."""
    return {
        f"{name}.{node.name}"
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and "Picture" in ast.unparse(node.returns or ast.Constant(""))
    }


def all_makers() -> set[str]:
    found = (makers(each.stem, each.read_text(encoding="utf-8")) for each in PAPER.glob("*.py"))
    return set().union(*found)


def scans(test: str) -> bool:
    """Whether this test looks for the words, and finds nothing."""
    source = (TESTS / test).read_text(encoding="utf-8")
    return "reward_words_in(" in source and "== ()" in source


def test_every_paper_is_scanned_or_has_its_reason() -> None:
    assert all_makers() == {*SCANNED, *AFTERWARDS, *FOR_STAFF, *PARTS}
    assert [test for test in SCANNED.values() if not scans(test)] == []


def test_a_paper_that_is_new_is_found() -> None:
    source = "def letter_pages(home: Home) -> list[Picture]:\n    return []\n"
    assert makers("letter", source) == {"letter.letter_pages"}
    assert not makers("letter", source) & {*SCANNED, *AFTERWARDS, *FOR_STAFF, *PARTS}
    assert not scans("test_code.py")
