"""The people who work here: what they may, their teams and locations, and who looked at that."""
