"""Who can open a store: one random database key, wrapped once for each person's password.

`keys.json` stands beside the database. It holds no names: a login is kept as a salted
fingerprint, and whose slot it is comes out only together with the key. A wrong password is
known by the seal of the slot (AES-GCM), so it can never be mistaken for damage (TRUST 16).
"""

import base64
import hmac
import json
import math
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from bridge_app.errors import CannotRead, DamagedStore, NewerStore
from bridge_app.storage import files

NAME = "keys.json"
FORMAT = 1
KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
SEAL_BYTES = 16

KDF = "argon2id t=3 m=65536 p=4"
"""How a password becomes a key: three passes over 64 MiB in four lanes (TRUST 26)."""

LONGEST_WAIT = 300
"""Seconds to wait, at most, before the next try (TRUST 30)."""

FORGOTTEN = 24 * 60 * 60
"""Seconds after which a wrong try counts no more, so that the file cannot grow for ever."""

RECOVERY = "\0recovery"
"""Stands where a login stands for the printed code; nobody can type it."""

CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH = 26


@dataclass(frozen=True)
class Slot:
    """One way in: the database key and a person's id, sealed with what that person knows."""

    kind: str
    login: str
    kdf: str
    salt: str
    nonce: str
    sealed: str


@dataclass(frozen=True)
class Tries:
    """Wrong tries of one person at one device, and the second until which to wait."""

    count: int = 0
    until: float = 0.0


@dataclass(frozen=True)
class KeyFile:
    """All that can be known of a store without a password."""

    store: str
    practice: bool
    salt: str
    slots: tuple[Slot, ...] = ()
    tries: Mapping[str, Tries] = field(default_factory=dict)


@dataclass(frozen=True)
class Opened:
    """What came out of a slot: the database key, and whose slot it was."""

    key: bytes
    staff: UUID


def new_key_file(store: UUID, *, practice: bool) -> KeyFile:
    """A key file that nobody can open yet."""
    return KeyFile(str(store), practice, _text(secrets.token_bytes(SALT_BYTES)))


# --- slots ----------------------------------------------------------------------------------


def with_slot(keys: KeyFile, login: str, secret: str, opened: Opened) -> KeyFile:
    """The key file with one way in more; a slot of the same login gives way to it."""
    kind = "recovery" if login == RECOVERY else "person"
    bare = Slot(
        kind,
        _fingerprint(keys, _plain(login)),
        KDF,
        _text(secrets.token_bytes(SALT_BYTES)),
        _text(secrets.token_bytes(NONCE_BYTES)),
        "",
    )
    content = opened.key + opened.staff.bytes
    sealed = _cipher(bare, secret).encrypt(_bytes(bare.nonce), content, _context(keys, bare))
    others = tuple(slot for slot in keys.slots if slot.login != bare.login)
    return replace(keys, slots=(*others, replace(bare, sealed=_text(sealed))))


def opened_with(keys: KeyFile, login: str, secret: str) -> Opened | None:
    """What the login's slot holds, None when the secret does not fit.

    An unknown login takes the same work and the same time as a known one (TRUST 30).
    """
    from cryptography.exceptions import InvalidTag

    wanted = _fingerprint(keys, _plain(login))
    slot = next((slot for slot in keys.slots if slot.login == wanted), _nobody())
    try:
        content = _cipher(slot, secret).decrypt(
            _bytes(slot.nonce), _bytes(slot.sealed), _context(keys, slot)
        )
    except InvalidTag:
        return None
    return Opened(content[:KEY_BYTES], UUID(bytes=content[KEY_BYTES:]))


def has_recovery(keys: KeyFile) -> bool:
    """Whether a printed code can open the store when all passwords are lost."""
    return any(slot.kind == "recovery" for slot in keys.slots)


