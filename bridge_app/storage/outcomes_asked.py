"""How outcomes are asked for, on both engines: the same words, with some places to fill in.

`until` is the moment up to which it counts, `number` what stands for somebody, `moment` what
stands for a filled in bridge, `at` when it was, `place` where help began (`BEGAN_AT`) in the
letters of its id. In a file those are what stands in the tables. On a server they tell whoever
counts less than that (server/outcomes.py).
"""

from bridge_app.domain.goal_rewards import REACHED as SAID_REACHED
from bridge_app.domain.outcomes_around import AFTER, BEFORE, ONE_DAY, REACHED, STOPPED, Happened
from bridge_app.domain.plan import PlanOrigin, StepEventKind

OVER = """(c.closed_at < {until} OR c.continues IS NOT NULL AND EXISTS (
      SELECT 1 FROM "case" r WHERE r.id = c.continues AND r.opened_at < {until}))"""
"""Whether a case is over: or read as a part of another that had begun, which tells then.

Where that one began later this one still stood alone, as nobody knew of the other yet.
"""

WHEN = "CASE WHEN t.held_on IS NULL THEN e.at ELSE s.started_at END"
"""When a bridge was filled in; one that was held on paper stands under its true day."""

BEGAN_AT = """coalesce(r.location_id, (SELECT q.location_id FROM staff_role q
      WHERE q.staff_id = r.opened_by AND q.location_id IS NOT NULL AND q.from_day <= {day}
        AND (q.to_day IS NULL OR q.to_day >= {day}) ORDER BY q.seq DESC LIMIT 1))"""
"""Where help began, by its id: another name for a place makes no other figures. `day` is the one
on which it did."""

LEVELS = f"""
WITH person AS MATERIALIZED (
  SELECT client_id AS id, {{number}} AS n, min(CASE WHEN {OVER} THEN 1 ELSE 0 END) AS ended
  FROM "case" c WHERE opened_at < {{until}} GROUP BY client_id
), moment AS (
  SELECT c.client_id AS person, s.id, s.definition_id, s.definition_version, {WHEN} AS at
  FROM scoring s JOIN scoring_end e ON e.scoring_id = s.id JOIN "case" c ON c.id = s.case_id
  JOIN conversation t ON t.id = s.conversation_id WHERE e.at < {{until}}
)
SELECT p.n, p.ended, {{moment}} AS moment, m.definition_id, m.definition_version, {{at}} AS at,
  a.area, a.voice, a.answer, a.level
FROM person p LEFT JOIN moment m ON m.person = p.id
LEFT JOIN answer a ON a.scoring_id = m.id AND a.at < {{until}}
ORDER BY p.n, m.at, m.id, a.seq
"""  # noqa: S608 - our own names
"""Of everybody whose help had begun: each finished bridge, oldest first, line by line."""

