"""What a person, a talk, a plan or a paper can be like: a question to the store for each.

Each gives the clients of whom it is true at the end of their story, so that they can be counted.
"""

from collections.abc import Iterator

from bridge_app.domain.appointments import AppointmentKind, Outcome, Reminder
from bridge_app.domain.bridge import Answer, LinkKind, Walker
from bridge_app.domain.papers import PaperKind
from bridge_app.domain.people import AddressForm, Keep, TalkRoute, Wellbeing
from bridge_app.domain.plan import Lane, SeenHow, StepEventKind, TeachBack
from bridge_app.domain.privacy import DayPart, Preset
from bridge_app.domain.rewards import LedgerKind

CASE = '"case".client_id'


def with_case(table: str) -> str:
    """A table of which each row belongs to a case, with that case."""
    return f'{table} JOIN "case" ON "case".id = {table}.case_id'


PLANS = with_case("plan")
GOALS = (
    f"{PLANS} JOIN goal ON goal.plan_id = plan.id "
    "JOIN goal_version worded ON worded.goal_id = goal.id AND worded.version = goal.version"
)
STEPS = (
    f"{GOALS} JOIN mini_step ON mini_step.goal_id = goal.id "
    "JOIN mini_step_version said "
    "ON said.step_id = mini_step.id AND said.version = mini_step.version"
)
LAST = "(SELECT kind FROM step_event WHERE step_id = mini_step.id ORDER BY seq DESC LIMIT 1)"
STANDS = "worded.dropped_reason IS NULL"
STILL = f"{STANDS} AND coalesce({LAST}, '') NOT IN ('claimed', 'confirmed', 'dropped')"
AGREED = "EXISTS (SELECT 1 FROM agreement WHERE plan_id = plan.id)"
FAILED = "SELECT step_id FROM step_event WHERE kind = 'not_yet'"


def of_client(condition: str) -> str:
    """Clients of whom this is true."""
    return f"SELECT id FROM client WHERE {condition}"


def of_case(table: str, condition: str = "true") -> str:
    """Clients with a row of this kind in their case."""
    return f"SELECT {CASE} FROM {with_case(table)} WHERE {condition}"


def last_of_case(table: str, condition: str) -> str:
    """The same, of the last row only: it is the one that counts."""
    newest = f"SELECT max(seq) FROM {table} other WHERE other.case_id = {table}.case_id"
    return of_case(table, f"{table}.seq = ({newest}) AND {condition}")


def of_answer(condition: str) -> str:
    """Clients with an answer of which this is true."""
    scored = f"{with_case('scoring')} JOIN answer ON answer.scoring_id = scoring.id"
    return f"SELECT {CASE} FROM {scored} WHERE {condition}"


def moved(sign: str) -> str:
    """Clients with an area that stands higher or lower than when they first chose."""
    chosen = (
        "(SELECT level FROM answer a JOIN scoring s ON s.id = a.scoring_id "
        "WHERE s.case_id = scoring.case_id AND a.area = answer.area AND a.voice = 'client' "
        "AND a.level IS NOT NULL ORDER BY s.started_at {0}, a.seq {0} LIMIT 1)"
    )
    return of_answer(f"{chosen.format('DESC')} {sign} {chosen.format('ASC')}")


def of_goal(condition: str) -> str:
    """Clients with a goal, as it is worded now, of which this is true."""
    return f"SELECT {CASE} FROM {GOALS} WHERE {condition}"


def of_step(condition: str) -> str:
    """Clients with a step, as it is worded now, of which this is true."""
    return f"SELECT {CASE} FROM {STEPS} WHERE {condition}"


def told(kind: str, more: str = "true") -> str:
    """Clients with a step of which this was told at any time."""
    about = f"step_event.step_id = mini_step.id AND step_event.kind = '{kind}' AND {more}"
    return of_step(f"EXISTS (SELECT 1 FROM step_event WHERE {about})")


