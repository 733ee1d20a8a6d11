"""How a researcher's rows are asked for, on both engines: the same words, with places to fill in.

`ASKED` are what is asked, `number` what stands for somebody, `booked` when a row of the ledger
counts, `day` the day at the desk of a bridge, as a number, `began` that on which a case was
opened, `nothing` an id that nobody has. In every kind of row the same columns hold other things
(domain/research.py); all of it comes from one statement, so that a number means one person in
all of it and is known nowhere else.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType

from bridge_app.domain.ages import AgeBand
from bridge_app.domain.bridge import Voice
from bridge_app.domain.helping import Part
from bridge_app.domain.research import LEAST, TAKEN_BACK, What
from bridge_app.domain.rewards import LedgerKind
from bridge_app.domain.totals import BY_ID, Group
from bridge_app.storage.columns import Instant, raw
from bridge_app.storage.outcomes_asked import OVER, WHEN

MONTH = 2_629_800_000_000
"""Microseconds in a twelfth of a year of 365.25 days."""

_NARROWED = {
    "since": "bigint",
    "first_day": "text",
    "areas": "text",
    "ended": "text",
    "at_least": "integer",
    "before": "integer",
}
ASKED: Mapping[str, str] = MappingProxyType(
    {
        "until": "bigint",
        "on_day": "text",
        **_NARROWED,
        **{group.value: "bytea" if group in BY_ID else "text" for group in Group},
    }
)
"""What is filled in, in this order, and what a server calls such a value.

