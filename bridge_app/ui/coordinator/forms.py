"""As which files totals can leave, and the lines behind them."""

from dataclasses import replace

from bridge_app.domain.rewards import RewardState
from bridge_app.exports.forms import JOURNALS, TABLES, Form, Wanted
from bridge_app.ui.coordinator.state import TotalsState
from bridge_app.ui.form_picker import ABROAD, CSV, EXCEL, JSON, PAPER

FORMS = (
    *(EXCEL, CSV, ABROAD, PAPER),
    *(Wanted(Form.HLEDGER), Wanted(Form.BEANCOUNT), JSON),
    *(replace(each, finance=True) for each in (EXCEL, CSV, ABROAD, PAPER)),
)


def offered_of(state: TotalsState) -> tuple[Wanted, ...]:
    """Lines leave as tables; a journal holds only what was handed out and turned back.

    So does what is for the financial administration, which is never of a part: of one mentor's it
    would tell of a person.
    """
    if state.opened:
        return tuple(each for each in FORMS if each.form in TABLES and not each.finance)
    handed = state.wish.state is RewardState.HANDED_OVER
    books = (each for each in FORMS if handed or each.form not in JOURNALS)
    return tuple(each for each in books if not each.finance or (handed and not state.wish.only))
