"""One client's whole file as it stands, for who opens it and for who looks whether it changed."""

from uuid import UUID

from bridge_app.domain.access import Reach
from bridge_app.domain.desk import ClientFile
from bridge_app.services.acting import Acting
from bridge_app.services.bridge_now import At, Subject, bridge_now, subject_of
from bridge_app.storage import appointments, conversations, helping, ledger, notes, plans
from bridge_app.storage.heads import head_of


def found(at: At, client_id: UUID) -> Subject:
    """The cover of a file, the plan and the talk that was not ended."""
    head = head_of(at.connection, client_id)
    return subject_of(at, head, conversations.unfinished(at.connection, head.case.id))


def file_now(acting: Acting, at: At, subject: Subject, ground: Reach) -> ClientFile:
    """All that stands in the file; `ground` is why it is open."""
    head, now = subject.head, bridge_now(acting, at, subject)
    client_id, case_id = head.client.id, head.case.id
    return ClientFile(
        client=head.client,
        case=head.case,
        plan=subject.plan,
        definition=now.wording.definition,
        words=now.wording.words,
        facts=now.facts,
        reach=ground,
        scorings=now.moments,
        latest=now.latest,
        first=now.first,
        conversation=subject.conversation,
        urgent_area=head.urgent_area,
        footprints=subject.footprints,
        rewards=ledger.rewards_from(ledger.rows_of_client(at.connection, client_id)),
        disclosed=head.disclosed,
        praise=plans.praise_of(at.connection, client_id),
        strengths=now.around.strengths,
        appointment=appointments.next_of(at.connection, case_id, at.day),
        later=now.around.later,
        vision=now.around.vision,
        vision_by=now.around.vision_by,
        review_due=now.around.review_due,
        paper_waiting=head.paper_waiting,
        older=now.older,
        notes=tuple(notes.of_client(at.connection, client_id)),
        papers=tuple(notes.papers_of(at.connection, client_id)),
        also=head.also,
        helpers=helping.of_case(at.connection, case_id, at.day),
    )
