"""The shipped fonts: how wide text is, where lines break, which face draws which character.

Qt loads and the PDF embeds the very same files, so a line that fits here fits everywhere.
Characters are set one glyph each without kerning, which is what both painters do.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from bridge_app import resources
from bridge_app.picture.geometry import texts
from bridge_app.picture.shapes import Picture, Run, Text

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

REGULAR = ("AtkinsonHyperlegibleNext-Regular", "NotoSans-Regular", "NotoSansArabic-Regular")
BOLD = ("AtkinsonHyperlegibleNext-Bold", "NotoSans-Bold", "NotoSansArabic-Bold")
EMOJI = "NotoEmoji-Regular"

FACES = (*REGULAR, *BOLD, EMOJI)

RTL_LANGUAGES = frozenset({"ar", "fa", "ur", "he", "ps", "ckb"})

STAND_IN = "·"
"""Shown for a letter or digit that no face has; the reader hears the real one."""

BRACKETS = ("()", "[]", "{}", "<>", "«»")

LEADING = 1.4
"""Line height as a multiple of the size (EXPERIENCE 6.2)."""

CACHE_LINES = 4096

MOST_TOLD = 12
"""Letters that are named to somebody; more are no longer read."""

_FIGURES = re.compile(
    r"[+0]\d+(?:[ \u00a0./()-]+\d+)+"  # a telephone number
    r"|\d+(?:-[0-9A-Z]+)+"  # the number of a receipt
    r"|(?:€\u00a0)?\d+(?:[\u00a0.,:/-]+\d+)+|€\u00a0\d+"  # a date, a time, an amount
)
"""Figures in groups: read from left to right in every script, also between Arabic words."""

_HYPHENED = re.compile(r"[^-]*-+|[^-]+")
"""The parts of a word with hyphens: "Oudenhoven-", "Achterberg"."""
_UNBROKEN = re.compile(r"[^\s]+(?:\u00a0+[^\s]+)*")


def file_of(face: str) -> Path:
    """The shipped file of a face."""
    return resources.path("fonts", f"{face}.ttf")


@cache
def font(face: str) -> "TTFont":
    """The face as reportlab reads it; parsed once in a run of the program."""
    from reportlab.pdfbase.ttfonts import TTFont

    return TTFont(face, str(file_of(face)))


def is_rtl(language: str) -> bool:
    """Whether this language is read from right to left."""
    return language.partition("-")[0] in RTL_LANGUAGES


def has_rtl(text: str) -> bool:
    """Whether anything in this text is read from right to left."""
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide one line of text is, in points."""
    return sum(run.width for run in runs(text, bold=bold)) * size


