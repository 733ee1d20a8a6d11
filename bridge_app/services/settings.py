"""What the municipality set, from a day on, and what one person chose for their own screen."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.municipality import REVIEW_MONTHS, Municipality
from bridge_app.domain.people import AddressForm, clean_name
from bridge_app.errors import FieldProblem
from bridge_app.services.acting import Acting
from bridge_app.services.clock import business_day
from bridge_app.storage import settings_rows

TEXT_LIMIT = 300
"""Characters of one text of the municipality."""


@dataclass(frozen=True)
class Settings:
    """Two of the four homes of settings (DECISIONS G5): the municipality and the person."""

    acting: Acting

    def municipality(self) -> Municipality:
        """What stands today. It says nothing about people, so everybody may know it."""
        with self.acting.database.reading() as connection:
            today = business_day(self.acting.clock())
            return _from_rows(settings_rows.valid_on(connection, today))

    def set_municipality(self, actor: Actor, municipality: Municipality) -> Municipality:
        """From today on this; what stood before stays known, with its dates.

        Raises FieldProblem for a text of more than 300 characters.
        """
        cleaned = _cleaned(municipality)
        with self.acting.deed(actor, Permission.MANAGE_SETTINGS, "settings.change") as work:
            stands = _rows(_from_rows(settings_rows.valid_on(work.connection, work.day)))
            changed = {name: v for name, v in _rows(cleaned).items() if v != stands[name]}
            settings_rows.add(work.connection, changed, work.day, work.now, actor.person)
            work.about("municipality", detail=",".join(sorted(changed)))
        return cleaned

    def preference(self, actor: Actor, key: str) -> str | None:
        """What this person chose, or None; one's own screen is nobody else's business."""
        with self.acting.database.reading() as connection:
            return settings_rows.preference(connection, actor.person, key)

    def set_preference(self, actor: Actor, key: str, value: str) -> None:
        """Remember what this person chose for their own screen."""
        with self.acting.database.writing() as connection:
            settings_rows.set_preference(connection, actor.person, key, value)


def _cleaned(municipality: Municipality) -> Municipality:
    texts = {name: clean_name(text) for name, text in _rows(municipality).items()}
    for name, text in texts.items():
        if len(text) > TEXT_LIMIT:
            raise FieldProblem(name, "too_long", TEXT_LIMIT)
    return _from_rows(texts)


def _rows(municipality: Municipality) -> dict[str, str]:
    return {name: str(value) for name, value in asdict(municipality).items()}


def _from_rows(rows: Mapping[str, str]) -> Municipality:
    texts = {each.name: rows.get(each.name, "") for each in fields(Municipality)}
    form = AddressForm(texts.pop("address_form") or AddressForm.JE)
    months = int(texts.pop("review_months") or REVIEW_MONTHS)
    return Municipality(**texts, address_form=form, review_months=months)
