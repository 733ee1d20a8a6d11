"""An appointment that is half typed, as one text: to stand there again after a lock or a kill."""

import json
from dataclasses import asdict

from bridge_app.domain.appointments import AppointmentKind, Arranged, Reminder
from bridge_app.ui.appointment.form import AppointmentForm


def written(form: AppointmentForm) -> str:
    """The panel as one text."""
    return json.dumps(asdict(form))


def read_back(text: str) -> AppointmentForm:
    """What `written` wrote."""
    found = json.loads(text)
    return AppointmentForm(
        found["day"],
        found["time"],
        found["part"],
        found["place"],
        AppointmentKind(found["kind"]),
        Arranged(**found["arranged"]),
        Reminder(found["reminder"]),
    )
