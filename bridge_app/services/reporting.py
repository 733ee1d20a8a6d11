"""The short report of one client: what was said and agreed, without a level or a reward."""

from bridge_app.domain.talk_report import MOST_DONE, TalkReport
from bridge_app.services.acting import Acting, Work
from bridge_app.services.bridge_now import bridge_now, subject_of
from bridge_app.services.clock import business_day
from bridge_app.services.papers import take_home_goals
from bridge_app.storage import appointments, conversations, desk
from bridge_app.storage.heads import Head


def talk_report(acting: Acting, work: Work, head: Head) -> TalkReport:
    """What the client and the mentor read together (DECISIONS D11)."""
    talk = conversations.unfinished(work.connection, head.case.id)
    subject = subject_of(work, head, talk)
    now = bridge_now(acting, work, subject)
    last = desk.last_talk(work.connection, head.case.id)
    return TalkReport(
        language=head.client.language,
        form=head.client.address_form,
        made_on=work.day,
        words=now.wording.words,
        talked_on=business_day(last) if last else None,
        strengths=now.around.strengths,
        urgent_area=head.urgent_area,
        goals=take_home_goals(subject.plan),
        done=tuple(each.text for each in subject.footprints[-MOST_DONE:]),
        appointment=appointments.next_of(work.connection, head.case.id, work.day),
    )
