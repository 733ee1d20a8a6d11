"""Empty stores in memory for tests: copies of one that was made in full, once in a process."""

import secrets
from functools import cache

from bridge_app.storage.database import KEY_BYTES, MEMORY, Database, in_memory
from bridge_app.storage.schema import SECRET_BYTES


def empty_store() -> Database:
    """As `in_memory()` gives it, with a secret of its own, for a fifth of the work."""
    fresh = _copied(_made())
    secret = secrets.token_hex(SECRET_BYTES)
    with fresh.driver() as driver:
        driver.execute("UPDATE meta SET value = ? WHERE name = 'secret'", (secret,))
    fresh.recall_secret()
    return fresh


def copy_of(store: Database) -> Database:
    """Another store in memory in which the same was done; its chains go on from there."""
    fresh = _copied(store)
    fresh.recall_secret()
    return fresh


def _copied(store: Database) -> Database:
    fresh = Database(MEMORY, secrets.token_bytes(KEY_BYTES))
    with store.driver() as made, fresh.driver() as driver:
        made.backup(driver)
    return fresh


@cache
def _made() -> Database:
    """What is copied; nobody works in it, and it goes with the process."""
    return in_memory()
