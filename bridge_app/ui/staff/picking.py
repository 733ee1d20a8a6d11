"""Choosing in a folded list by what an entry stands for, not by which object it is."""

from bridge_app.ui.parts import Picker


def pick(picker: Picker, meaning: object) -> None:
    """Chooses the entry that stands for this; the first when there is none."""
    meanings = [picker.itemData(index) for index in range(picker.count())]
    picker.setCurrentIndex(meanings.index(meaning) if meaning in meanings else 0)
