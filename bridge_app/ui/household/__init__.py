"""With whom a client lives: noted from a day on, and ended."""
