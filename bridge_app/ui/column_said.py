"""What a column of a bridge says to who reads or is read to: no number of a block (EXPERIENCE D2).

Who has a screen reader hears where a column stands ("2 van 5 blokken"), as one hears the place of
an answer among others; who reads sees that in the drawing, and reads what it means.
"""

from bridge_app.domain.drawing import Column, DrawnBridge
from bridge_app.picture.labels import Labels, block_told
from bridge_app.words import words


def column_said(column: Column, labels: Labels) -> str:
    """What was chosen there, and under it where one wants to be; nothing where it has no name."""
    area, levels = labels.areas.get(column.area, ""), labels.levels.get(column.area, ())
    if not levels:
        return ""
    built, target = column.built, column.target
    if not column.fits or not built:
        key = "alt.column_empty" if column.fits else "alt.column_not_for_me"
        now = words(labels.language, key, labels.form, area=area)
    else:
        now = f"{area}: {levels[built - 1]}"
    there = target is not None and target != built and column.fits
    return f"{now}\n{labels.later}: {levels[target - 1]}" if target and there else now


def wanted_said(column: Column, labels: Labels) -> str:
    """What will stand there for who said where they want to be; else what stands there now."""
    area, levels = labels.areas.get(column.area, ""), labels.levels.get(column.area, ())
    built = column.built or 0
    if not levels or not column.fits or not (built or column.target):
        return column_said(column, labels)
    when = labels.now if column.target is None else labels.later
    return f"{area}\n{when}: {levels[max(built, column.target or 0) - 1]}"


def block_said(heard: str, bridge: DrawnBridge, labels: Labels) -> str:
    """The sentence of the block of which one hears this."""
    said = {
        block_told(column, level, labels): f"{labels.areas[column.area]}: {sentence}"
        for column in bridge.columns
        for level, sentence in enumerate(labels.levels.get(column.area, ()), 1)
    }
    return said.get(heard, "")