def wrap(text: str, limit: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in lines of at most `limit` points; at least one line, perhaps empty.

    Breaks at line ends and at spaces that may be broken; only a word that is too long by itself
    is cut.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _wrapped(_parted(paragraph), limit, size, bold=bold)
    return lines


def balanced(text: str, limit: float, size: float, *, bold: bool = False) -> list[str]:
    """As `wrap`, in lines about equally long: better for a name or a sign."""
    lines = wrap(text, limit, size, bold=bold)
    narrow = limit
    while len(lines) > 1 and narrow > limit / 2:
        narrow *= 0.96
        tighter = wrap(text, narrow, size, bold=bold)
        if len(tighter) > len(lines) or widest_word(text, size, bold=bold) > narrow:
            break
        lines = tighter
    return lines


def _parted(text: str) -> list[str]:
    """The words of a line; a no-break space holds two of them together."""
    return _UNBROKEN.findall(text)


def _wrapped(words: list[str], limit: float, size: float, *, bold: bool) -> list[str]:
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".lstrip()
        if width(longer, size, bold=bold) <= limit:
            lines[-1] = longer
            continue
        pieces = _cut(word, limit, size, bold=bold)
        lines = [*lines, *pieces] if lines[-1] else pieces
    return lines


def _cut(word: str, limit: float, size: float, *, bold: bool) -> list[str]:
    """A word too long for a line: cut behind a hyphen it has, else where the line is full."""
    pieces = [""]
    for part in _HYPHENED.findall(word):
        if pieces[-1] and width(pieces[-1] + part, size, bold=bold) > limit:
            pieces.append("")
        for character in part:
            if pieces[-1] and width(pieces[-1] + character, size, bold=bold) > limit:
                pieces.append("")
            pieces[-1] += character
    return pieces


def widest_word(text: str, size: float, *, bold: bool = False) -> float:
    """The width that a column needs so that no word of the text is cut."""
    return max((width(word, size, bold=bold) for word in _parted(text)), default=0.0)


def set_line(  # noqa: PLR0913 - a line of type is told by these facts and no fewer
    text: str,
    x: float,
    y: float,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    anchor: float = 0,
    rtl: bool = False,
) -> Text:
    """One line with its baseline at y; `anchor` 0, 0.5 or 1 says what stands at x."""
    placed = tuple(
        Run(run.face, run.glyphs, run.width * size) for run in runs(text, bold=bold, rtl=rtl)
    )
    total = sum(run.width for run in placed)
    return Text(x - anchor * total, y, text, placed, size, colour)


@lru_cache(CACHE_LINES)
def runs(text: str, *, bold: bool = False, rtl: bool = False) -> tuple[Run, ...]:
    """The text as faces draw it, from left to right, with widths at size 1."""
    drawn = [
        found for character in _as_drawn(text, rtl=rtl) for found in _found(character, bold=bold)
    ]
    return tuple(
        _run(face, "".join(glyph for _, glyph in group))
        for face, group in groupby(drawn, key=lambda pair: pair[0])
    )


def _run(face: str, glyphs: str) -> Run:
    return Run(face, glyphs, sum(advance(face, glyph) for glyph in glyphs))


def advance(face: str, glyph: str) -> float:
    """How far the pen moves on after this glyph, at size 1."""
    return float(font(face).face.charWidths[ord(glyph)]) / 1000


def _as_drawn(text: str, *, rtl: bool) -> str:
    """The characters in the order of the page; letters joined where the script joins them."""
    composed = unicodedata.normalize("NFC", text)
    if not has_rtl(composed):
        return composed
    from arabic_reshaper import reshape
    from bidi import get_display

    apart = figures_apart(composed)
    return _brackets_turned(get_display(reshape(apart), base_dir="R" if rtl else "L"))


def figures_apart(text: str) -> str:
    """The text with marks that keep figures in groups in their order between Arabic words.

    Without them "0172-123456" is shown there as "123456-0172", which is somebody else's number.
    Text without letters that are read from the right stays as it is.
    """
    if not has_rtl(text):
        return text
    return _FIGURES.sub("\N{LEFT-TO-RIGHT ISOLATE}\\g<0>\N{POP DIRECTIONAL ISOLATE}", text)


def _brackets_turned(line: str) -> str:
    """The drawn line with every pair of brackets open at its left and closed at its right.

    python-bidi puts brackets in their places but does not turn the glyphs.
    """
    for pair in BRACKETS:
        if line.count(pair[0]) == line.count(pair[1]) > 0:
            line = _turned(line, pair)
    return line


def _turned(line: str, pair: str) -> str:
    opened: list[str] = []
    drawn = ""
    for character in line:
        if character not in pair:
            drawn += character
        elif opened and opened[-1] != character:
            opened.pop()
            drawn += pair[1]
        else:
            opened.append(character)
            drawn += pair[0]
    return drawn


@lru_cache(CACHE_LINES)
def _found(character: str, *, bold: bool) -> tuple[tuple[str, str], ...]:
    """Which face draws the character, and as what; nothing for what cannot be seen."""
    if _is_silent(character):
        return ()
    for face in (*(BOLD if bold else REGULAR), EMOJI):
        if ord(character) in font(face).face.charWidths:
            return ((face, character),)
    plain = unicodedata.normalize("NFKD", character)
    if plain != character:
        return tuple(found for part in plain for found in _found(part, bold=bold))
    return _found(STAND_IN, bold=bold) if character.isalnum() else ()


def _is_silent(character: str) -> bool:
    """Joiners, direction marks, variation selectors, skin tones: they change, and show nothing."""
    return (
        unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        or "\ufe00" <= character <= "\ufe0f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )


def not_shown(text: str) -> str:
    """The characters of the text that no shipped face can draw, each once."""
    return "".join(_lost(sorted(set(unicodedata.normalize("NFC", text)))))


def lost_in(told: Iterable[str]) -> str:
    """What no shipped face can draw of these texts, as one names it: "王 芳"; empty for nothing."""
    lost = not_shown("".join(told))
    return " ".join([*lost[:MOST_TOLD], *(["..."] if len(lost) > MOST_TOLD else [])])


def lost_on(pages: Iterable[Picture]) -> str:
    """The same of all that stands on these pages: what is missing once they are paper."""
    return lost_in(text.content for page in pages for text in texts(page.shapes))


def _lost(letters: Iterable[str]) -> Iterable[str]:
    for character in letters:
        seen = "".join(glyph for _, glyph in _found(character, bold=False))
        if not _is_silent(character) and (not seen or (seen == STAND_IN != character)):
            yield character
