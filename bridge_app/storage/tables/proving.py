"""How clients show who they are: what their secret becomes, and every try."""

from sqlalchemy import Column, Integer, LargeBinary

from bridge_app.domain.proving import ProofWay, TryKind
from bridge_app.storage.columns import Code
from bridge_app.storage.tables.metadata import at, by, key_to, seq, table, to

# One secret a client, as what Argon2id makes of its keyed fingerprint; never the secret. Of a code
# it is known how long it is: after its last digit the screen goes on by itself.
client_proof = table(
    "client_proof",
    key_to("client_id", "client"),
    Column("way", Code(ProofWay), nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("digits", Integer),
    at(),
    by(),
    rowid=False,
)

# Each try, and what ends the counting of wrong ones; it only grows, so nothing but that ends it.
proof_try = table(
    "proof_try",
    seq(),
    to("client_id", "client", index=True),
    Column("kind", Code(TryKind), nullable=False),
    at(),
    by(),
)
