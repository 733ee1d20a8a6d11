"""From another machine: a real server with a certificate, and servers that are not who they say."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from bridge_app.errors import UnsafeEngine, WrongPassword
from bridge_app.storage.server.address import read
from bridge_app.storage.server.database import ServerDatabase
from tests import server as servers
from tests.judges import needs
from tests.server import Server

NAME, OTHER = "brug.example.test", "elders.example.test"
PERSON, SECRET, PLAIN = "anna", "of anna", "bram"
_RULES = f"local all all trust\nhostssl all {PLAIN} all password\nhostssl all all all scram-sha-256"


@dataclass(frozen=True)
class Far:
    """A server that stands for one elsewhere: reached by its name, over the network of here."""

    server: Server
    here: str
    folder: Path

    def reached(self, *, name: str = NAME, trusted: str = "ours", person: str = PERSON) -> bool:
        """Whether this person comes in with `SECRET`, at this name, trusting this certificate."""
        where = f"hostaddr={self.here}&sslrootcert={self.folder}/{trusted}.crt"
        address = read(f"postgresql://{person}@{name}/postgres?{where}")
        database = ServerDatabase(address, key=SECRET.encode())
        try:
            with database.reading() as connection:
                asked = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
                return bool(connection.exec_driver_sql(asked).scalar_one())
        finally:
            database.close()


@pytest.fixture(scope="module")
def far(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Far]:
    needs("postgresql")
    folder = tmp_path_factory.mktemp("certificates")
    for name in ("ours", "theirs"):
        _certificate(folder, name)
    number = os.getpid()
    here = f"127.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"  # nobody else's
    with servers.made() as server:
        data = server.folder / "data"
        (data / "pg_hba.conf").write_text(_RULES)
        for kind in ("crt", "key"):
            shutil.copy(folder / f"ours.{kind}", data / f"server.{kind}")
            (data / f"server.{kind}").chmod(0o600)
            shutil.chown(data / f"server.{kind}", data.owner(), data.group())
        with servers.serving(server, f"-c ssl=on -c listen_addresses={here}"):
            yield from _with_people(Far(server, here, folder))


def _with_people(far: Far) -> Iterator[Far]:
    with far.server.connect() as admin:
        for person in (PERSON, PLAIN):
            admin.execute(f"CREATE ROLE {person} LOGIN PASSWORD '{SECRET}'")
    yield far


def _certificate(folder: Path, name: str) -> None:
    """One that vouches for itself, for `NAME` alone."""
    key = ec.generate_private_key(ec.SECP256R1())
    who, now = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)]), datetime.now(UTC)
    made = (
        x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / f"{name}.crt").write_bytes(made.public_bytes(Encoding.PEM))
    (folder / f"{name}.key").write_bytes(secret)


def test_one_comes_in_over_a_line_that_nobody_reads(far: Far) -> None:
    assert far.reached()


@pytest.mark.parametrize(
    ("name", "trusted"), [(NAME, "theirs"), (OTHER, "ours")], ids=["certificate", "name"]
)
def test_a_server_that_is_not_who_it_says_hears_nothing(far: Far, name: str, trusted: str) -> None:
    with pytest.raises(UnsafeEngine) as refused:
        far.reached(name=name, trusted=trusted)
    assert refused.value.what == "certificate"


def test_a_server_that_wants_the_bare_secret_does_not_get_it(far: Far) -> None:
    with pytest.raises(UnsafeEngine) as refused:
        far.reached(person=PLAIN)
    assert refused.value.what == "require_auth"


def test_a_wrong_one_is_a_wrong_one_there_too(far: Far) -> None:
    with pytest.raises(WrongPassword):
        far.reached(person="nobody")
