"""On a server with SQL of one's own: figures are shared as of now, as oneself, and logged."""

from typing import Any

import psycopg
import pytest

from bridge_app.storage.server.database import OTHER_CLOCK
from bridge_app.storage.server.desk import DESK
from bridge_app.storage.server.sharing import SHARES
from bridge_app.storage.tables import published_period
from tests.storage.server.test_by_hand import unprotected
from tests.townspeople import Town

REFUSED = psycopg.errors.InsufficientPrivilege
SHARE = {
    "threshold": "5",
    "definition": "1",
    "fresh": "true",
    "figures": "'{}'",
    "names": "'{}'",
    "digest": "'x'",
    "program": "'1'",
    "period": "'2026-05'",
    "last_seq": "(SELECT max(seq) FROM ledger)",
    "at": "moment()",
    '"by"': "me()",
    "by_name": "(SELECT name FROM staff WHERE id = me())",
}
WRONG = {
    "another's name": {"by_name": "'Hoofd Financien'"},
    "a row to come": {"last_seq": "999999"},
    "before all that was given": {"last_seq": "0"},
}
LINE = f"""INSERT INTO {DESK}.audit (seq, at, actor, roles, device, action, object_kind, result,
    ground, detail, segment, prev, mac)
    SELECT seq + 1, moment(), me(), '', '', '{{}}', 'sharing', 'done', '', '', segment, mac,
    zeroblob(32) FROM bridge_wide.audit ORDER BY seq DESC LIMIT 1"""
ASLEEP = tuple(
    f"ALTER TABLE published_period DISABLE TRIGGER published_{each}"
    for each in ("as_it_is", "told")
)
PEOPLE = ("scheduler", "coordinator")


def _share(person: psycopg.Connection, **other: Any) -> int:
    said = SHARE | other
    return person.execute(
        f"INSERT INTO published_period ({', '.join(said)}) SELECT {', '.join(said.values())}"
    ).rowcount


def test_it_says_something_of_each_column() -> None:
    """Else a row would be refused for what it leaves out."""
    told = {name.strip('"') for name in SHARE}
    assert told == {each.name for each in published_period.columns} - {"seq"}


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("who", PEOPLE)
def test_nobody_shares_in_another_name_or_as_of_another_day(
    town: Town, who: str, wrong: str
) -> None:
    with (
        unprotected(town, who) as person,
        pytest.raises(REFUSED, match="as of now"),
        person.transaction(),
    ):
        _share(person, **WRONG[wrong])
    with unprotected(town, who, *ASLEEP) as person:
        assert _share(person, **WRONG[wrong]) == 1  # the control: nobody asked


@pytest.mark.parametrize("at", ["0", "moment() + 2 * 86400000000"])
def test_nor_by_another_clock(town: Town, at: str) -> None:
    with unprotected(town, "scheduler") as person:
        with pytest.raises(psycopg.Error) as told, person.transaction():
            _share(person, at=at)
        assert told.value.sqlstate == OTHER_CLOCK
    with unprotected(town, "scheduler", *ASLEEP) as person:
        assert _share(person, at=at) == 1


@pytest.mark.parametrize("who", PEOPLE)
def test_it_is_kept_with_its_line_in_the_log_only(town: Town, who: str) -> None:
    now = "SET CONSTRAINTS ALL IMMEDIATE"
    for line in (None, "sharing.preview"):
        with unprotected(town, who) as person:
            if line:
                person.execute(LINE.format(line))
            assert _share(person) == 1
            with pytest.raises(REFUSED, match="told in the log"), person.transaction():
                person.execute(now)
    with unprotected(town, who) as person:  # the control: told, as the program does
        person.execute(LINE.format(SHARES))
        assert _share(person) == 1
        person.execute(now)
