"""Triggers that keep what only grows from being changed, also by a stray SQL statement.

`REPLACE INTO` walks past triggers on update and delete unless a connection asks otherwise
(recursive_triggers), so each guarded table also refuses an insert that would replace a row
(TRUST 0.4). The triggers stop accidents; the chains (chain.py) find what a tool did.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Table, UniqueConstraint

from bridge_app.domain.approving import VALID_FOR
from bridge_app.domain.policy import Policy
from bridge_app.domain.rewards import LedgerOrigin
from bridge_app.storage.tables import (
    bridges,
    lives,
    people,
    plans,
    proving,
    rewards,
    rights,
    sharing,
    stock,
    stories,
    trust,
)

CHAINED = (rewards.ledger, rewards.month_close, trust.audit, trust.login_event)
"""Tables whose rows follow on from each other: one number further, and the mac before it."""

INSERT_ONLY = (
    bridges.answer,
    bridges.area_link,
    bridges.definition,
    bridges.definition_words,
    bridges.later_area,
    bridges.paper_left,
    bridges.paper_waiting,
    bridges.review_due,
    bridges.scoring,
    bridges.scoring_end,
    bridges.urgent,
    bridges.vision_sentence,
    bridges.vision_target,
    rewards.approval,
    rewards.budget_change,
    rewards.gift_limit,
    rewards.idempotency,
    rewards.ledger_card,
    rewards.month_reopen,
    rewards.policy,
    people.access_grant,
    people.client_merge,
    people.import_run,
    plans.agreement,
    plans.agreement_step,
    plans.disclosure,
    plans.footprint,
    plans.goal_version,
    plans.mini_step_version,
    plans.recognition,
    plans.step_event,
    proving.proof_try,
    rights.destruction,
    rights.destruction_end,
    rights.destruction_line,
    rights.erased_merge,
    rights.erasure,
    sharing.published_period,
    stock.stock_batch,
    stock.stock_card,
    stock.stock_count,
    stock.stock_move,
    stock.stock_notice,
    stories.story_consent,
    trust.chain_gone,
    trust.chain_head,
    trust.clock_event,
    trust.log_check,
    trust.log_review,
    trust.setting,
)
"""Tables whose rows stay as they were written."""


def _refuse(table: Table, deed: str) -> str:
    return (
        f"CREATE TRIGGER {table.name}_no_{deed} BEFORE {deed.upper()} ON {table.name} "
        f"BEGIN SELECT RAISE(ABORT, '{table.name}: rows are never changed'); END"
    )


def _unique_keys(table: Table) -> Iterable[tuple[str, ...]]:
    yield tuple(column.name for column in table.primary_key)
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield tuple(column.name for column in constraint.columns)


def _same(names: Iterable[str]) -> str:
    return " AND ".join(f'"{name}" = NEW."{name}"' for name in names)


def _no_replace(table: Table) -> str:
    taken = " OR ".join(f"({_same(names)})" for names in sorted(_unique_keys(table)))
    return (
        f"CREATE TRIGGER {table.name}_no_replace BEFORE INSERT ON {table.name} "  # noqa: S608 - our names
        f"WHEN EXISTS (SELECT 1 FROM {table.name} WHERE {taken}) "
        f"BEGIN SELECT RAISE(ABORT, '{table.name}: rows are never replaced'); END"
    )


@dataclass(frozen=True)
class Rule:
    """A new row is refused while `wrong` is true of it; both engines read these words alike."""

    table: str
    name: str
    wrong: str
    said: str


def _follow_on(table: Table) -> Rule:
    name = table.name
    return Rule(
        name,
        "follow_on",
        f"NEW.seq IS DISTINCT FROM (SELECT COALESCE(MAX(seq), 0) + 1 FROM {name}) "  # noqa: S608 - our names
        f"OR NEW.prev IS DISTINCT FROM COALESCE("
        f"(SELECT mac FROM {name} ORDER BY seq DESC LIMIT 1), zeroblob(32))",
        "the next row must follow the head",
    )


# A promised or given reward blocks its step or goal until it is turned back (DOMAIN 4: one
# reward per step), whatever a caller forgot to look up.
_ONE_REWARD_PER_STEP = Rule(
    "ledger",
    "one_reward_per_step",
    """NEW.kind IN ('promise', 'award') AND EXISTS (
  SELECT 1 FROM ledger taken
  WHERE (taken.step_id = NEW.step_id OR taken.goal_id = NEW.goal_id)
  AND taken.reward_id <> NEW.reward_id
  AND NOT EXISTS (
    SELECT 1 FROM ledger ended
    WHERE ended.reward_id = taken.reward_id AND ended.kind IN ('decline', 'expire', 'reverse')))""",
    "this step or goal carries a reward",
)

FIRST_LIMIT = Policy(0, date.min).approval_limit_cents
"""Above this somebody else agrees while nobody set rules, in cents."""

NOW = "CAST(unixepoch('now', 'subsec') * 1000000 AS BIGINT)"
"""The store's own clock, in microseconds since 1970; on a server by a function of that name."""

