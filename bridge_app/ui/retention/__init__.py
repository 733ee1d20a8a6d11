"""How long what is kept may stay, and what goes: by number, by two people."""
