"""Where a server is and how it may be reached: on another machine nobody reads along."""

import pytest

from bridge_app.desk_errors import BadAddress
from bridge_app.errors import UnsafeEngine
from bridge_app.storage.server.address import read

FAR = "postgresql://anna@bridge.example.nl/brug"


def test_with_another_machine_the_server_shows_who_it_is() -> None:
    address = read(FAR)
    assert address.told == "bridge.example.nl/brug"
    assert address.asked["sslmode"] == "verify-full"
    assert address.asked["sslrootcert"] == "system"
    assert address.asked["ssl_min_protocol_version"] == "TLSv1.3"
    assert address.asked["gssencmode"] == "disable"
    assert address.asked["require_auth"] == "scram-sha-256"


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca"])
@pytest.mark.parametrize("where", ["bridge.example.nl", "10.0.0.7", "localhost,bridge.example.nl"])
def test_less_is_refused_by_name(where: str, mode: str) -> None:
    with pytest.raises(UnsafeEngine) as refused:
        read(f"postgresql://{where}/brug?sslmode={mode}")
    assert (refused.value.what, refused.value.found) == ("sslmode", mode)


def test_a_name_of_here_does_not_hide_another_machine() -> None:
    with pytest.raises(UnsafeEngine):
        read("postgresql://localhost/brug?hostaddr=10.0.0.7&sslmode=disable")


@pytest.mark.parametrize(
    "here",
    [
        "postgresql:///brug",
        "postgres://localhost/brug",
        "postgresql://127.0.0.1:5433/brug",
        "postgresql:///brug?host=/run/postgresql",
        "postgresql://localhost,[::1]/brug?sslmode=disable",
    ],
)
def test_on_this_machine_nobody_is_on_the_way(here: str) -> None:
    address = read(here)
    assert "require_auth" not in address.asked
    assert address.told.endswith("/brug")
    assert not address.told.startswith("/b")


def test_a_certificate_of_the_municipality_itself_is_used() -> None:
    assert read(f"{FAR}?sslrootcert=/etc/brug.pem").asked["sslrootcert"] == "/etc/brug.pem"


@pytest.mark.parametrize(
    "text",
    ["", "brug", "mysql://host/brug", "postgresql://host", "postgresql://host/brug?colour=red"],
)
def test_what_is_no_address_is_told(text: str) -> None:
    with pytest.raises(BadAddress):
        read(text)


def test_a_password_is_shown_nowhere() -> None:
    assert "geheim" not in repr(read("postgresql://anna:geheim@bridge.example.nl/brug"))
    with pytest.raises(BadAddress) as refused:
        read("mysql://anna:geheim@bridge.example.nl/brug")
    assert "geheim" not in refused.value.address
