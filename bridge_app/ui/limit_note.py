"""A calm word for staff when a gift comes near the limit of a year; it holds nobody back."""

from bridge_app.domain.limits import LimitStand, Nearness
from bridge_app.ui.parts import Quiet
from bridge_app.words import euros


class LimitNote(Quiet):
    """Not there while a gift keeps clear of the limit; never on a screen for the client."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.hide()

    def show_limit(self, stand: LimitStand | None, cents: int, name: str) -> None:
        """Says how this year would stand with so much more; `name` is the client's."""
        after = stand.with_gift(cents) if stand else None
        self.setText(self._said(after, name) if after else "")
        self.setVisible(after is not None and after.nearness is not Nearness.CLEAR)

    def _said(self, after: LimitStand, name: str) -> str:
        alone = self.tr("Let op: hiermee kreeg {name} in {year} samen {received}.")
        together = self.tr(
            "Let op: hiermee kregen {name} en wie erbij woont in {year} samen {received}."
        )
        limit = self.tr("De grens is {limit}.")
        over = self.tr("De grens is {limit}. Doorgaan mag. Twijfel je? Vraag je coördinator.")
        said = together if after.others_cents else alone
        rest = over if after.nearness is Nearness.OVER else limit
        return f"{said} {rest}".format(
            name=name,
            year=after.year,
            received=euros(self._language, after.received_cents),
            limit=euros(self._language, after.limit.cents),
        )