`until` is the moment up to which it counts and `on_day` that day, `since` and `first_day` from
when on; the others are missing where nothing is left out. `areas` are those of the pillar that
was asked for, each between commas; `ended` is "yes" or "no"; `at_least` and `before` are days
between the first bridge and a later one. Each group has its id or code, empty for unknown.
"""

_OLD = (
    "(CAST(replace({on_day}, '-', '') AS integer)"
    " - CAST(replace(k.birth_date, '-', '') AS integer)) / 10000"
)
_UP_TO = {
    AgeBand.MINOR: 17,
    AgeBand.YOUNG: 26,
    AgeBand.MIDDLE: 44,
    AgeBand.LATER: 66,
}
_BANDS = " ".join(f"WHEN {_OLD} <= {last} THEN '{band}'" for band, last in _UP_TO.items())
_BAND = (
    f"CASE WHEN k.birth_date IS NULL THEN coalesce(k.age_band, '') {_BANDS}"
    f" ELSE '{AgeBand.PENSION}' END"
)


def _is(group: Group, said: str) -> str:
    """Whether this is the value that was asked for, or none was; an unknown one is empty."""
    empty = "{nothing}" if group in BY_ID else "''"
    asked = f"{{{group}}}"
    return f"({asked} IS NULL OR coalesce({said}, {empty}) = {asked})"


_ABOUT = "({areas} IS NULL OR replace({areas}, ',' || %s || ',', '') <> {areas})"
"""Whether an area is one of those of the pillar."""

_COLUMNS = {group: f"l.{group}" for group in Group} | {Group.KIND: "l.step_kind"}
_BOOKED = " AND ".join(
    (
        "l.at < {until} AND l.business_date BETWEEN {first_day} AND {on_day}",
        *(_is(group, column) for group, column in _COLUMNS.items()),
    )
)
"""The rows of the ledger that totals with the same filters are made of."""

_KIND = f"""CASE WHEN l.kind = '{LedgerKind.REVERSE}' AND NOT EXISTS (SELECT 1 FROM ledger b
      WHERE b.seq = l.reverses AND b.kind = '{LedgerKind.HAND_OVER}')
    THEN '{TAKEN_BACK}' ELSE l.kind END"""  # noqa: S608 - our own names

_MENTOR = f"""(SELECT h.staff_id FROM case_mentor h WHERE h.case_id = c.id
  AND h.helps_as = '{Part.MENTOR}' AND h.from_day <= {{on_day}} ORDER BY h.seq DESC LIMIT 1)"""  # noqa: S608 - our own names
_TEAM = f"""(SELECT m.team_id FROM staff_team m WHERE m.staff_id = coalesce({_MENTOR}, c.opened_by)
  AND m.from_day <= {{on_day}} ORDER BY m.seq DESC LIMIT 1)"""  # noqa: S608 - our own names
_PLACE = (
    "coalesce(c.location_id, (SELECT q.location_id FROM staff_role q"
    " WHERE q.staff_id = c.opened_by AND q.location_id IS NOT NULL AND q.from_day <= {began}"
    " AND (q.to_day IS NULL OR q.to_day >= {began}) ORDER BY q.seq DESC LIMIT 1))"
)
_THERE = " AND ".join(
    (
        _is(Group.MENTOR, _MENTOR),
        _is(Group.TEAM, _TEAM),
        _is(Group.LOCATION, _PLACE),
        *(f"{{{group}}} IS NULL" for group in (Group.BUDGET, Group.LEGAL_BASIS)),
        f"{{{Group.VOUCHER_KIND}}} IS NULL",
    )
)
"""Whether a case is of whom was asked for, as reach has it (outcomes_asked.py); what was paid
from which money is not of a case but of a reward."""

BEGINNING = datetime.min.replace(tzinfo=UTC)
"""Before anything that was ever written down."""

_LATER = {
    '"case"': "opened_at",
    "scoring_end": "at",
    "step_event": "at",
    "agreement": "agreed_at",
    "ledger": "at",
}
_EVERYBODY = " AND ".join(
    (
        *(
            f"NOT EXISTS (SELECT 1 FROM {table} WHERE {at} >= {{until}})"  # noqa: S608 - our own names
            for table, at in _LATER.items()
        ),
        "NOT EXISTS (SELECT 1 FROM ledger WHERE business_date > {on_day})",
        f"{{since}} <= {raw(Instant(), BEGINNING)} AND {{first_day}} <= '{date.min}'",
        "{ended} IS NULL AND {at_least} IS NULL",
        *(f"{{{each}}} IS NULL" for each in Group if each not in (Group.PILLAR, Group.KIND)),
    )
)
_EVERYBODY = f"({_EVERYBODY})"
"""Whether nobody was left out, nor anything that came after: a day before it did leaves out
whoever came later. Else each file is of five people at least, or of nobody."""

_STANDS = """a.at < {until} AND NOT EXISTS (SELECT 1 FROM answer o
    WHERE o.scoring_id = a.scoring_id AND o.area = a.area AND o.voice = a.voice
      AND o.seq > a.seq AND o.at < {until})"""
"""Whether nothing was said of the area by this voice after it."""

ROWS = f"""
WITH known AS MATERIALIZED (
  SELECT client_id AS id, min(opened_at) AS opened,
    min(CASE WHEN {OVER} THEN 'yes' ELSE 'no' END) AS ended,
    max(CASE WHEN {OVER.replace("until", "since")} THEN 0 WHEN {_THERE} THEN 1 ELSE 0 END)
      AS helped
  FROM "case" c WHERE opened_at < {{until}} GROUP BY client_id
), moment AS (
  SELECT s.id, s.definition_id, s.definition_version, c.client_id AS person, {WHEN} AS at,
    dense_rank() OVER (PARTITION BY c.client_id ORDER BY {WHEN}, s.id) AS place
  FROM scoring s JOIN scoring_end e ON e.scoring_id = s.id JOIN "case" c ON c.id = s.case_id
  JOIN conversation t ON t.id = s.conversation_id WHERE e.at < {{until}}
), scored AS (
  SELECT m.person, m.definition_id, m.definition_version, {{day}} AS day,
    row_number() OVER (PARTITION BY m.person, m.definition_id, m.definition_version
      ORDER BY m.at, m.id) AS turn
  FROM moment m WHERE EXISTS (SELECT 1 FROM answer a WHERE a.scoring_id = m.id
    AND a.voice = '{Voice.CLIENT}' AND a.level IS NOT NULL AND {_STANDS})
), chosen AS MATERIALIZED (
  SELECT id, opened, ended FROM known
  WHERE ({{ended}} IS NULL OR ended = {{ended}})
    AND (helped = 1 OR id IN (SELECT coalesce(k.merged_into, k.id)
      FROM ledger l JOIN client k ON k.id = l.client_id WHERE {_BOOKED}))
    AND ({{at_least}} IS NULL OR id IN (SELECT f.person FROM scored f JOIN scored s
      ON s.person = f.person AND s.definition_id = f.definition_id
        AND s.definition_version = f.definition_version
      WHERE f.turn = 1 AND s.turn > 1 AND s.day - f.day >= {{at_least}}
        AND ({{before}} IS NULL OR s.day - f.day < {{before}})))
), kept AS MATERIALIZED (
  SELECT id, {{number}} AS n, opened, ended FROM chosen
  WHERE {_EVERYBODY} OR (SELECT count(*) FROM chosen) >= {LEAST}
), person AS MATERIALIZED (
  SELECT k.id, k.n, k.ended, CASE WHEN f.at < k.opened THEN f.at ELSE k.opened END AS since
  FROM kept k LEFT JOIN (SELECT person, min(at) AS at FROM moment GROUP BY person) f
    ON f.person = k.id
), happened AS (
  SELECT v.step_id, v.kind, v.at FROM step_event v WHERE v.at >= {{since}} AND v.at < {{until}}
  UNION ALL
  SELECT x.step_id, 'agreed', a.agreed_at FROM agreement_step x
  JOIN agreement a ON a.seq = x.agreement_seq
  WHERE a.agreed_at >= {{since}} AND a.agreed_at < {{until}}
), step AS (
  SELECT s.id, c.client_id AS person,
    (SELECT w.area FROM goal_version w WHERE w.goal_id = g.id AND w.at < {{until}}
      ORDER BY w.version DESC LIMIT 1) AS area,
    (SELECT w.kind FROM mini_step_version w WHERE w.step_id = s.id AND w.at < {{until}}
      ORDER BY w.version DESC LIMIT 1) AS kind
  FROM mini_step s JOIN goal g ON g.id = s.goal_id JOIN plan p ON p.id = g.plan_id
  JOIN "case" c ON c.id = p.case_id
), booked AS (
  SELECT coalesce(k.merged_into, k.id) AS person, {{booked}} AS at, l.pillar, l.step_kind,
    {_KIND} AS kind, l.cents
  FROM ledger l JOIN client k ON k.id = l.client_id WHERE {_BOOKED}
), told AS MATERIALIZED (
  SELECT p.n, '{What.PERSON}' AS what, 0 AS month, 0 AS moment, {_BAND} AS a, p.ended AS b,
    '' AS c, '' AS d, '' AS e, CAST(NULL AS integer) AS level, 1 AS times, 0 AS cents
  FROM person p JOIN client k ON k.id = p.id
  UNION ALL
  SELECT p.n, '{What.SCORE}', (m.at - p.since) / {MONTH}, m.place, m.definition_id,
    m.definition_version, a.area, a.voice, a.answer, a.level, 1, 0
  FROM moment m JOIN person p ON p.id = m.person JOIN answer a ON a.scoring_id = m.id
  WHERE m.at >= {{since}} AND {_ABOUT % "a.area"} AND {_STANDS}
  UNION ALL
  SELECT p.n, '{What.STEP}', (h.at - p.since) / {MONTH}, 0, s.area, coalesce(s.kind, ''),
    h.kind, '', '', NULL, count(*), 0
  FROM happened h JOIN step s ON s.id = h.step_id JOIN person p ON p.id = s.person
  WHERE {_ABOUT % "s.area"} AND {_is(Group.KIND, "s.kind")}
  GROUP BY p.n, (h.at - p.since) / {MONTH}, s.area, s.kind, h.kind
  UNION ALL
  SELECT p.n, '{What.REWARD}', (l.at - p.since) / {MONTH}, 0, coalesce(l.pillar, ''),
    coalesce(l.step_kind, ''), l.kind, '', '', NULL, count(*), sum(l.cents)
  FROM booked l JOIN person p ON p.id = l.person
  GROUP BY p.n, (l.at - p.since) / {MONTH}, l.pillar, l.step_kind, l.kind
)
SELECT n, what, month, moment, a, b, c, d, e, level, times, cents FROM told
WHERE {_EVERYBODY} OR what IN (
  SELECT what FROM told GROUP BY what HAVING count(DISTINCT n) >= {LEAST})
ORDER BY what, n, month, moment, a, b, c, d, e
"""  # noqa: S608 - our own names
"""Everybody whose help had begun and who was asked for, and all that a researcher is told of
them, kind by kind. Of a part, a kind that fewer than five people have rows of is left empty."""
