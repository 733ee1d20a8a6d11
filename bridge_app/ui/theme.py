"""How everything looks: colours, sizes and fonts, from a few tokens (EXPERIENCE 6).

A part of the screen that has its own sizes or fonts has a method `dress(theme)`; it is called
when the part is made and again for every change of theme, so that F9 reaches all of them.
"""

import math
from typing import NamedTuple, Protocol, cast, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from bridge_app import resources

FAMILIES = ("Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Arabic", "Noto Emoji")
FIRST_FONTS = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
SCALES = (1.0, 1.25, 1.5, 2.0)
STAFF_PX, TOGETHER_PX = 16, 20
STEP = 1.25
"""Each step of the type scale is a quarter larger than the one before: 16, 20, 25, 31, 39."""


class Colours(NamedTuple):
    """The roles of EXPERIENCE 6.1 as hex; every pair that meets is held to its contrast."""

    canvas: str
    surface: str
    surface2: str
    text: str
    text2: str
    border: str
    divider: str
    primary: str
    primary_hover: str
    primary_soft: str
    on_primary: str
    focus_outer: str
    focus_inner: str
    growth: str
    growth_soft: str
    ok: str
    ok_soft: str
    info: str
    info_soft: str
    note: str
    note_soft: str
    danger: str
    danger_soft: str
    p1: str
    p2: str
    p3: str
    p4: str
    p5: str
    p1s: str
    p2s: str
    p3s: str
    p4s: str
    p5s: str

    def pillar(self, index: int) -> str:
        """The colour of the pillar with this place, counted from 0; places past 4 start again."""
        return str(getattr(self, f"p{index % 5 + 1}"))

    def pillar_soft(self, index: int) -> str:
        """The tint that goes with `pillar(index)`."""
        return str(getattr(self, f"p{index % 5 + 1}s"))


LIGHT = Colours(
    canvas="#F7F5F0",
    surface="#FFFFFF",
    surface2="#EDE9E0",
    text="#1B2A33",
    text2="#48565F",
    border="#6F7C84",
    divider="#D8D2C6",
    primary="#0B5563",
    primary_hover="#083F4A",
    primary_soft="#DCEDEF",
    on_primary="#FFFFFF",
    focus_outer="#101820",
    focus_inner="#FFD24A",
    growth="#8A4B00",
    growth_soft="#FFF0D6",
    ok="#1D6A3C",
    ok_soft="#E1F2E6",
    info="#1A4F8F",
    info_soft="#E3EDF9",
    note="#7A4A00",
    note_soft="#FBEFD9",
    danger="#9B1C3B",
    danger_soft="#FBE6EB",
    p1="#0A66D6",
    p2="#1F5C41",
    p3="#8C6600",
    p4="#5E1F75",
    p5="#1F2A30",
    p1s="#E8F1FD",
    p2s="#DDEFE6",
    p3s="#FDF5E0",
    p4s="#EFE0F5",
    p5s="#E1E6E9",
)

DARK = Colours(
    canvas="#11181D",
    surface="#1A242B",
    surface2="#25323A",
    text="#F2F0EA",
    text2="#C3CCD2",
    border="#8A98A1",
    divider="#35444D",
    primary="#6FD0DE",
    primary_hover="#9BE2EC",
    primary_soft="#173C44",
    on_primary="#06262C",
    focus_outer="#FFFFFF",
    focus_inner="#0B1216",
    growth="#FFC067",
    growth_soft="#3D2C10",
    ok="#7FD79B",
    ok_soft="#173823",
    info="#9CC4FF",
    info_soft="#16304F",
    note="#FFC98A",
    note_soft="#3D2C10",
    danger="#FF9DB2",
    danger_soft="#4A1524",
    p1="#A7D5F3",
    p2="#5EA77E",
    p3="#E7CD4A",
    p4="#DA76FA",
    p5="#FBFDFD",
    p1s="#17345A",
    p2s="#14301F",
    p3s="#40330D",
    p4s="#33183F",
    p5s="#39464E",
)


def plain_colours(ground: str, ink: str, accent: str, on_accent: str) -> Colours:
    """High contrast from four colours: no tints, every line in full ink."""
    tints = {name: ground for name in Colours._fields if name.endswith("_soft")}
    pillars = {f"p{n}": ink for n in range(1, 6)} | {f"p{n}s": ground for n in range(1, 6)}
    grounds = {"canvas": ground, "surface": ground, "surface2": ground, "focus_inner": ground}
    accents = {"primary": accent, "primary_hover": ink, "on_primary": on_accent}
    lines = dict.fromkeys(Colours._fields, ink)
    return Colours(**(lines | tints | pillars | grounds | accents | {"focus_outer": accent}))


HIGH_CONTRAST = plain_colours("#000000", "#FFFFFF", "#FFE81A", "#000000")


