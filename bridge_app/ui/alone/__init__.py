"""The screen that a client has alone, in a process that knows no store and has no key."""
