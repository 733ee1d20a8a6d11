"""How far colours are from each other, for eyes of several kinds.

Contrast as WCAG 2.x counts it; distance in CAM02-UCS (Luo, Cui and Li 2006); colour-vision
deficiency as simulated by Machado, Oliveira and Fernandes (2009) at full severity.
"""

from math import atan2, cos, exp, hypot, log, sin

from bridge_app.picture.tokens import channels

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

SEEN_AS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

_XYZ: Matrix = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_CAT02: Matrix = (
    (0.7328, 0.4296, -0.1624),
    (-0.7036, 1.6975, 0.0061),
    (0.0030, 0.0136, 0.9834),
)
_HPE: Matrix = (
    (0.38971, 0.68898, -0.07868),
    (-0.22981, 1.18340, 0.04641),
    (0.0, 0.0, 1.0),
)
_CAT02_BACK: Matrix = (
    (1.096124, -0.278869, 0.182745),
    (0.454369, 0.473533, 0.072098),
    (-0.009628, -0.005698, 1.015326),
)
_WHITE: Triple = (95.047, 100.0, 108.883)
_ADAPTING = 64 / 3.141592653589793 / 5
_BACKGROUND = 20.0


def _linear(colour: str) -> Triple:
    red, green, blue = (_light(channel / 255) for channel in channels(colour))
    return red, green, blue


def _light(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _times(matrix: Matrix, vector: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def contrast(a: str, b: str) -> float:
    """The contrast ratio of WCAG 2.x, 1 to 21."""
    weights = (0.2126, 0.7152, 0.0722)
    lights = sorted(
        sum(w * c for w, c in zip(weights, _linear(colour), strict=True)) + 0.05
        for colour in (a, b)
    )
    return lights[1] / lights[0]


def distance(a: str, b: str, eyes: str = "normal") -> float:
    """How different two colours look to these eyes, in CAM02-UCS."""
    one, other = _ucs(a, eyes), _ucs(b, eyes)
    return hypot(*(x - y for x, y in zip(one, other, strict=True)))


def _ucs(colour: str, eyes: str) -> Triple:
    seen = _times(SEEN_AS[eyes], _linear(colour))
    clipped = (min(max(seen[0], 0), 1), min(max(seen[1], 0), 1), min(max(seen[2], 0), 1))
    x, y, z = _times(_XYZ, clipped)
    return _ciecam02((100 * x, 100 * y, 100 * z))


def _ciecam02(xyz: Triple) -> Triple:
    """Lightness J', and a' and b', of a colour on a screen in an average room."""
    k = 1 / (5 * _ADAPTING + 1)
    fl = 0.2 * k**4 * 5 * _ADAPTING + 0.1 * (1 - k**4) ** 2 * (5 * _ADAPTING) ** (1 / 3)
    n = _BACKGROUND / _WHITE[1]
    nbb = 0.725 * (1 / n) ** 0.2
    white = _responses(_WHITE, fl)
    a_white = (2 * white[0] + white[1] + white[2] / 20 - 0.305) * nbb
    r, g, b = _responses(xyz, fl)
    redgreen, yellowblue = r - 12 * g / 11 + b / 11, (r + g - 2 * b) / 9
    hue = atan2(yellowblue, redgreen)
    ecc = 0.25 * (cos(hue + 2) + 3.8)
    lightness = 100 * ((2 * r + g + b / 20 - 0.305) * nbb / a_white) ** (0.69 * (1.48 + n**0.5))
    t = 50000 / 13 * nbb * ecc * hypot(redgreen, yellowblue) / (r + g + 21 / 20 * b)
    chroma = t**0.9 * (lightness / 100) ** 0.5 * (1.64 - 0.29**n) ** 0.73
    colourful = log(1 + 0.0228 * chroma * fl**0.25) / 0.0228
    bright = 1.7 * lightness / (1 + 0.007 * lightness)
    return bright, colourful * cos(hue), colourful * sin(hue)


def _responses(xyz: Triple, fl: float) -> Triple:
    white, own = _times(_CAT02, _WHITE), _times(_CAT02, xyz)
    degree = 1 - 1 / 3.6 * exp((-_ADAPTING - 42) / 92)
    adapted = [(100 / w * degree + 1 - degree) * c for w, c in zip(white, own, strict=True)]
    cones = _times(_HPE, _times(_CAT02_BACK, (adapted[0], adapted[1], adapted[2])))
    one, two, three = (_compressed(fl * cone / 100) for cone in cones)
    return one, two, three


def _compressed(value: float) -> float:
    power = max(value, 0) ** 0.42
    return float(400 * power / (power + 27.13) + 0.1)
