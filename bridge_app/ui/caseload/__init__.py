"""A mentor's own people, who needs something first on top."""
