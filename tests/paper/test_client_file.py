"""A client's whole file on paper: readable words for every field, and nothing hidden."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest

from bridge_app.definitions import shipped
from bridge_app.domain.access import Reach
from bridge_app.domain.client_file import INNER, ClientFile, Record, Section
from bridge_app.domain.looking import Listed, Look, LookKind
from bridge_app.domain.own_look import COLOURS
from bridge_app.paper.client_file import file_json, file_pages
from bridge_app.paper.pdf import pdf_bytes
from bridge_app.storage import tables
from bridge_app.storage.client_file import KEYS
from bridge_app.storage.columns import Code
from bridge_app.words import entries, reward_words_in
from tests.paper.reading import outline, structure, text_of, words_of

NOW = datetime(2026, 6, 2, 7, 30, tzinfo=UTC)
STEP, GOAL, STAFF = UUID(int=1), UUID(int=2), UUID(int=3)


def section(key: str, *records: Record) -> Section:
    return Section(key, records)


PERSON = section(
    "person",
    {"id": UUID(int=9), "number": "1001", "first_name": "Karin", "phone": "", "language": "nl",
     "read_aloud": False, "birth_date": date(1988, 3, 12), "created_at": NOW, "created_by": STAFF},
)  # fmt: skip
ANSWERS = section(
    "answers",
    {"area": "debts", "voice": "client", "answer": "answered", "level": 2, "after_mentor": False,
     "wants_to_talk": True, "note": "Over de post", "at": NOW, "by": STAFF},
    {"area": "gone", "voice": "mentor", "answer": "answered", "level": 3, "at": NOW, "by": None},
)  # fmt: skip
PLAN = (
    section("goal_words", {"goal_id": GOAL, "text": "Post open", "at": NOW, "by": STAFF}),
    section("step_words", {"step_id": STEP, "text": "Bel de bank", "time": time(9, 30), "at": NOW}),
    section("step_events", {"step_id": STEP, "kind": "confirmed", "how": "told", "at": NOW}),
    section("agreed_steps", {"step_id": STEP, "agreement_seq": 1}),
    section("goals", {"id": GOAL, "plan_id": UUID(int=8)}),
)
GIVEN = section(
    "given",
    {"kind": "hand_over", "cents": 2000, "pillar": "money", "step_id": STEP, "at": NOW,
     "event_date": date(2026, 6, 1), "actor": STAFF, "reason": "", "receipt": "2026-A-000001"},
)  # fmt: skip
REASONS = section(
    "reasons",
    {"seq": 4, "at": NOW, "actor": STAFF, "action": "client.change", "detail": "phone",
     "text": "phone: 0612345678"},
    {"seq": 6, "at": NOW, "actor": STAFF, "action": "client.change", "detail": "phone",
     "text": "who_reads: "},
    {"seq": 5, "at": NOW, "actor": STAFF, "action": "client.open", "detail": "",
     "text": "Vraag: van de balie"},
)  # fmt: skip
CORRECTIONS = section(
    "corrections",
    {"seq": 1, "subject": "phone", "former": "0600000000", "why": "Tikfout", "at": NOW},
)
LATER = section("later_table", {"seq": 1, "thing": "iets"})
LOOKS = (Look(NOW, "Sam", LookKind.SEEN, Reach.TYPED_REASON), Look(NOW, "Bo", LookKind.CHANGED))
FILE = ClientFile(
    "1001",
    "Karin de Boer",
    "nl",
    "je",
    NOW,
    (
        PERSON,
        ANSWERS,
        *PLAN,
        GIVEN,
        REASONS,
        CORRECTIONS,
        section("later_table", {"seq": 1, "thing": "iets"}),
    ),
    LOOKS,
    {STAFF: "Fatima"},
    shipped()[0].words["nl"],
    "Gemeente Voorbeeld",
    (Listed("Sanne", 3, NOW.date()),),
)


def told(file: ClientFile) -> str:
    return words_of(pdf_bytes(file_pages(file))).replace("\N{NO-BREAK SPACE}", " ")


def test_every_fact_is_told_in_words() -> None:
    said = told(FILE)
    for words in (
        "Dit staat er over jou", "Voor Karin de Boer, nummer 1001", "Gemeente Voorbeeld.",
        "Voornaam Karin", "Geboren op 12-03-1988", "Taal Nederlands", "Voorlezen nee",
        "02-06-2026 Gebied: Schulden. Van wie: van mij. Gezegd: gekozen. Gekozen: blok 2.",
        "Hierover praten: ja. Erbij gezegd: Over de post Fatima",
        "Gebied: gone", "Post open", "Tijd: 9.30 uur",
        "Stap: Bel de bank. Soort: samen bekeken. Hoe wij het weten: verteld",
        "Soort: gegeven. Bedrag: € 20,00. Pijler: Geld. Stap: Bel de bank", "Telefoon: 0612345678",
        "Vraag: van de balie", "Wie meekijkt: nog niets",
        "Wat: Telefoon. Eerst stond er: 0600000000. Waarom: Tikfout", "thing: iets",
        "Wie keek er?", "Sam gekeken met een reden",
        "Bo iets bewaard aan de balie",
    ):  # fmt: skip
        assert words in said, words
    assert "client.change" not in said
    assert str(GOAL) not in said


def test_a_section_with_nothing_to_read_is_left_out() -> None:
    assert "Doelen" not in told(FILE)


def test_before_anything_was_given_no_word_of_it_stands_there() -> None:
    kept = tuple(each for each in FILE.sections if each.key != "given")
    assert reward_words_in(told(replace(FILE, sections=kept))) == ()
    assert reward_words_in(told(FILE))


def test_an_empty_file_says_that_nobody_looked_and_speaks_english() -> None:
    bare = ClientFile("1001", "1001", "en", "u", NOW, ())
    said = told(bare)
    assert "This is kept about you" in said
    assert "Nobody has looked yet." in said
    assert "Area: debts" in told(replace(bare, sections=(ANSWERS, GIVEN)))


def test_practice_is_marked_and_the_table_is_a_table() -> None:
    pdf = pdf_bytes(file_pages(FILE, practice=True))
    assert "Oefening" in words_of(pdf)
    assert "H2 Table(THead(TR(TH TH TH)) TBody" in outline(structure(pdf))


def all_codes() -> Iterator[str]:
    wanted = {*KEYS, "ledger"}
    for table in tables.metadata.sorted_tables:
        for column in table.columns:
            if table.name in wanted and isinstance(column.type, Code) and column.name not in INNER:
                yield from (str(code) for code in column.type.codes)


def known(kind: str, name: str) -> bool:
    return any(f"{where}.{kind}.{name}" in entries("nl") for where in ("file", "file_given"))


SAYS_ITSELF = {"je", "u", "", "a3", "a4"}
"""Codes that are words already, and the empty one, which no file tells."""


def test_every_section_code_and_field_has_a_word() -> None:
    assert [key for key in KEYS.values() if not known("section", key)] == []
    assert {code for code in all_codes() if not known("code", code)} <= SAYS_ITSELF
    assert all(known("code", each) for each in COLOURS), "what a client chose for the screen"
    fields = {
        column.name
        for table in tables.metadata.sorted_tables
        if table.name in KEYS and table.name not in {"client_key", "audit_text", "draft"}
        for column in table.columns
    }
    hidden = INNER | {"prev", "mac", "segment", "salt", "hash"}
    hidden |= {"by", "started_by", "opened_by", "created_by", "actor", "staff_id"}
    assert sorted(name for name in fields - hidden if not known("field", name)) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_both_languages_know_the_same_words(language: str) -> None:
    ours = {key for key in entries("nl") if key.startswith(("file.", "file_given."))}
    assert ours <= set(entries(language))


def test_who_had_the_name_in_a_list_is_told_apart() -> None:
    said = text_of(pdf_bytes(file_pages(FILE)))
    assert "In een lijst" in said
    assert "Sanne" in said
    assert json.loads(file_json(FILE))["lists"] == [
        {"who": "Sanne", "days": 3, "last": NOW.date().isoformat()}
    ]
    assert "In een lijst" not in text_of(pdf_bytes(file_pages(replace(FILE, lists=()))))
