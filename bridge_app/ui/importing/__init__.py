"""The room where clients are read in from somebody else's table."""