EVENTS = f"""
WITH person AS MATERIALIZED (
  SELECT client_id AS id, {{number}} AS n
  FROM "case" WHERE opened_at < {{until}} GROUP BY client_id
), owner AS (
  SELECT g.id AS goal, p.origin, p.created_at, c.client_id AS person
  FROM goal g JOIN plan p ON p.id = g.plan_id JOIN "case" c ON c.id = p.case_id
), written AS (
  SELECT DISTINCT person FROM owner
  WHERE origin <> '{PlanOrigin.CONVERSATION}' AND created_at < {{until}}
), agreed AS (
  SELECT DISTINCT x.step_id FROM agreement_step x JOIN agreement a ON a.seq = x.agreement_seq
  WHERE a.agreed_at < {{until}}
), step AS (
  SELECT s.id, s.goal_id, s.created_at, agreed.step_id AS agreed,
    coalesce((SELECT v.kind FROM step_event v WHERE v.step_id = s.id AND v.at < {{until}}
      ORDER BY v.seq DESC LIMIT 1), '') AS last,
    (SELECT v.day FROM mini_step_version v WHERE v.step_id = s.id AND v.at < {{until}}
      ORDER BY v.version DESC LIMIT 1) AS day
  FROM mini_step s LEFT JOIN agreed ON agreed.step_id = s.id WHERE s.created_at < {{until}}
), standing AS (
  SELECT goal_id, count(*) AS steps,
    sum(CASE WHEN last = '{StepEventKind.CONFIRMED}' AND agreed IS NOT NULL THEN 1 ELSE 0 END)
      AS done
  FROM step WHERE last <> '{StepEventKind.DROPPED}' GROUP BY goal_id
), first_agreed AS (
  SELECT c.client_id AS person, min(a.agreed_at) AS at
  FROM agreement a JOIN plan p ON p.id = a.plan_id JOIN "case" c ON c.id = p.case_id
  WHERE a.agreed_at < {{until}} GROUP BY c.client_id
), told AS (
  SELECT coalesce(k.merged_into, k.id) AS person, min(d.disclosed_at) AS at
  FROM disclosure d JOIN client k ON k.id = d.client_id
  WHERE d.disclosed_at < {{until}} GROUP BY coalesce(k.merged_into, k.id)
), happened AS (
  SELECT r.client_id AS person, '{Happened.OPENED}' AS kind, r.opened_at AS at,
    coalesce({{place}}, '') AS detail
  FROM "case" r WHERE r.opened_at < {{until}}
  UNION ALL
  SELECT c.client_id, '{Happened.CLOSED}', s.closed_at, s.end_reason
  FROM "case" c LEFT JOIN "case" r ON r.id = c.continues AND r.opened_at < {{until}}
  JOIN "case" s ON s.id = coalesce(r.id, c.id)
  WHERE c.opened_at < {{until}} AND s.closed_at < {{until}}
  UNION ALL
  SELECT c.client_id, '{Happened.TALKED}', t.started_at, ''
  FROM conversation t JOIN "case" c ON c.id = t.case_id
  WHERE t.started_at < {{until}} AND t.held_on IS NULL
    AND EXISTS (SELECT 1 FROM scoring s JOIN scoring_end e ON e.scoring_id = s.id
      WHERE s.conversation_id = t.id AND e.at < {{until}})
  UNION ALL
  SELECT c.client_id, '{Happened.SCORED}', min({WHEN}), ''
  FROM scoring_end e JOIN scoring s ON s.id = e.scoring_id JOIN "case" c ON c.id = s.case_id
  JOIN conversation t ON t.id = s.conversation_id WHERE e.at < {{until}} GROUP BY c.client_id
  UNION ALL
  SELECT o.person, '{Happened.DONE}', min(v.at), ''
  FROM step_event v JOIN mini_step s ON s.id = v.step_id JOIN owner o ON o.goal = s.goal_id
  WHERE v.at < {{until}}
    AND v.kind IN ('{StepEventKind.CLAIMED}', '{StepEventKind.CONFIRMED}') GROUP BY o.person
  UNION ALL
  SELECT o.person, '{Happened.GOAL}', g.created_at,
    CASE WHEN v.dropped_reason = '{SAID_REACHED}' THEN '{REACHED}'
      WHEN v.dropped_reason IS NOT NULL THEN '{STOPPED}'
      WHEN standing.done = standing.steps THEN '{REACHED}' ELSE '' END
  FROM goal g JOIN owner o ON o.goal = g.id
  JOIN goal_version v ON v.goal_id = g.id AND v.version =
    (SELECT max(w.version) FROM goal_version w WHERE w.goal_id = g.id AND w.at < {{until}})
  LEFT JOIN standing ON standing.goal_id = g.id WHERE g.created_at < {{until}}
  UNION ALL
  SELECT o.person, '{Happened.STEP}', s.created_at,
    CASE WHEN s.day IS NULL THEN '' ELSE '{ONE_DAY}' END
  FROM step s JOIN owner o ON o.goal = s.goal_id
  UNION ALL
  SELECT t.person, '{Happened.DISCLOSED}', t.at,
    CASE WHEN f.at <= t.at THEN '{AFTER}'
      WHEN f.at IS NULL AND w.person IS NOT NULL THEN '' ELSE '{BEFORE}' END
  FROM told t LEFT JOIN first_agreed f ON f.person = t.person
  LEFT JOIN written w ON w.person = t.person
)
SELECT p.n, h.kind, {{at}} AS at, h.detail FROM happened h JOIN person p ON p.id = h.person
ORDER BY h.at, p.n
"""  # noqa: S608 - our own names
"""What happened to everybody up to a moment. Hand-outs that came from a list or from paper without
an agreement tell nothing about the order. Each file of one person is opened, and is closed when the
one that it is read in is. Where help began is what was said, or else where whoever began it worked
that day. A goal is reached where each step that stands was agreed
and confirmed (domain/goal_rewards.py), or where the client said so when it was let go."""