class Theme(NamedTuple):
    """Everything a part needs to dress itself; a change makes a new one."""

    colours: Colours = LIGHT
    scale: float = 1.0
    """Text size chosen with F9: 1.0, 1.25, 1.5 or 2.0; works on fonts and measures."""
    together: bool = False
    """Whether a client looks along: letters of 20 and buttons of 48 instead of 16 and 36."""
    plain: bool = False
    """High contrast: lines of 2, no tints."""

    def px(self, measure: float) -> int:
        """A measure of the design at this scale."""
        return round(measure * self.scale)

    @property
    def line(self) -> float:
        """The width of an outline."""
        return (2 if self.plain else 1.5) * self.scale

    @property
    def target(self) -> int:
        """The least height of something one can press."""
        return self.px(48 if self.together else 36)

    def text_px(self, step: float = 0) -> int:
        """Letter size `step` steps above (or below) body text."""
        base = TOGETHER_PX if self.together else STAFF_PX
        return round(max(base * math.pow(STEP, step), 14) * self.scale)

    def font(self, step: float = 0, *, bold: bool = False) -> QFont:
        """The program's letter in this size; only Regular and Bold exist."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.text_px(step))
        font.setBold(bold)
        return font

    def colour(self, role: str) -> QColor:
        """The colour of a role of `Colours`, by its name."""
        return QColor(str(getattr(self.colours, role)))

    @property
    def dark(self) -> bool:
        """Whether the ground is darker than the letters."""
        return self.colour("canvas").lightness() < self.colour("text").lightness()


@runtime_checkable
class Dressed(Protocol):
    """Something with its own sizes, fonts or tints."""

    def dress(self, theme: Theme) -> None:
        """Take over this theme."""


def palette(colours: Colours) -> QPalette:
    """Qt's roles from ours, so that Qt's own widgets fit in without a style sheet."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.canvas,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.surface2,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.text2,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.danger,
        QPalette.ColorRole.ToolTipBase: colours.surface,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Highlight: colours.primary,
        QPalette.ColorRole.Accent: colours.primary,
        QPalette.ColorRole.HighlightedText: colours.on_primary,
        QPalette.ColorRole.Link: colours.primary,
        QPalette.ColorRole.LinkVisited: colours.primary,
        QPalette.ColorRole.Light: colours.surface,
        QPalette.ColorRole.Midlight: colours.divider,
        QPalette.ColorRole.Mid: colours.border,
        QPalette.ColorRole.Dark: colours.border,
        QPalette.ColorRole.Shadow: colours.border,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    grey = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        made.setColor(grey, role, QColor(colours.border))
    made.setColor(grey, QPalette.ColorRole.ButtonText, QColor(colours.border))
    return made


def load_fonts(names: tuple[str, ...] = FIRST_FONTS) -> None:
    """Makes shipped fonts known to Qt; the two of the first page by default."""
    for name in names:
        QFontDatabase.addApplicationFont(str(resources.path("fonts", name)))


def load_other_fonts() -> None:
    """The letters of other scripts, wanted once names are on the screen."""
    shipped = sorted(each.name for each in resources.path("fonts").glob("*.ttf"))
    load_fonts(tuple(name for name in shipped if name not in FIRST_FONTS))


def theme_of(app: QApplication | None = None) -> Theme:
    """The theme everything on the screen wears now; kept by the application, like its palette."""
    host = app or cast("QApplication | None", QApplication.instance())
    worn = host.property("theme") if host else None
    return worn if isinstance(worn, Theme) else Theme()


def wear(app: QApplication, theme: Theme) -> None:
    """Puts the theme on everything that is on the screen."""
    app.setProperty("theme", theme)
    app.setPalette(palette(theme.colours))
    app.setFont(theme.font())
    for widget in app.allWidgets():
        dress(widget, theme)


MOVING = ("AnimateMenu", "FadeMenu", "AnimateCombo", "AnimateTooltip", "FadeTooltip")
"""What Qt lets slide or fade in where the system asks for it."""


def hold_still(app: QApplication) -> None:
    """Nothing moves by itself, whatever the system asks for."""
    for effect in MOVING:
        app.setEffectEnabled(Qt.UIEffect[f"UI_{effect}"], enable=False)


def dress(widget: QWidget, theme: Theme) -> None:
    """Dresses one widget if it has something to dress."""
    if hasattr(widget, "dress"):  # an isinstance of Dressed, for a twentieth of the time
        cast("Dressed", widget).dress(theme)
        widget.update()


def larger(theme: Theme, steps: int = 1) -> Theme:
    """One size up, or down for a negative number; stays within what is offered."""
    place = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - theme.scale)) + steps
    return theme._replace(scale=SCALES[max(0, min(place, len(SCALES) - 1))])


def colours_named(name: str, app: QApplication) -> tuple[Colours, bool]:
    """The colours for "light", "dark", "contrast" or "system", and whether they are plain.

    "system" follows the operating system; when that asks for high contrast, its own palette
    is taken over (EXPERIENCE D18).
    """
    hints = app.styleHints()
    if name == "system" and hints.accessibility().contrastPreference() == (
        Qt.ContrastPreference.HighContrast
    ):
        return from_system(app.style().standardPalette()), True
    if name == "contrast":
        return HIGH_CONTRAST, True
    wants_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    return (DARK if name == "dark" or (name == "system" and wants_dark) else LIGHT), False


def from_system(system: QPalette) -> Colours:
    """High contrast in the colours that the operating system's user chose."""
    roles = QPalette.ColorRole
    names = [roles.Window, roles.WindowText, roles.Highlight, roles.HighlightedText]
    return plain_colours(*(system.color(role).name() for role in names))