def new_recovery_code() -> str:
    """130 random bits in letters and digits that cannot be taken for each other."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def _nobody() -> Slot:
    noise = secrets.token_bytes(KEY_BYTES + SALT_BYTES + SEAL_BYTES)
    return Slot("person", "", KDF, _text(noise[:SALT_BYTES]), _text(noise[:NONCE_BYTES]),
                _text(noise))  # fmt: skip


def _cipher(slot: Slot, secret: str) -> Any:  # noqa: ANN401 - cryptography loads at first use
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    derive = Argon2id(
        salt=_bytes(slot.salt), length=KEY_BYTES, iterations=3, lanes=4, memory_cost=65536
    )
    return AESGCM(derive.derive(unicodedata.normalize("NFC", secret).encode()))


def _context(keys: KeyFile, slot: Slot) -> bytes:
    """What a slot is sealed to: moved to another store or person it does not open."""
    return f"{keys.store}|{slot.kind}|{slot.login}|{slot.kdf}".encode()


def _plain(login: str) -> str:
    """The login without capitals and stray spaces: nobody should fail on those."""
    return " ".join(unicodedata.normalize("NFC", login).casefold().split())


def _fingerprint(keys: KeyFile, text: str) -> str:
    return hmac.digest(_bytes(keys.salt), text.encode(), "sha256").hex()


# --- wrong tries ----------------------------------------------------------------------------


def wait_left(keys: KeyFile, login: str, device: str, now: float) -> int:
    """Whole seconds to wait before this person may try again at this device."""
    until = keys.tries.get(_who(keys, login, device), Tries()).until
    return min(max(math.ceil(until - now), 0), LONGEST_WAIT)


def after_wrong(keys: KeyFile, login: str, device: str, now: float) -> KeyFile:
    """The key file after one more wrong try: wait 1, 2, 4 ... at most 300 seconds."""
    who = _who(keys, login, device)
    fresh = {each: tries for each, tries in keys.tries.items() if tries.until > now - FORGOTTEN}
    count = fresh.get(who, Tries()).count + 1
    wait = min(2 ** min(count - 1, 10), LONGEST_WAIT)
    return replace(keys, tries={**fresh, who: Tries(count, now + wait)})


def after_right(keys: KeyFile, login: str, device: str) -> KeyFile:
    """The key file once the right password was typed: nothing to wait for."""
    who = _who(keys, login, device)
    return replace(keys, tries={each: t for each, t in keys.tries.items() if each != who})


def wrong_tries(keys: KeyFile, login: str, device: str) -> int:
    """How often in a row this person was refused at this device."""
    return keys.tries.get(_who(keys, login, device), Tries()).count


def _who(keys: KeyFile, login: str, device: str) -> str:
    return _fingerprint(keys, f"{_plain(login)}\0{device}")


# --- the file -------------------------------------------------------------------------------


def write(path: Path, keys: KeyFile) -> None:
    """Keep the key file, whole or not at all."""
    content = json.dumps({"format": FORMAT, **asdict(keys)}, indent=1)
    files.write_whole(path, content.encode())


def read(path: Path) -> KeyFile:
    """The key file of a store.

    Raises CannotRead when the disk refuses, DamagedStore when it is not a key file,
    NewerStore when a newer program wrote it.
    """
    try:
        text = path.read_bytes()
    except OSError as error:
        raise CannotRead(path) from error
    try:
        values = json.loads(text)
        found = int(values.pop("format"))
        if found > FORMAT:
            raise NewerStore(str(found), str(FORMAT))
        return _from_values(values)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DamagedStore(path) from error


def _from_values(values: dict[str, Any]) -> KeyFile:
    slots = tuple(Slot(**slot) for slot in values.pop("slots"))
    tries = {who: Tries(**found) for who, found in values.pop("tries").items()}
    keys = KeyFile(**values, slots=slots, tries=tries)
    if not isinstance(keys.practice, bool):
        raise TypeError
    UUID(keys.store)
    _bytes(keys.salt)
    for slot in slots:
        _check_slot(slot)
    return keys


def _check_slot(slot: Slot) -> None:
    """Raise ValueError for a slot that cannot be one: damage, whatever the password."""
    if slot.kdf != KDF:
        raise NewerStore(slot.kdf, KDF)
    lengths = [len(_bytes(each)) for each in (slot.salt, slot.nonce, slot.sealed)]
    if lengths != [SALT_BYTES, NONCE_BYTES, KEY_BYTES + SALT_BYTES + SEAL_BYTES]:
        raise ValueError


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