_VALID_FOR = VALID_FOR // timedelta(microseconds=1)  # moments are kept so (columns.py)
_JUST_NOW = timedelta(minutes=1) // timedelta(microseconds=1)

# What is kept of the store's own clock cannot be told otherwise: whoever has a yes of this morning
# finds none that may still be used, whatever day they write in a row of the ledger.
_KEPT_NOW = Rule(
    "approval",
    "kept_now",
    f"NEW.kept_at NOT BETWEEN {NOW} - {_JUST_NOW} AND {NOW}",
    "this is not what the clock says",
)


def _fresh(yes: str) -> str:
    """Whether this yes is of a moment ago, by the program's clock and by the store's."""
    return f"""NEW.at BETWEEN {yes}.at AND {yes}.at + {_VALID_FOR}
  AND {NOW} BETWEEN {yes}.kept_at AND {yes}.kept_at + {_VALID_FOR}"""


# Whoever is named as the second person said yes to this very amount in their own name, to whoever
# writes the row, and a moment ago; or did so for an earlier row of the same reward, or for the one
# that was turned back just now and is promised anew (DOMAIN 4). Above the limit somebody is named.
_APPROVED = Rule(
    "ledger",
    "approved",
    f"""NEW.kind <> 'reverse' AND (NEW.approver IS NOT NULL OR NEW.approval IS NOT NULL
  OR NEW.origin <> '{LedgerOrigin.IMPORTED}' AND NEW.cents > COALESCE(
    (SELECT approval_limit_cents FROM policy WHERE id = NEW.policy), {FIRST_LIMIT}))
AND NOT EXISTS (
  SELECT 1 FROM approval yes WHERE yes.seq = NEW.approval AND yes.about
  = COALESCE(NEW.step_id, NEW.goal_id) AND yes.cents = NEW.cents
  AND yes."by" = NEW.approver AND yes.asked_by = NEW.actor
  AND {_fresh("yes")})
AND NOT (NEW.approval IS NULL AND EXISTS (
  SELECT 1 FROM ledger first WHERE first.reward_id = NEW.reward_id AND first.cents = NEW.cents
  AND (NEW.approver IS NULL OR first.approver = NEW.approver)))
AND NOT (NEW.approval IS NULL AND NEW.kind = 'promise' AND EXISTS (
  SELECT 1 FROM ledger back JOIN ledger was ON was.reward_id = back.reward_id
  WHERE back.seq = NEW.seq - 1 AND back.kind = 'reverse' AND was.cents = NEW.cents
  AND was.approver = NEW.approver
  AND COALESCE(was.step_id, was.goal_id) = COALESCE(NEW.step_id, NEW.goal_id)))""",  # noqa: S608 - our names
    "nobody else agreed to this amount",
)

# Who turns back what was handed over typed their own password for it a moment ago (DECISIONS B).
_PROVED = Rule(
    "ledger",
    "proved",
    f"""NEW.kind = 'reverse' AND (NEW.approval IS NOT NULL OR EXISTS (
  SELECT 1 FROM ledger handed
  WHERE handed.reward_id = NEW.reward_id AND handed.kind = 'hand_over'))
AND NOT EXISTS (
  SELECT 1 FROM approval own WHERE own.seq = NEW.approval AND own.about = NEW.reward_id
  AND own.cents = NEW.cents AND own."by" = NEW.actor AND own.asked_by = NEW.actor
  AND {_fresh("own")})""",  # noqa: S608 - our names
    "nobody proved who they are for this",
)

