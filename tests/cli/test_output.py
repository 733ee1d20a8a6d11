"""What a command says on the terminal, for who reads it there."""

from datetime import date, time
from itertools import product
from pathlib import Path
from uuid import uuid4

import pytest

from bridge_app import settings
from bridge_app.commands import output
from bridge_app.commands.output import table
from bridge_app.commands.today import said
from bridge_app.domain.appointments import (
    Appointment,
    AppointmentDraft,
    AppointmentKind,
    Outcome,
    TodayLine,
)
from bridge_app.domain.privacy import DayPart
from bridge_app.words import words

DAY = date(2026, 6, 3)


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table(("nr", "naam"), [("1001", "Zoë"), ("7", "")]) == "nr    naam\n1001  Zoë\n7"


def line(draft: AppointmentDraft, outcome: Outcome = Outcome.PLANNED) -> TodayLine:
    return TodayLine(Appointment(uuid4(), uuid4(), draft, outcome), "Karin B.", "Fatima")


def test_who_comes_is_told_in_words_and_never_in_those_of_a_program() -> None:
    for kind, outcome in product(AppointmentKind, Outcome):
        told = said(line(AppointmentDraft(DAY, time(9, 30), kind=kind), outcome))
        assert told[:4] == ("09:30", "Karin B.", words("nl", f"appointment.about.{kind}"), "Fatima")
        assert told[-1] not in {"", *Outcome}
    parts = [said(line(AppointmentDraft(DAY, part=part)))[0] for part in (None, *DayPart)]
    assert parts == ["", "ochtend", "middag", "avond"]


def test_where_files_are_is_told_in_the_language_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for language in ("nl", "en"):
        spoken = settings.Settings(language=language)
        monkeypatch.setattr(settings, "load", lambda spoken=spoken: spoken)
        output.stands_in(Path("a.csv"))
        output.stand_in(Path("b"))
        told += capsys.readouterr().out.splitlines()
    assert told == [
        "Het bestand staat in a.csv.",
        "De bestanden staan in de map b.",
        "The file is in a.csv.",
        "The files are in the folder b.",
    ]
