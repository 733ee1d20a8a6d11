"""The bridge as it will be in two years: what is wanted stands, and the sign "Nu" is gone."""

from dataclasses import replace

from bridge_app.domain.drawing import DrawnBridge, as_wanted
from bridge_app.picture.bridge import bridge_picture
from bridge_app.picture.growth import bare
from bridge_app.picture.labels import Labels, wanted_told
from bridge_app.picture.looks import Look
from bridge_app.picture.shapes import Group, Picture, Role
from bridge_app.words import words


def wanted_picture(
    bridge: DrawnBridge, labels: Labels, look: Look, width: float, height: float
) -> Picture:
    """The drawing, `width` by `height` points, of `bridge`, the one of now, as it is wanted.

    Its areas are named. A block has no place of its own: what it is now it may not be then.
    """
    drawn = bridge_picture(as_wanted(bridge), replace(labels, now=""), look, width, height)
    told = [wanted_told(each, labels) for each in bridge.columns]
    spots = (
        replace(spot, sentence=said, blocks=())
        for spot, said in zip(drawn.spots, told, strict=True)
    )
    start = words(labels.language, "alt.start_wanted", labels.form)
    figure = Group(Role.FIGURE, bare(drawn.shapes), alt=" ".join((start, *told)))
    return replace(drawn, shapes=(figure,), spots=tuple(spots))
