"""Every paper there is: from what may stand on it to the pages that screen and printer show."""

from collections.abc import Sequence
from functools import partial
from typing import TypeAlias

from bridge_app.domain.bridge import BridgeWords
from bridge_app.domain.papers import (
    BlankPaper,
    Content,
    FamilyPaper,
    FridgePaper,
    PaperGoal,
    PaperKind,
    Sheet,
)
from bridge_app.paper.blank import blank_pages
from bridge_app.paper.card import CARD
from bridge_app.paper.card import card_pages as fridge_card_pages
from bridge_app.paper.enlarging import poster
from bridge_app.paper.family import family_pages
from bridge_app.paper.flow import PORTRAIT
from bridge_app.paper.plan import plan_pages
from bridge_app.paper.step_card import card_pages as step_card_pages
from bridge_app.paper.step_sheet import sheet_pages
from bridge_app.paper.take_home import large_pages, take_home_pages
from bridge_app.paper.two_languages import Told as Half
from bridge_app.paper.two_languages import behind, side_by_side, stacked
from bridge_app.picture.looks import PAPER, Look
from bridge_app.picture.shapes import Picture

Told: TypeAlias = tuple[Content, BridgeWords]
"""What may stand on a paper, and the words of its bridge in the language of the paper."""

STEP_PAPERS = frozenset({PaperKind.PLAN, PaperKind.STEPCARD, PaperKind.STEPSHEET})


def pages(
    kind: PaperKind,
    content: Content,
    named: BridgeWords,
    look: Look = PAPER,
    *,
    practice: bool = False,
) -> list[Picture]:
    """The pages of this paper; `named` are the words of its bridge in its language.

    `practice` marks the paper of a person who does not exist.
    """
    if isinstance(content, BlankPaper):
        return blank_pages(content, named, look)
    if isinstance(content, FamilyPaper):
        if kind not in STEP_PAPERS:
            return _family(kind, content, named, look, practice=practice)
        content = _as_sheet(content)
    return _drawn(kind, content, named, look, practice=practice)


def in_languages(
    kind: PaperKind, told: Sequence[Told], look: Look = PAPER, *, practice: bool = False
) -> list[Picture]:
    """The paper in one language or in two; in the second one the client may write.

    Two stand side by side on one sheet, as cards under each other, and where a paper needs the
    whole sheet the one behind the other.
    """
    (first, named), *others = told
    made = partial(pages, look=look, practice=practice)
    if not others:
        return made(kind, first, named)
    ((second, theirs),) = others
    whole = kind in (PaperKind.A4, PaperKind.A3)
    if whole and isinstance(first, Sheet) and isinstance(second, Sheet):
        halves = Half(first, named), Half(second, theirs, writes=True)
        sheets = side_by_side(*halves, look, practice=practice)
        return [poster(page) for page in sheets] if kind is PaperKind.A3 else sheets
    both = made(kind, first, named), made(kind, second, theirs)
    return stacked(*both, look) if kind is PaperKind.A5 else behind(*both)


def _drawn(
    kind: PaperKind, content: Sheet, named: BridgeWords, look: Look, *, practice: bool
) -> list[Picture]:
    if kind is PaperKind.PLAN:
        return plan_pages(content, look, practice=practice)
    if kind is PaperKind.STEPCARD:
        return step_card_pages(content, look, practice=practice)
    if kind is PaperKind.STEPSHEET:
        return sheet_pages(content, look, practice=practice)
    if kind is PaperKind.A5:
        return fridge_card_pages(content, named, look, practice=practice)
    if kind is PaperKind.LARGE:
        return large_pages(content, named, look, practice=practice)
    made = take_home_pages(content, named, look, practice=practice)
    return [poster(page) for page in made] if kind is PaperKind.A3 else made


def _family(
    kind: PaperKind, content: FamilyPaper, named: BridgeWords, look: Look, *, practice: bool
) -> list[Picture]:
    sheet = CARD if kind is PaperKind.A5 else PORTRAIT
    made = family_pages(content, named, look, sheet, practice=practice)
    return [poster(page) for page in made] if kind is PaperKind.A3 else made


def _as_sheet(content: FamilyPaper) -> FridgePaper:
    """The family's step alone, for a paper about steps."""
    goals = (PaperGoal("", (content.step,)),) if content.step else ()
    return FridgePaper(content.language, content.form, None, goals=goals)
