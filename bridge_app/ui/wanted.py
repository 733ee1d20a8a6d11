"""Choosing again in a list what was chosen there before a lock or a kill."""

from bridge_app.ui.parts import Picker


def choose(picker: Picker, known: str) -> None:
    """Chooses the line whose id reads like this; none where it is there no more."""
    lines = range(picker.count())
    found = (at for at in lines if known and str(picker.itemData(at)) == known)
    picker.setCurrentIndex(next(found, 0))
