"""How a researcher's rows are asked for, on both engines: the same words, with places to fill in.

`until` is the moment up to which it counts, `on_day` that day, `number` what stands for somebody,
`booked` when a row of the ledger counts. In every kind of row the same columns hold other things
(domain/research.py); all of it comes from one statement, so that a number means one person in all
of it and is known nowhere else.
"""

from bridge_app.domain.ages import AgeBand
from bridge_app.domain.research import What
from bridge_app.storage.outcomes_asked import OVER, WHEN

MONTH = 2_629_800_000_000
"""Microseconds in a twelfth of a year of 365.25 days."""

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

ROWS = f"""
WITH known AS MATERIALIZED (
  SELECT client_id AS id, {{number}} AS n, min(opened_at) AS opened,
    min(CASE WHEN {OVER} THEN 'yes' ELSE 'no' END) AS ended
  FROM "case" c WHERE opened_at < {{until}} GROUP BY client_id
), moment AS (
  SELECT s.id, s.definition_id, s.definition_version, c.client_id AS person, {WHEN} AS at,
    dense_rank() OVER (PARTITION BY c.client_id ORDER BY {WHEN}, s.id) AS place
  FROM scoring s JOIN scoring_end e ON e.scoring_id = s.id JOIN "case" c ON c.id = s.case_id
  JOIN conversation t ON t.id = s.conversation_id WHERE e.at < {{until}}
), person AS MATERIALIZED (
  SELECT k.id, k.n, k.ended, CASE WHEN f.at < k.opened THEN f.at ELSE k.opened END AS since
  FROM known k LEFT JOIN (SELECT person, min(at) AS at FROM moment GROUP BY person) f
    ON f.person = k.id
), happened AS (
  SELECT v.step_id, v.kind, v.at FROM step_event v WHERE v.at < {{until}}
  UNION ALL
  SELECT x.step_id, 'agreed', a.agreed_at FROM agreement_step x
  JOIN agreement a ON a.seq = x.agreement_seq WHERE a.agreed_at < {{until}}
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
    l.kind, l.cents
  FROM ledger l JOIN client k ON k.id = l.client_id WHERE l.at < {{until}}
), told AS (
  SELECT p.n, '{What.PERSON}' AS what, 0 AS month, 0 AS moment, {_BAND} AS a, p.ended AS b,
    '' AS c, '' AS d, '' AS e, CAST(NULL AS integer) AS level, 1 AS times, 0 AS cents
  FROM person p JOIN client k ON k.id = p.id
  UNION ALL
  SELECT p.n, '{What.SCORE}', (m.at - p.since) / {MONTH}, m.place, m.definition_id,
    m.definition_version, a.area, a.voice, a.answer, a.level, 1, 0
  FROM moment m JOIN person p ON p.id = m.person
  JOIN answer a ON a.scoring_id = m.id AND a.at < {{until}}
  WHERE NOT EXISTS (SELECT 1 FROM answer o WHERE o.scoring_id = m.id AND o.area = a.area
    AND o.voice = a.voice AND o.seq > a.seq AND o.at < {{until}})
  UNION ALL
  SELECT p.n, '{What.STEP}', (h.at - p.since) / {MONTH}, 0, s.area, coalesce(s.kind, ''),
    h.kind, '', '', NULL, count(*), 0
  FROM happened h JOIN step s ON s.id = h.step_id JOIN person p ON p.id = s.person
  GROUP BY p.n, (h.at - p.since) / {MONTH}, s.area, s.kind, h.kind
  UNION ALL
  SELECT p.n, '{What.REWARD}', (l.at - p.since) / {MONTH}, 0, coalesce(l.pillar, ''),
    coalesce(l.step_kind, ''), l.kind, '', '', NULL, count(*), sum(l.cents)
  FROM booked l JOIN person p ON p.id = l.person
  GROUP BY p.n, (l.at - p.since) / {MONTH}, l.pillar, l.step_kind, l.kind
)
SELECT n, what, month, moment, a, b, c, d, e, level, times, cents FROM told
ORDER BY what, n, month, moment, a, b, c, d, e
"""  # noqa: S608 - our own names
"""Everybody whose help had begun, and all that a researcher is told of them, kind by kind."""
