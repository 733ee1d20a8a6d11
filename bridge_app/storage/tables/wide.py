"""Tables as they are looked at beyond one's own reach: to find somebody, to count, to let go.

In a file these are the tables themselves (`main` is what SQLite calls its own schema). On a
server they are views with no more rows and columns than the work asks for, each by role
(server/wide.py): whoever asks with SQL of their own sees no more than the program shows. What is
not asked beyond reach stays asked of the tables themselves (`tables`).
"""

from sqlalchemy import Column, MetaData, Table

from bridge_app.storage.tables import bridges, helping, people, plans, rewards, stories, trust

SCHEMA = "main"
"""Where SQLite's own tables stand; on a server the dialect puts the schema of the views there."""

metadata = MetaData(schema=SCHEMA)


def _wide(table: Table, *names: str) -> Table:
    """The same table under the same name, with only these columns; without names, with all."""
    columns = [table.c[name] for name in names] if names else list(table.columns)
    said = (
        Column(each.name, each.type, primary_key=each.primary_key, nullable=each.nullable)
        for each in columns
    )
    return Table(table.name, metadata, *said)


client = _wide(people.client)
client_key = _wide(people.client_key)
case_ = _wide(
    people.case_, "id", "client_id", "continues", "moved_from", "purpose", "opened_at", "closed_at"
)
case_mentor = _wide(
    helping.case_mentor, "seq", "case_id", "staff_id", "helps_as", "from_day", "to_day"
)
household_member = _wide(people.household_member)
appointment = _wide(
    people.appointment,
    *("id", "case_id", "staff_id", "day", "time", "part", "place", "kind"),
    *("brings_child", "interpreter", "quiet_room", "reminder", "outcome", "moved_to", "version"),
)
paper_left = _wide(bridges.paper_left, "seq", "case_id", "kind", "code")
conversation = _wide(people.conversation, "id", "case_id", "kind", "started_at", "ended_at")
staff_note = _wide(people.staff_note, "id", "case_id")
scoring = _wide(bridges.scoring, "id", "case_id", "conversation_id")
answer = _wide(bridges.answer, "seq", "scoring_id", "at")
plan = _wide(plans.plan, "id", "case_id")
agreement = _wide(plans.agreement, "seq", "plan_id")
goal = _wide(plans.goal, "id", "plan_id")
mini_step = _wide(plans.mini_step, "id", "goal_id")
step_event = _wide(plans.step_event, "seq", "step_id", "at")
ledger = _wide(
    rewards.ledger,
    *("seq", "client_id", "at", "segment", "mac"),
    *("reward_id", "kind", "cents", "business_date", "budget", "household"),
    "event_date",
)
audit = _wide(trust.audit, "seq", "at", "actor", "result", "shown", "segment", "mac")
login_event = _wide(trust.login_event, "seq", "at", "segment", "mac")
shown_list = _wide(trust.shown_list)
story = _wide(stories.story, "id", "title", "text", "language", "form", "version")
story_consent = _wide(stories.story_consent, "seq", "story_id", "version", "given", "at")
