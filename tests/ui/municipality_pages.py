"""The screens of the settings, in every state."""

from bridge_app.domain.municipality import Municipality, SecondStep
from bridge_app.domain.people import AddressForm
from bridge_app.domain.setting_up import Section
from bridge_app.errors import FieldProblem
from bridge_app.ui.municipality.page import MunicipalityPage
from bridge_app.ui.municipality.state import Area, SettingsState, kept, refused, typed
from bridge_app.words import languages
from tests.ui.cases import Kind, PageCase

TOWN = Municipality(
    "Gemeente Voorbeeld",
    "0172 - 000 000",
    "Stadhuis",
    AddressForm.U,
    "Bel ons.",
    "Bel het wijkteam.",
    crisis_abroad={"en": "Call the team.", "ar": "اتصل بفريق الحي."},
    privacy_contact="fg@voorbeeld.nl",
    areas_off=("work",),
    idle_minutes=2,
    second_step=SecondStep.REQUIRED,
)
ENDLESS = "Een hele lange naam van een samengevoegde gemeente " * 6
LONG = Municipality(
    ENDLESS,
    ENDLESS,
    ENDLESS,
    disagree_text=ENDLESS,
    crisis_text=ENDLESS,
    crisis_abroad=dict.fromkeys(languages()[1:], ENDLESS),
    privacy_contact=ENDLESS,
)
AREAS = tuple(
    Area(name.lower(), name) for name in ("Wonen", "Gezin", "Gezondheid", "Schulden", "Work")
)
WRONG = {
    Section.PAPER: FieldProblem("desk_phone", "too_long", 300),
    Section.AREAS: FieldProblem("areas_off", "empty"),
    Section.HELP: FieldProblem("crisis_text.ar", "too_long", 300),
}


def pages() -> list[PageCase]:
    return [
        _case(section, kind, state)
        for section in Section
        for kind, state in _states(section).items()
    ]


def _states(section: Section) -> dict[Kind, SettingsState]:
    return {
        "empty": SettingsState(),
        "one": kept(TOWN),
        "many": typed(SettingsState(), TOWN),
        "longest": kept(LONG),
        "error": refused(kept(TOWN), WRONG.get(section, WRONG[Section.PAPER])),
    }


def _case(section: Section, kind: Kind, state: SettingsState) -> PageCase:
    def made() -> MunicipalityPage:
        page = MunicipalityPage(section, "nl", AREAS)
        page.fill(state.typed)
        page.show_state(state)
        return page

    return PageCase(f"municipality {section}", kind, made)
