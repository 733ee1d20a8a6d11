"""The settings of the municipality."""

from bridge_app.domain.municipality import Municipality
from bridge_app.domain.people import AddressForm
from bridge_app.errors import FieldProblem
from bridge_app.ui.municipality.page import MunicipalityPage
from bridge_app.ui.municipality.state import SettingsState, kept, refused, typed
from tests.ui.cases import Kind, PageCase

TOWN = Municipality("Gemeente Voorbeeld", "0172 - 000 000", "Stadhuis", AddressForm.U, "Bel ons.")
ENDLESS = "Een hele lange naam van een samengevoegde gemeente " * 6
LONG = Municipality(ENDLESS, ENDLESS, ENDLESS, disagree_text=ENDLESS)


def pages() -> list[PageCase]:
    return [
        _case("empty", SettingsState()),
        _case("one", kept(TOWN)),
        _case("many", typed(SettingsState(), TOWN)),
        _case("longest", kept(LONG)),
        _case("error", refused(kept(TOWN), FieldProblem("desk_phone", "too_long", 300))),
    ]


def _case(kind: Kind, state: SettingsState) -> PageCase:
    def made() -> MunicipalityPage:
        page = MunicipalityPage("nl")
        page.fill(state.typed)
        page.show_state(state)
        return page

    return PageCase("municipality", kind, made)
