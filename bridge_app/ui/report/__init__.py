"""A short report that client and mentor read together before it is copied."""
