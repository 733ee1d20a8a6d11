"""How far colours lie apart: contrast by WCAG 2, and difference by CAM02-UCS for several eyes."""

from math import atan2, cbrt, copysign, cos, exp, hypot, log, pi, radians, sin, sqrt

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

# How linear sRGB looks without one kind of cone (Machado, Oliveira, Fernandes 2009, severity 1).
EYES: dict[str, Matrix] = {
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
TO_XYZ: Matrix = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
CAT02: Matrix = ((0.7328, 0.4296, -0.1624), (-0.7036, 1.6975, 0.0061), (0.0030, 0.0136, 0.9834))
FROM_CAT02: Matrix = (
    (1.096124, -0.278869, 0.182745),
    (0.454369, 0.473533, 0.072098),
    (-0.009628, -0.005698, 1.015326),
)
HPE: Matrix = ((0.38971, 0.68898, -0.07868), (-0.22981, 1.18340, 0.04641), (0.0, 0.0, 1.0))
WHITE: Triple = (95.047, 100.0, 108.883)


def times(matrix: Matrix, vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def linear(colour: str) -> Triple:
    """Red, green and blue as light, from 0 to 1, of "#RRGGBB"."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return _light(red), _light(green), _light(blue)


def _light(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    return times(TO_XYZ, linear(colour))[1]


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG 2, from 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def seen_by(eye: str, colour: str) -> Triple:
    """The colour as light, as this eye sees it: "normal", "grey" or one of EYES."""
    light = linear(colour)
    if eye == "grey":
        level = times(TO_XYZ, light)[1]
        return level, level, level
    return times(EYES[eye], light) if eye in EYES else light


def difference(one: Triple, other: Triple) -> float:
    """The distance of two lights in CAM02-UCS."""
    a, b = uniform(one), uniform(other)
    return sqrt(sum((x - y) ** 2 for x, y in zip(a, b, strict=True)))


def uniform(light: Triple) -> Triple:
    """J', a', b' of CAM02-UCS under average daylight (L_A 64/pi/5, Y_b 20)."""
    clipped = tuple(min(max(value, 0.0), 1.0) * 100 for value in light)
    xyz = times(TO_XYZ, (clipped[0], clipped[1], clipped[2]))
    adapted = _adapted(xyz)
    lightness, colourfulness, hue = _correlates(adapted, _adapted(WHITE))
    j = 1.7 * lightness / (1 + 0.007 * lightness)
    m = log(1 + 0.0228 * colourfulness) / 0.0228
    return j, m * cos(hue), m * sin(hue)


ADAPTING = 64 / pi / 5
INDUCTION = 20 / 100


def _level() -> float:
    k: float = 1 / (5 * ADAPTING + 1)
    fourth = k * k * k * k
    return 0.2 * fourth * 5 * ADAPTING + 0.1 * (1 - fourth) ** 2 * cbrt(5 * ADAPTING)


def _adapted(xyz: Triple) -> Triple:
    """Cone answers after adapting to the white."""
    degree = 1 - (1 / 3.6) * exp((-ADAPTING - 42) / 92)
    cones, white = times(CAT02, xyz), times(CAT02, WHITE)
    first, second, third = (
        (100 * degree / w + 1 - degree) * c for c, w in zip(cones, white, strict=True)
    )
    sharp = times(HPE, times(FROM_CAT02, (first, second, third)))
    one, two, three = (_squeezed(value) for value in sharp)
    return one, two, three


def _squeezed(value: float) -> float:
    part = (_level() * abs(value) / 100) ** 0.42
    return copysign(400 * part / (part + 27.13), value) + 0.1


def _correlates(cones: Triple, white: Triple) -> Triple:
    """Lightness, colourfulness and hue (radians)."""
    red, green, blue = cones
    a = red - 12 * green / 11 + blue / 11
    b = (red + green - 2 * blue) / 9
    hue = atan2(b, a)
    nbb = 0.725 * (1 / INDUCTION) ** 0.2
    signal = (2 * red + green + blue / 20 - 0.305) * nbb
    of_white = (2 * white[0] + white[1] + white[2] / 20 - 0.305) * nbb
    z = 1.48 + sqrt(INDUCTION)
    lightness = 100 * (max(signal, 0) / of_white) ** (0.69 * z)
    eccentricity = 0.25 * (cos(hue + 2) + 3.8)
    t = (50000 / 13 * nbb * eccentricity * hypot(a, b)) / (red + green + 21 * blue / 20)
    chroma = max(t, 0) ** 0.9 * sqrt(lightness / 100) * (1.64 - 0.29**INDUCTION) ** 0.73
    return lightness, chroma * _level() ** 0.25, hue if hypot(a, b) else radians(0)
