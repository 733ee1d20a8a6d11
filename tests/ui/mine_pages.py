"""What a client received, in every state; the client may look along."""

from dataclasses import replace
from datetime import date

from bridge_app.domain.desk import ClientFile
from bridge_app.domain.people import AddressForm
from bridge_app.domain.rewards import RewardState
from bridge_app.ui.mine.page import MinePage
from bridge_app.ui.mine.state import mine_state
from tests.ui import files
from tests.ui.cases import Kind, PageCase

TODAY = date(2026, 6, 16)
FILE = replace(files.BUSY, disclosed=files.LATELY)
PROMISED = replace(files.given(RewardState.PROMISED), receipt="", handed_over_on=None, cards=())
EVERY = tuple(
    replace(files.given(state, number), handed_over_on=day)
    for number, (state, day) in enumerate(
        (
            (RewardState.HANDED_OVER, date(2024, 3, 1)),
            (RewardState.DECLINED, None),
            (RewardState.EXPIRED, None),
            (RewardState.REVERSED, date(2025, 3, 1)),
            (RewardState.REVERSED, date(2025, 4, 1)),
        ),
        1,
    )
)
AWARDED = replace(PROMISED, state=RewardState.AWARDED)
DEFECTIVE = replace(EVERY[-1], why="card_defective")
LET_GO = replace(EVERY[1], why="step_let_go")
MANY = (PROMISED, AWARDED, *EVERY, DEFECTIVE, LET_GO, files.for_goal())


def pages() -> list[PageCase]:
    formal = replace(FILE.client, address_form=AddressForm.U)
    english = replace(FILE.client, language="en")
    said: dict[Kind, ClientFile] = {
        "empty": FILE,
        "one": replace(FILE, rewards=(files.given(),), client=formal),
        "many": replace(FILE, rewards=MANY, client=english),
        "longest": replace(FILE, rewards=tuple(files.given(number=n) for n in range(60))),
        "error": replace(FILE, rewards=(replace(files.given(), step_id=None),)),
    }
    return [_case(kind, file) for kind, file in said.items()]


def _case(kind: Kind, file: ClientFile) -> PageCase:
    def made() -> MinePage:
        page = MinePage()
        page.show_state(mine_state(file, TODAY))
        return page

    return PageCase("mine", kind, made, client_facing=True, after_agreement=True)
