"""Mijn brug: score a bridge together with a client, agree on small steps, take it home."""

__version__ = "0.1.0"
