"""How a conversation begins or is taken up again: from what the store knows to the facts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from bridge_app.domain.access import Actor
from bridge_app.domain.bridge import BridgeWords, Scoring
from bridge_app.domain.desk import ClientFile, Talk, Wording
from bridge_app.domain.municipality import REVIEW_MONTHS, Municipality
from bridge_app.domain.people import ConversationKind, Keep, Place, short_name
from bridge_app.domain.policy import Policy, RewardReveal
from bridge_app.services.clock import business_day
from bridge_app.services.session import Services
from bridge_app.ui.intake.journey import Stop, settled
from bridge_app.ui.intake.past import past_of, still_at
from bridge_app.ui.intake.praise import FIELD as PRAISE
from bridge_app.ui.intake.praise import step_shown
from bridge_app.ui.intake.state import Facts, planned, route, scored
from bridge_app.ui.promising.state import Offer
from bridge_app.ui.together.speech import Speech
from bridge_app.words import languages

TOLD = "welcome-1"
"""Names the text about what is written down; another text gets another name."""

QUARTER = 15

CHOICES = (30, 45, 60, 75, 90)
"""Minutes from now; the worker picks until when there is time."""


def times(now: datetime) -> tuple[time, ...]:
    """The quarters of an hour until which a talk may last, as the clock on the wall says."""
    wall = now.astimezone().replace(second=0, microsecond=0)
    start = wall - timedelta(minutes=wall.minute % QUARTER)
    return tuple((start + timedelta(minutes=ahead)).time() for ahead in CHOICES)


def first_facts(
    file: ClientFile, wording: Wording, mentor: str, today: date, months: int = REVIEW_MONTHS
) -> Facts:
    """A conversation that is about to begin; `months` until the bridge is looked at again."""
    client = file.client
    language = client.language if client.language in languages() else "nl"
    return Facts(
        say=Speech(language, client.address_form),
        name=client.first_name or short_name(client),
        mentor=mentor.split(maxsplit=1)[0],
        definition=wording.definition,
        names=_names(wording, client.language),
        worded=wording.words,
        place=Place(Stop.WELCOME),
        today=today,
        kind=kind_of(file),
        keep=Keep.ALL if file.scorings else None,
        needs=client.needs,
        may_message=client.safe_contact.may_message,
        past=past_of(file, today, months),
        months=months,
    )


def facts_in(
    town: Municipality, file: ClientFile, wording: Wording, mentor: str, now: datetime
) -> Facts:
    """The same at the desk of this municipality, with what it says today."""
    facts = first_facts(file, wording, mentor, business_day(now), town.review_months)
    facts = replace(facts, times=times(now), areas_off=town.areas_off, location=town.location)
    return replace(facts, crisis=town.crisis_text, crisis_abroad=town.crisis_abroad)


def kind_of(file: ClientFile) -> ConversationKind:
    """A first conversation until a bridge was made, then one that looks back."""
    return ConversationKind.REVIEW if file.scorings else ConversationKind.INTAKE


@dataclass(frozen=True)
class Found:
    """What the services tell about a conversation, all of it at once."""

    talk: Talk
    file: ClientFile
    drafts: Mapping[str, str]
    policy: Policy


def started(services: Services, actor: Actor, client_id: UUID, facts: Facts) -> Found:
    """Begins the conversation: the client was told what is written down, and chose.

    `client_id` is the client as these services know them.
    """
    language = facts.say.language
    talk = services.bridges.start(
        actor,
        client_id,
        facts.kind,
        facts.keep or Keep.ALL,
        language,
        route=facts.route,
        until=facts.until,
        held_on=facts.held_on,
    )
    services.bridges.informed(actor, talk.id, TOLD, language)
    return read(services, actor, talk.id)


def read(services: Services, actor: Actor, conversation_id: UUID) -> Found:
    """Everything about a conversation that goes on."""
    talk = services.bridges.current(actor, conversation_id)
    return Found(
        talk,
        services.people.open(actor, talk.client.id),
        services.bridges.drafts(actor, conversation_id),
        services.rewards.policy(actor),
    )


def taken_up(begin: Facts, found: Found) -> Facts:
    """A conversation that goes on at the same question, with the last answer and typed text."""
    talk, place = found.talk, found.talk.conversation.place
    facts = replace(
        begin,
        definition=talk.definition,
        names=_names(Wording(talk.definition, talk.words), talk.scoring.language),
        worded=talk.words,
        keep=talk.conversation.keep,
        started=True,
        kind=talk.conversation.kind,
        route=talk.conversation.route,
        until=talk.conversation.until,
        held_on=talk.conversation.held_on,
        wellbeing=talk.conversation.wellbeing,
        place=place,
        bridge=talk.facts,
        strengths=talk.strengths,
        later=talk.later,
        vision=talk.vision,
        vision_by=talk.vision_by,
        review_due=talk.review_due,
        appointment=found.file.appointment,
        urgent=found.file.urgent_area or "",
        drafts=found.drafts,
        slots=_slots(place),
        hears=place.step == Stop.VIEWS or _heard(talk.scoring),
        offer=Offer(found.policy, found.file.rewards) if _keeps(found) else None,
        tells_first=place.step == Stop.TOLD_FIRST or _tells_first(found),
        past=past_of(
            found.file,
            begin.today,
            begin.months,
            talk.scoring.id,
            talk.conversation.started_at,
        ),
        praising=PRAISE in found.drafts,
        praised=tuple(p for p in found.file.praise if p.at >= talk.conversation.started_at),
        finished=talk.scoring if talk.scoring.finished_at else None,
    )
    if facts.past and place.step == Stop.WALK:
        past = still_at(facts.past, found.file.plan, UUID(place.area))
        facts = replace(facts, past=past)
    facts = planned(scored(facts, talk.scoring), found.file.plan)
    facts = replace(facts, place=settled(place, route(facts)))
    return replace(facts, praise_step=step_shown(facts))


def _heard(scoring: Scoring) -> bool:
    return any(answer.mentor_level for answer in scoring.answers.values())


def _keeps(found: Found) -> bool:
    """Whether anything of this talk is kept: what is not kept brings nothing."""
    return found.talk.conversation.keep is not Keep.PRINT_ONLY


def _tells_first(found: Found) -> bool:
    """Whether it is told before the plan: as the policy says, not twice, and not in passing."""
    from_start = found.policy.reveal is RewardReveal.FROM_START
    return from_start and _keeps(found) and found.file.disclosed is None


def _slots(place: Place) -> int:
    """How many screens for a step were open."""
    return int(place.area) if place.step == Stop.STEPS and place.area.isdecimal() else 1


def _names(wording: Wording, language: str) -> BridgeWords:
    return wording.words.get(language) or wording.words["nl"]
