"""What the municipality set, from a day on, and what one person chose for their own screen."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from bridge_app.domain.access import Actor, Permission
from bridge_app.domain.municipality import Municipality, SecondStep
from bridge_app.domain.people import AddressForm, clean_name
from bridge_app.domain.setting_up import RECOVERY_PROVEN, RIGHTS_REVIEWED, SetUp
from bridge_app.domain.staffing import UnitKind, rights_due
from bridge_app.errors import FieldProblem
from bridge_app.services.acting import Acting
from bridge_app.services.clock import business_day
from bridge_app.storage import second_steps, settings_rows, staff, units

TEXT_LIMIT = 300
"""Characters of one text of the municipality."""

_ABROAD = "crisis_abroad"
_CARD = "crisis_text."
"""Before the language in the name of a row: the crisis card in that language."""


@dataclass(frozen=True)
class Settings:
    """Two of the four homes of settings (DECISIONS G5): the municipality and the person."""

    acting: Acting

    def municipality(self) -> Municipality:
        """What stands today. It says nothing about people, so everybody may know it."""
        with self.acting.database.reading() as connection:
            today = business_day(self.acting.clock())
            return _from_rows(settings_rows.valid_on(connection, today))

    def set_municipality(
        self, actor: Actor, municipality: Municipality, looked_at: Iterable[str] = ()
    ) -> Municipality:
        """From today on this; what stood before stays known, with its dates.

        `looked_at` are settings that somebody saw and left as they are: they are settled too.
        Raises FieldProblem for a text that is too long, when every area would be off, and for a
        crisis card in another language while there is none in Dutch, which the others go beside.
        """
        cleaned = _cleaned(municipality)
        self._check_areas(cleaned)
        if cleaned.crisis_abroad and not cleaned.crisis_text:
            raise FieldProblem("crisis_text", "empty")
        with self.acting.deed(actor, Permission.MANAGE_SETTINGS, "settings.change") as work:
            kept = settings_rows.valid_on(work.connection, work.day)
            stands, wanted = _rows(_from_rows(kept)), _rows(cleaned)
            wanted = dict.fromkeys(stands, "") | wanted
            changed = {name for name in wanted if wanted[name] != stands.get(name, "")}
            settled = (changed | set(looked_at) - kept.keys()) & wanted.keys()
            rows = {name: wanted[name] for name in sorted(settled)}
            settings_rows.add(work.connection, rows, work.day, work.now, actor.person)
            work.about("municipality", detail=",".join(rows))
        return cleaned

    def _check_areas(self, municipality: Municipality) -> None:
        if not municipality.areas_off:
            return
        known = {area.id for area in self.acting.wordings.default.definition.areas}
        if known <= set(municipality.areas_off):
            raise FieldProblem("areas_off", "empty")

    def set_up(self, actor: Actor) -> SetUp:
        """How far the municipality is with what must be settled (`setting_up.still_to_settle`)."""
        with self.acting.deed(actor, Permission.MANAGE_SETTINGS, "settings.set_up") as work:
            work.about("municipality")
            kept = settings_rows.valid_on(work.connection, work.day)
            lines = staff.everyone(work.connection, work.day)
            places = units.listed(work.connection, UnitKind.LOCATION)
            reviewed = kept.get(RIGHTS_REVIEWED)
            begun = business_day(staff.first_day(work.connection))
            return SetUp(
                frozenset(kept),
                frozenset(name for name, value in kept.items() if not value),
                sum(place.active for place in places),
                sum(line.administers for line in lines),
                bool(kept.get(RECOVERY_PROVEN)),
                rights_due(date.fromisoformat(reviewed) if reviewed else begun, work.day),
                second_steps.of(work.connection, actor.person) is None,
            )

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
    """As it is kept: a row for each setting, and one for each language of the crisis card."""
    values = {each.name: getattr(municipality, each.name) for each in fields(municipality)}
    values |= {f"{_CARD}{language}": text for language, text in values.pop(_ABROAD).items()}
    return {
        name: ",".join(value) if isinstance(value, tuple) else str(value)
        for name, value in values.items()
    }


def _from_rows(rows: Mapping[str, str]) -> Municipality:
    """What stands in the rows; a setting that was never saved has its careful default."""
    known = {name: read for name, read in _READ.items() if rows.get(name)}
    texts = {each.name: rows.get(each.name, "") for each in fields(Municipality)}
    said: dict[str, Any] = {name: text for name, text in texts.items() if name not in _READ}
    said[_ABROAD] = {
        name.removeprefix(_CARD): text
        for name, text in rows.items()
        if name.startswith(_CARD) and text
    }
    return Municipality(**said, **{name: read(rows[name]) for name, read in known.items()})


_READ: Mapping[str, Callable[[str], Any]] = {
    "address_form": AddressForm,
    "review_months": int,
    "areas_off": lambda text: tuple(text.split(",")),
    "idle_minutes": int,
    "second_step": SecondStep,
}
"""How the settings that are no text are read from their row."""
