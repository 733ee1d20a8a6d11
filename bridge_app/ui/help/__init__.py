"""Help: which keys there are, on every screen in the same place."""
