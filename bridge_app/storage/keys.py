"""Who can open a store: one random database key, boxed once for each person.

`keys.json` stands beside the database. It holds no names: a login is kept as a salted fingerprint,
and whose slot it is comes out only together with the key. A wrong password is known by the seal
of the slot (AES-GCM), so it can never be mistaken for damage (TRUST 16).

A password seals a private key of the person's own, and the database key lies in a box that
only this private key opens (HPKE). So the database key can be renewed when somebody leaves
(`with_next_key`) without the passwords of those who stay.
"""

import base64
import hmac
import json
import secrets
import unicodedata
from collections.abc import Iterable, Mapping
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
BOX_BYTES = 32 + KEY_BYTES + SEAL_BYTES
"""A box is a public key made for it, the database key, and a seal."""

KDF = "argon2id t=3 m=65536 p=4"
"""How a password becomes a key: three passes over 64 MiB in four lanes (TRUST 26)."""

RECOVERY = "\0recovery"
"""Stands where a login stands for the printed code; nobody can type it."""

CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH = 26


@dataclass(frozen=True)
class Slot:
    """One way in: a private key and a person's id, sealed with what that person knows.

    `box` holds the database key for that private key, and `next_box` the one that comes while it
    is renewed. `mark` is made with the database key: who had that key gave out this slot.
    """

    kind: str
    login: str
    kdf: str
    salt: str
    nonce: str
    sealed: str
    public: str
    box: str
    mark: str = ""
    next_box: str = ""


@dataclass(frozen=True)
class Tries:
    """Wrong tries in a row of one person at one device (tries.py).

    `wait` is how many seconds to wait after the last of them, which was `at` so many seconds
    after the machine was started.
    """

    count: int = 0
    wait: int = 0
    at: float = 0.0


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
    """What came out of a slot: the database key, and whose slot it was.

    `next_key` is there while the database key is being renewed: the file has the one or the
    other, whatever was cut off.
    """

    key: bytes
    staff: UUID
    next_key: bytes | None = None


def new_key_file(store: UUID, *, practice: bool) -> KeyFile:
    """A key file that nobody can open yet."""
    return KeyFile(str(store), practice, _text(secrets.token_bytes(SALT_BYTES)))


# --- slots ----------------------------------------------------------------------------------


def with_slot(keys: KeyFile, login: str, secret: str, opened: Opened) -> KeyFile:
    """The key file with one way in more; a slot of the same login gives way to it."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    bare = Slot(
        "recovery" if login == RECOVERY else "person",
        fingerprint(keys, plain(login)),
        KDF,
        _text(secrets.token_bytes(SALT_BYTES)),
        _text(secrets.token_bytes(NONCE_BYTES)),
        sealed="",
        public=_text(private.public_key().public_bytes_raw()),
        box="",
    )
    content = private.private_bytes_raw() + opened.staff.bytes
    sealed = _cipher(bare, secret).encrypt(_bytes(bare.nonce), content, _context(keys, bare))
    box, mark = _box(keys, bare, opened.key), _mark(keys, bare, opened.key)
    coming = _box(keys, bare, opened.next_key) if opened.next_key else ""
    made = replace(bare, sealed=_text(sealed), box=box, mark=mark, next_box=coming)
    others = tuple(slot for slot in keys.slots if slot.login != bare.login)
    return replace(keys, slots=(*others, made))


def only_for(keys: KeyFile, logins: Iterable[str]) -> KeyFile:
    """The key file with these ways in alone, and nothing of who typed a wrong password.

    One for each login, which counts at the door: a second would get every key that comes, unseen.
    """
    wanted = {fingerprint(keys, plain(login)) for login in logins}
    firsts = {slot.login: slot for slot in reversed(keys.slots) if slot.login in wanted}
    kept = tuple(slot for slot in keys.slots if firsts.get(slot.login) is slot)
    return replace(keys, slots=kept, tries={})


def opened_with(keys: KeyFile, login: str, secret: str) -> Opened | None:
    """What the login's slot holds, None when the secret does not fit.

    An unknown login takes the same work and the same time as a known one (TRUST 30). Raises
    DamagedStore when the secret fits and the box behind it does not open.
    """
    from cryptography.exceptions import InvalidTag

    wanted = fingerprint(keys, plain(login))
    slot = next((slot for slot in keys.slots if slot.login == wanted), None) or _nobody()
    try:
        content = _cipher(slot, secret).decrypt(
            _bytes(slot.nonce), _bytes(slot.sealed), _context(keys, slot)
        )
    except InvalidTag:
        return None
    private, staff = content[:KEY_BYTES], UUID(bytes=content[KEY_BYTES:])
    coming = _unboxed(keys, slot, slot.next_box, private) if slot.next_box else None
    return Opened(_unboxed(keys, slot, slot.box, private), staff, coming)


# --- another database key -------------------------------------------------------------------


def with_next_key(keys: KeyFile, key: bytes, coming: bytes) -> KeyFile:
    """The key file in which every slot holds the key that comes too.

    A slot that was not given out with the present key is left out. That stops who never had
    it; who leaves had it and could mark any slot, so then `only_for` comes first (rekeying.py).
    """
    known = (slot for slot in keys.slots if _is_marked(keys, slot, key))
    slots = tuple(replace(slot, next_box=_box(keys, slot, coming)) for slot in known)
    return replace(keys, slots=slots)


def settled_on(keys: KeyFile, key: bytes, opened: Opened) -> KeyFile:
    """The key file once the database has this key, and no more the one of `opened`.

    A slot that was made since has this key already; one that was slipped in goes.
    """
    known = (s for s in keys.slots if any(_is_marked(keys, s, k) for k in (opened.key, key)))
    slots = (replace(slot, box=slot.next_box or slot.box, next_box="") for slot in known)
    return replace(keys, slots=tuple(replace(each, mark=_mark(keys, each, key)) for each in slots))


def _box(keys: KeyFile, slot: Slot, key: bytes) -> str:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    public = X25519PublicKey.from_public_bytes(_bytes(slot.public))
    return _text(_suite().encrypt(key, public, _context(keys, slot)))


def _unboxed(keys: KeyFile, slot: Slot, box: str, private: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    try:
        own = X25519PrivateKey.from_private_bytes(private)
        return bytes(_suite().decrypt(_bytes(box), own, _context(keys, slot)))
    except InvalidTag as error:
        raise DamagedStore(Path(NAME)) from error


def _suite() -> Any:  # noqa: ANN401 - cryptography loads at first use
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def _mark(keys: KeyFile, slot: Slot, key: bytes) -> str:
    told = b"slot|" + _context(keys, slot) + _bytes(slot.public)
    return _text(hmac.digest(key, told, "sha256"))


def _is_marked(keys: KeyFile, slot: Slot, key: bytes) -> bool:
    return hmac.compare_digest(slot.mark, _mark(keys, slot, key))


# --- the printed code -----------------------------------------------------------------------


def has_recovery(keys: KeyFile) -> bool:
    """Whether a printed code can open the store when all passwords are lost."""
    return any(slot.kind == "recovery" for slot in keys.slots)


def new_recovery_code() -> str:
    """130 random bits in letters and digits that cannot be taken for each other."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def read_code(typed: str) -> str:
    """The code as it was printed, whatever spaces, dashes and small letters were typed."""
    return "".join(letter for letter in typed.upper() if letter in CODE_LETTERS)


