"""The door: first run, log in, and the lock."""