def people() -> Iterator[tuple[str, str]]:
    """Who they are and what they need."""
    yield "no last name", of_client("last_name IS NULL")
    yield "no birth date", of_client("birth_date IS NULL")
    yield "an age band that was asked", of_client("age_band != ''")
    yield "no telephone", of_client("phone = ''")
    yield "another language", of_client("language != 'nl'")
    for form in AddressForm:
        yield f"spoken to as {form}", of_client(f"address_form = '{form}'")
    for walker in Walker:
        yield f"figure {walker}", of_client(f"walker = '{walker}'")
    for may in ("may_call", "may_message", "may_post"):
        yield f"{may}: no", of_client(f"{may} = 0")
        yield f"{may}: yes", of_client(f"{may} = 1")
    yield "never asked how to be reached", of_client("may_call IS NULL")
    yield "somebody reads along", of_client("who_reads != ''")
    yield "interpreter", of_client("interpreter != ''")
    for need in ("read_aloud", "large_letters", "brings_child", "quiet_room"):
        yield need, of_client(f"{need} = 1")
    yield "nothing more than a name", of_client(f"id NOT IN ({of_case('conversation')})")
    yield "in a mentor's caseload", of_case("case_mentor")
    running = "(to_day IS NULL OR to_day > :today)"
    yield "handed over", of_case("case_mentor", "helps_as = 'mentor' AND given_by IS NOT NULL")
    yield "somebody helps along", of_case("case_mentor", f"helps_as = 'helper' AND {running}")
    away = "SELECT away_id FROM cover WHERE from_day <= :today AND to_day >= :today"
    yield "stood in for", of_case("case_mentor", f"{running} AND staff_id IN ({away})")
    over = "SELECT client_id FROM \"case\" WHERE closed_at IS NOT NULL AND end_reason != ''"
    yield "the help ended", of_client(f"id IN ({over})")
    yield "of the front desk", of_client(f"id NOT IN ({of_case('case_mentor')})")


def talks() -> Iterator[tuple[str, str]]:
    """How they talked, what was kept, and what stands around the bridge."""
    for route in TalkRoute:
        yield f"route {route}", of_case("conversation", f"route = '{route}'")
    for keep in (Keep.ALL, Keep.STEPS_ONLY):  # of the third kind nothing is ever kept
        yield f"keeps {keep}", of_case("conversation", f"keep = '{keep}'")
    yield "typed in from paper", of_case("conversation", "held_on IS NOT NULL")
    yield "not ended", of_case("conversation", "ended_at IS NULL")
    yield "in English", of_case("conversation", "conversation.language = 'en'")
    for felt in Wellbeing:
        yield f"feels {felt}", of_case("conversation", f"wellbeing = '{felt}'")
    for number in (1, 2, 3, 4):
        often = f"GROUP BY 1 HAVING count(*) = {number}"
        yield f"talked {number} times", f"{of_case('conversation')} {often}"
    for answer in set(Answer) - {Answer.NOT_DISCUSSED}:  # said by having no row
        yield f"answered {answer}", of_answer(f"answer = '{answer}'")
    yield "wants to talk about it", of_answer("wants_to_talk")
    yield "a note with an answer", of_answer("note != ''")
    yield "a mentor's view", of_answer("voice = 'mentor'")
    yield "chose anew", of_answer("after_mentor AND voice = 'client'")
    yield "higher than at first", moved(">")
    yield "lower than at first", moved("<")
    yield "strengths", of_case("strength", "dropped_at IS NULL")
    for kind in LinkKind:
        yield f"a link that {kind}", of_case("area_link", f"kind = '{kind}'")
    yield "three links", f"{of_case('area_link')} GROUP BY 1 HAVING count(*) > 2"
    yield "something most urgent", last_of_case("urgent", "urgent.area IS NOT NULL")
    yield "something for later", of_case("later_area", "later")
    yield "a flag", of_case("vision_target", "level IS NOT NULL")
    yield "in two years", last_of_case("vision_sentence", "text != ''")
    yield "a look again is promised", last_of_case("review_due", "day >= :today")
    yield "a look again is overdue", last_of_case("review_due", "day < :today")


def goals() -> Iterator[tuple[str, str]]:
    """What they want, and whether it was agreed."""
    for column in ("motivation", "how_known", "short_text"):
        yield f"a goal with {column}", of_goal(f"{STANDS} AND worded.{column} != ''")
    yield "a goal with a day", of_goal(f"{STANDS} AND worded.target_date IS NOT NULL")
    yield "two goals", of_goal(f"{STANDS} GROUP BY 1 HAVING count(*) > 1")
    old = "SELECT 1 FROM goal_version old WHERE old.goal_id = goal.id AND old.text != worded.text"
    yield "a goal in other words", of_goal(f"EXISTS ({old})")
    yield "a goal let go", of_goal("worded.dropped_reason != ''")
    for teach_back in TeachBack:
        agreed = f"SELECT {CASE} FROM {PLANS} JOIN agreement ON agreement.plan_id = plan.id"
        yield f"agreed, {teach_back}", f"{agreed} WHERE teach_back = '{teach_back}'"
    yield "a plan without agreement", of_goal(f"{STANDS} AND NOT {AGREED}")


