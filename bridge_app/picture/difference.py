"""What changed between two pictures, so that a screen draws no more than that again."""

from bridge_app.picture.geometry import NOWHERE, Box, bounds, union
from bridge_app.picture.shapes import Group, Shape


def changes(before: tuple[Shape, ...], after: tuple[Shape, ...]) -> Box:
    """The box around everything that looks different; NOWHERE when nothing does."""
    if len(before) != len(after):
        return union(bounds(shape) for shape in (*before, *after))
    pairs = zip(before, after, strict=True)
    return union(_change(old, new) for old, new in pairs)


def _change(old: Shape, new: Shape) -> Box:
    if old == new:
        return NOWHERE
    if isinstance(old, Group) and isinstance(new, Group):
        return changes(old.shapes, new.shapes)
    return union((bounds(old), bounds(new)))
