"""The second step at log-in: six digits that a phone counts from a shared secret and the time.

As RFC 6238 and RFC 4226 say, with HMAC-SHA-1, 30 seconds and six digits: what every
authenticator app on a phone can do.
"""

import base64
import hmac
import secrets
from datetime import datetime
from urllib.parse import quote

STEP_SECONDS = 30
DIGITS = 6

SKEW = 1
"""Steps that the clock of a phone may be ahead or behind."""

SECRET_BYTES = 20
SPARE_CODES = 8
"""Codes on paper for when the phone is not there; each works once."""

SPARE_LENGTH = 10
SPARE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""What a spare code is made of: 49 random bits, nothing that is read as something else."""


def new_secret() -> bytes:
    """A secret that nobody shares yet."""
    return secrets.token_bytes(SECRET_BYTES)


def step_of(at: datetime) -> int:
    """The number of the half minute that this moment lies in."""
    return int(at.timestamp()) // STEP_SECONDS


def code_at(secret: bytes, step: int) -> str:
    """The six digits of this half minute (RFC 4226, dynamic truncation)."""
    mac = hmac.digest(secret, step.to_bytes(8, "big"), "sha1")
    start = mac[-1] & 0x0F
    number = int.from_bytes(mac[start : start + 4], "big") & 0x7FFFFFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


def step_that_fits(secret: bytes, typed: str, at: datetime, last: int) -> int | None:
    """The half minute whose code was typed; None when it is wrong, or was used before.

    `last` is the half minute of the code that was used last: it and all before it are spent, so
    that a code seen over somebody's shoulder opens nothing.
    """
    said = "".join(typed.split()).encode()
    now = step_of(at)
    fits = [
        step
        for step in range(now - SKEW, now + SKEW + 1)
        if hmac.compare_digest(code_at(secret, step).encode(), said)
    ]
    return next((step for step in fits if step > last), None)


def readable(secret: bytes) -> str:
    """The secret in letters, in groups, for who types it into the phone."""
    letters = base64.b32encode(secret).decode()
    return " ".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def address(secret: bytes, login: str, issuer: str) -> str:
    """What the square holds that the phone scans (otpauth)."""
    letters = base64.b32encode(secret).decode()
    who = f"{quote(issuer)}:{quote(login)}"
    return f"otpauth://totp/{who}?secret={letters}&issuer={quote(issuer)}&digits={DIGITS}"


def spare_codes() -> tuple[str, ...]:
    """Eight codes to print; the store keeps only what they become under a key."""
    return tuple(
        "".join(secrets.choice(SPARE_LETTERS) for _ in range(SPARE_LENGTH))
        for _ in range(SPARE_CODES)
    )


def plain_code(typed: str) -> str:
    """A spare code as it was printed, whatever spaces and small letters were typed."""
    return "".join(letter for letter in typed.upper() if letter in SPARE_LETTERS)