def steps() -> Iterator[tuple[str, str]]:
    """What they do, and what became of it."""
    apart = "mini_step.id NOT IN (SELECT step_id FROM agreement_step)"
    yield "a step that is to be agreed", of_step(f"{STILL} AND {AGREED} AND {apart}")
    for lane in Lane:
        yield f"a step for {lane}", of_step(f"{STILL} AND said.lane = '{lane}'")
    now = f"{STILL} AND said.lane = '{Lane.NOW}'"
    yield "a step for today", of_step(f"{now} AND said.day = :today")
    yield "a step without a day", of_step(f"{now} AND said.day IS NULL")
    yield "a step with an hour", of_step(f"{now} AND said.time IS NOT NULL")
    for part in DayPart:
        yield f"a step in the {part}", of_step(f"{now} AND said.day_part = '{part}'")
    for column in ("helper", "if_then", "short_text"):
        yield f"a step with {column}", of_step(f"{now} AND said.{column} != ''")
    yield "a step made smaller", of_step("mini_step.split_from IS NOT NULL")
    for kind in StepEventKind:
        yield f"a step that was {kind}", told(kind)
    for how in SeenHow:
        yield f"confirmed, {how}", told("confirmed", f"step_event.how = '{how}'")
    yield "what helped", told("confirmed", "step_event.note != ''")
    yield "what made it hard", told("not_yet", "step_event.note != ''")
    for state in ("claimed", "started", "not_yet"):
        yield f"a step that is {state} now", of_step(f"{STANDS} AND {LAST} = '{state}'")
    yield "footprints", of_step("mini_step.id IN (SELECT step_id FROM footprint)")
    yield "praise", "SELECT client_id FROM recognition WHERE step_id IS NULL"
    failed = f"SELECT client_id FROM recognition WHERE step_id IN ({FAILED})"
    yield "praise for what did not work", failed


def desk() -> Iterator[tuple[str, str]]:
    """Appointments and papers, and what is still to be rewarded."""
    for outcome in Outcome:
        yield f"appointment {outcome}", of_case("appointment", f"outcome = '{outcome}'")
    for about in AppointmentKind:
        yield f"appointment for {about}", of_case("appointment", f"kind = '{about}'")
    for way in Reminder:
        yield f"reminded by {way}", of_case("appointment", f"reminder = '{way}'")
    yield "comes today", of_case("appointment", "day = :today AND outcome = 'planned'")
    yield "a part of a day", of_case("appointment", "time IS NULL AND part IS NOT NULL")
    yield "a day alone", of_case("appointment", "time IS NULL AND part IS NULL")
    for ready in ("brings_child", "interpreter", "quiet_room"):
        yield f"appointment with {ready}", of_case("appointment", f"appointment.{ready} = 1")
    yield "a note that the client may read", of_case("staff_note", "may_read = 1")
    yield "a note for staff alone", of_case("staff_note", "may_read = 0")
    yield "a paper lies at the desk", last_of_case("paper_waiting", "waiting")
    for kind in PaperKind:
        yield f"took home {kind}", of_case("paper_left", f"kind = '{kind}'")
    for preset in Preset:
        yield f"paper for {preset}", of_case("paper_left", f"preset = '{preset}'")
    yield "a code on paper", of_case("paper_left", "code IS NOT NULL")
    bare = "mini_step.id NOT IN (SELECT step_id FROM ledger)"
    yield "confirmed, no voucher yet", of_step(f"{STANDS} AND {LAST} = 'confirmed' AND {bare}")


def money() -> Iterator[tuple[str, str]]:
    """Rewards in every state, and who lives together."""
    for row in LedgerKind:
        yield f"voucher: {row}", f"SELECT client_id FROM ledger WHERE kind = '{row}'"
    yield "approved by another", "SELECT client_id FROM ledger WHERE approver IS NOT NULL"
    after = "SELECT 1 FROM ledger later WHERE later.reward_id = ledger.reward_id"
    newest = f"NOT EXISTS ({after} AND later.seq > ledger.seq)"
    for row in LedgerKind:
        yield f"stands at {row}", f"SELECT client_id FROM ledger WHERE kind = '{row}' AND {newest}"
    home = "SELECT client_id FROM household_member WHERE to_day IS NULL"
    yield "lives with somebody", home
    yield "heard of vouchers", "SELECT client_id FROM disclosure"


STATES = dict([*people(), *talks(), *goals(), *steps(), *desk(), *money()])
"""A question for every state, by its name."""
