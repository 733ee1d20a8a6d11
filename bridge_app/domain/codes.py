"""The code on a paper by which its client is found again at a desk; it tells nothing itself."""

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Thirty-two signs, without those that are mistaken for each other: 0 and O, 1 and I."""

LENGTH = 13
"""Signs in a code (DECISIONS I3): too many to guess, few enough to type."""

DUMMY = "X" * LENGTH
"""Stands in the preview: a code is made only when a paper is really printed."""

_GROUP = 4


def code_in(text: str) -> str:
    """The code that somebody typed or scanned, however it was spaced; empty when it is none."""
    signs = "".join(text.replace("-", " ").split()).upper()
    return signs if len(signs) == LENGTH and set(signs) <= set(ALPHABET) else ""


def spaced(code: str) -> str:
    """The code in groups, as it is printed and read aloud."""
    last = LENGTH - LENGTH % _GROUP - _GROUP
    groups = [code[at : at + _GROUP] for at in range(0, last, _GROUP)]
    return " ".join([*groups, code[last:]])
