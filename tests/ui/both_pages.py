"""Two texts beside each other, in every room where two people may write one thing."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from bridge_app.domain.appointments import Meeting
from bridge_app.errors import ChangedElsewhere
from bridge_app.ui.appointment.form import AppointmentForm, Setting, fields_of
from bridge_app.ui.intake.journey import Stop
from bridge_app.ui.intake.page import IntakePage
from bridge_app.ui.intake.screens import intake_state
from bridge_app.ui.intake.worded import worded
from bridge_app.ui.meeting.page import MeetingPage
from bridge_app.ui.meeting.state import meeting_state
from bridge_app.ui.rights.page import ClientRightsPage
from bridge_app.ui.rights.state import RightsState, Wish
from bridge_app.ui.staff.person_page import PersonPage
from bridge_app.ui.staff.state import opened, typed
from bridge_app.ui.takehome.page import TakeHomePage
from bridge_app.ui.takehome.state import state_of
from bridge_app.ui.takehome.wishes import Wanted
from bridge_app.ui.together.speech import Shared, Speech
from bridge_app.ui.two_versions import Both, Differs, both
from tests.ui import files, meeting_pages, rights_pages, staff_pages
from tests.ui.away_pages import COLLEAGUES
from tests.ui.cases import PageCase
from tests.ui.intake.shown import LONG, at
from tests.ui.takehome.papers import KARIN

BY_FATIMA = ChangedElsewhere("plan", "Fatima", files.LATELY)
BY_SOMEBODY = ChangedElsewhere("plan")


def pages() -> list[PageCase]:
    return [
        PageCase("intake both", "one", _talk, client_facing=True),
        PageCase("intake both", "longest", _long_talk, client_facing=True),
        PageCase("takehome both", "one", _paper, client_facing=True),
        PageCase("meeting both", "one", _meeting),
        PageCase("staff person both", "one", _person),
        PageCase("client rights both", "one", _rights),
    ]


def _asked(stop: Stop, problem: ChangedElsewhere, drafts: dict[str, str]) -> QWidget:
    facts = at(stop, vision="Ik woon rustig en ik slaap goed.", strengths=("Ik kom op tijd.",))
    typed_here = replace(facts, drafts=drafts)
    page = IntakePage()
    page.show_state(intake_state(typed_here))
    page.ask_both(Shared("nl"), both(worded(typed_here), worded(facts), problem))
    return page


def _talk() -> QWidget:
    return _asked(Stop.VISION, BY_FATIMA, {"vision": "Ik heb werk en een eigen huis."})


def _long_talk() -> QWidget:
    said = {f"strength{number}": LONG for number in (1, 2, 3)}
    return _asked(Stop.STRENGTHS, BY_SOMEBODY, said)


def _paper() -> QWidget:
    page = TakeHomePage()
    page.show_state(state_of(KARIN, Wanted()))
    page.ask_both(Shared("nl"), Both((Differs("Ik maak al mijn post open.", "Brieven", "Post"),)))
    return page


def _meeting() -> QWidget:
    page, setting = MeetingPage(), Setting(Speech(), meeting_pages.TODAY)
    page.show_meeting(meeting_state(Meeting(meeting_pages.KARIN), meeting_pages.TODAY, "nl"))
    mine, theirs = AppointmentForm("18 juni", "9.30"), AppointmentForm("17 juni", "10.00")
    page.ask(mine, setting, moving=True)
    say = setting.say
    page.both.show_both(both(fields_of(mine, say), fields_of(theirs, say), BY_FATIMA))
    return page


def _person() -> QWidget:
    known, me = staff_pages.MAAN.member, staff_pages.BOSS.member.id
    state = opened(staff_pages.ALL, known.id, me)
    mine = replace(state.form, name="Maan de Wit")
    page = PersonPage(staff_pages.tongue())
    page.fill(typed(state, mine))
    page.covering.show_covers([], COLLEAGUES)
    page.show_state(typed(state, mine))
    everybody = staff_pages.ALL
    sides = both(page.read(mine, everybody), page.read(state.form, everybody), BY_FATIMA)
    page.both.show_both(sides)
    return page


def _rights() -> QWidget:
    page, state = ClientRightsPage("nl"), RightsState(rights_pages.ONE)
    page.show_state(state)
    page.mending.meet(Wish(state.items[0], "Karina", "Verkeerd opgeschreven"), BY_FATIMA)
    return page