# A reward goes through its life in order, and stays the same reward (lives.py).
_LIVES = (
    Rule("ledger", "next_in_life", lives.NO_MOVE, "a reward cannot go so"),
    Rule("ledger", "same_reward", lives.ANOTHER, "this is another amount, person or budget"),
    Rule("ledger", "still_earned", lives.STILL_EARNED, "this was earned and not handed over"),
)

SHUT = """EXISTS (
  SELECT 1 FROM month_close shut WHERE shut.month = substr({day}, 1, 7)
  AND NOT EXISTS (SELECT 1 FROM month_reopen again WHERE again.close_seq = shut.seq))
OR (
  EXISTS (SELECT 1 FROM month_close later WHERE later.month > substr({day}, 1, 7))
  AND NOT EXISTS (
    SELECT 1 FROM month_close own WHERE own.month = substr({day}, 1, 7)))"""
"""Whether the month of a day is closed."""

# What a closed month adds up to stands on paper: nothing is written in its days any more, nor in
# what lies before it without a close of its own (domain/closing.py, Shut).
_OPEN_MONTH = Rule(
    "ledger",
    "open_month",
    SHUT.format(day="NEW.business_date"),
    "this month is closed",
)

# A month is closed once; only after it was opened again it is closed anew.
_CLOSED_ONCE = Rule(
    "month_close",
    "closed_once",
    """EXISTS (
  SELECT 1 FROM month_close shut WHERE shut.month = NEW.month
  AND NOT EXISTS (SELECT 1 FROM month_reopen again WHERE again.close_seq = shut.seq))""",
    "this month is closed",
)

# Cards belong to the newest ledger row only.
_CARD_FOLLOWS_ROW = Rule(
    "ledger_card",
    "follows_row",
    "NEW.ledger_seq IS DISTINCT FROM (SELECT MAX(seq) FROM ledger)",
    "cards belong to the newest row",
)

_CARD_GIVEN_ONCE = Rule(
    "ledger_card",
    "given_once",
    rewards.CARD_GIVEN.format(serial="NEW.serial", kind="NEW.voucher_kind"),
    rewards.CARD_GIVEN_SAID,
)

# A card leaves from where it lies: it is never in two places, and two desks cannot give it.
_CARD_MOVES_ON = Rule(
    "stock_move",
    "moves_on",
    """NEW.turn IS DISTINCT FROM (
  SELECT COUNT(*) + 1 FROM stock_move WHERE card_seq = NEW.card_seq)
OR NEW.from_location IS DISTINCT FROM (
  SELECT to_location FROM stock_move WHERE card_seq = NEW.card_seq ORDER BY turn DESC LIMIT 1)
OR (NEW.kind = 'bought') <> (NEW.turn = 1)""",
    "a card moves on from where it lies",
)

RULES = (
    *map(_follow_on, CHAINED),
    _ONE_REWARD_PER_STEP,
    _KEPT_NOW,
    _APPROVED,
    _PROVED,
    *_LIVES,
    _OPEN_MONTH,
    _CLOSED_ONCE,
    _CARD_FOLLOWS_ROW,
    _CARD_GIVEN_ONCE,
    _CARD_MOVES_ON,
)
"""What a new row must keep to, besides what the tables say."""


def _held(rule: Rule) -> str:
    return (
        f"CREATE TRIGGER {rule.table}_{rule.name} BEFORE INSERT ON {rule.table} "
        f"WHEN {rule.wrong} BEGIN SELECT RAISE(ABORT, '{rule.table}: {rule.said}'); END"
    )


# Search inside names: each row is the client row with the same number. Its own secure-delete
# takes removed names out of the index at once (DECISIONS G3).
_CLIENT_NAME = """
CREATE VIRTUAL TABLE client_name USING fts5(name, tokenize='trigram remove_diacritics 1')
"""

_CLIENT_NAME_SECURE = "INSERT INTO client_name(client_name, rank) VALUES ('secure-delete', 1)"


def statements() -> list[str]:
    """Every statement that the tables alone do not say, in order."""
    grows = [*CHAINED, *INSERT_ONLY]
    return [
        *(_refuse(table, deed) for table in grows for deed in ("update", "delete")),
        *(_no_replace(table) for table in grows),
        *map(_held, RULES),
        _CLIENT_NAME.strip(),
        _CLIENT_NAME_SECURE,
    ]
