"""How a screen looks to one client: the size of its letters and its colours, as they chose them."""

from dataclasses import replace

from bridge_app.domain.people import Needs

LETTERS = (100, 125, 150, 200)
"""Sizes of letters that are offered, in percent of the usual."""

LARGE_FROM = 150
"""From this size on a paper too comes in large letters."""

COLOURS = ("light", "dark", "contrast")
"""Colours that are offered."""

ALONE, ALONE_UPRIGHT = 125, 150
"""Where somebody stands alone at a screen: letters of 25 (EXPERIENCE 6.2), and of 30 on one that is
upright, where eyes are further from it and the height is there for the words.
"""


def letters_alone(wide: int, high: int) -> int:
    """The size of letters, in percent, on a screen of this size for who has not chosen any."""
    return ALONE_UPRIGHT if high > wide else ALONE


def look_chosen(needs: Needs, letters: int | None, colours: str) -> Needs:
    """With this look; what is not offered, or was left as it is, changes nothing."""
    if letters in LETTERS:
        needs = replace(needs, letters=letters, large_letters=letters >= LARGE_FROM)
    return replace(needs, colours=colours) if colours in COLOURS else needs


def look_put_ready(wanted: Needs, known: Needs) -> Needs:
    """What may be kept of a look that was put ready.

    Who ticks large letters, or no longer does, means that and not the size chosen before.
    """
    ticked = wanted.large_letters != known.large_letters and wanted.letters == known.letters
    letters = None if ticked or wanted.letters not in LETTERS else wanted.letters
    colours = wanted.colours if wanted.colours in COLOURS else ""
    return replace(wanted, letters=letters, colours=colours)
