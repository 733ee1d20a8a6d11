"""A password becomes a key once in a process, by the real slow work; after that it is known.

The same password with the same salt gives the same key, whoever asks. Two thirds of the tests that
come in by a password did that work for a key that they had worked out before.
"""

from functools import lru_cache

from argon2 import low_level

really = low_level.hash_secret_raw
"""The work itself."""

known = lru_cache(maxsize=4096)(really)
setattr(low_level, "hash_secret_raw", known)  # noqa: B010 - for tests alone
