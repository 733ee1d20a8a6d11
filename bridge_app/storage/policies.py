"""The rules for rewards as they are kept: each from a day on, none ever changed."""

from typing import Any

from sqlalchemy import Connection, Row, insert, select

from bridge_app.domain.policy import KindAmount, Policy
from bridge_app.storage.tables import policy
from bridge_app.storage.written import Written

_POLICIES = select(policy).order_by(policy.c.id)


def listed(connection: Connection) -> tuple[Policy, ...]:
    """Every policy there ever was, in the order in which they were written."""
    return tuple(map(_policy, connection.execute(_POLICIES)))


def add(connection: Connection, wanted: Policy, written: Written) -> None:
    """Keep new rules for rewards; those before them stay for the days on which they held."""
    values = {
        "valid_from": wanted.valid_from,
        "minimum_cents": wanted.minimum_cents,
        "maximum_cents": wanted.maximum_cents,
        "presets_cents": " ".join(map(str, wanted.presets_cents)),
        "approval_limit_cents": wanted.approval_limit_cents,
        "reveal": wanted.reveal,
        "word": wanted.word,
        "amounts": " ".join(f"{each.kind}:{each.cents}" for each in wanted.amounts),
        "cap_cents": wanted.cap_cents,
        "cap_period": wanted.cap_period,
        "cap_together": wanted.cap_together,
        "expires_after_days": wanted.expires_after_days,
        "goal_reward": wanted.goal_reward,
        "at": written.at,
        "by": written.by,
    }
    connection.execute(insert(policy), values)


def _policy(row: Row[Any]) -> Policy:
    return Policy(
        row.id,
        row.valid_from,
        row.minimum_cents,
        row.maximum_cents,
        tuple(map(int, row.presets_cents.split())),
        row.approval_limit_cents,
        row.reveal,
        row.word,
        tuple(map(_amount, row.amounts.split())),
        row.cap_cents,
        row.cap_period,
        row.cap_together,
        row.expires_after_days,
        row.goal_reward,
    )


def _amount(said: str) -> KindAmount:
    kind, _, cents = said.partition(":")
    return KindAmount(kind, int(cents))