# --- what seals -----------------------------------------------------------------------------


def _nobody() -> Slot:
    noise = _text(secrets.token_bytes(KEY_BYTES + SALT_BYTES + SEAL_BYTES))
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    return Slot("person", "", KDF, _text(salt), _text(nonce), noise, public="", box="")


def _cipher(slot: Slot, secret: str) -> Any:  # noqa: ANN401 - cryptography loads at first use
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(derived(unicodedata.normalize("NFC", secret).encode(), _bytes(slot.salt)))


def derived(secret: bytes, salt: bytes) -> bytes:
    """Argon2id as `KDF` says; the reference library fills its four lanes side by side.

    The same bytes come from cryptography, which fills them one after another: twice the work
    and four times the wait for the person at the door, and no harder for a thief.
    """
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret,
        salt,
        time_cost=3,
        memory_cost=65536,
        parallelism=4,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _context(keys: KeyFile, slot: Slot) -> bytes:
    """What a slot is sealed to: moved to another store or person it does not open."""
    return f"{keys.store}|{slot.kind}|{slot.login}|{slot.kdf}".encode()


def plain(login: str) -> str:
    """The login without capitals and stray spaces: nobody should fail on those."""
    return " ".join(unicodedata.normalize("NFC", login).casefold().split())


def fingerprint(keys: KeyFile, text: str) -> str:
    return hmac.digest(_bytes(keys.salt), text.encode(), "sha256").hex()


# --- the file -------------------------------------------------------------------------------


def write(path: Path, keys: KeyFile) -> None:
    """Keep the key file, whole or not at all."""
    files.write_whole(path, json.dumps({"format": FORMAT, **asdict(keys)}, indent=1).encode())


def read(path: Path) -> KeyFile:
    """The key file of a store.

    Raises CannotRead, DamagedStore when it is no key file, NewerStore of a newer program.
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
    told = values.pop("tries").items()
    tries = {w: Tries(int(t["count"]), int(t["wait"]), float(t["at"])) for w, t in told}
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
    boxes = (slot.box, slot.next_box or slot.box)
    told = (slot.salt, slot.nonce, slot.sealed, slot.public, slot.mark, *boxes)
    sealed = KEY_BYTES + SALT_BYTES + SEAL_BYTES
    wanted = [SALT_BYTES, NONCE_BYTES, sealed, KEY_BYTES, KEY_BYTES, BOX_BYTES, BOX_BYTES]
    if [len(_bytes(each)) for each in told] != wanted or not bytes.fromhex(slot.login):
        raise ValueError


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _bytes(text: str) -> bytes:
    content = base64.b64decode(text, validate=True)
    if _text(content) != text:
        raise ValueError  # one key is written in one way: filler that differs is damage too
    return content
