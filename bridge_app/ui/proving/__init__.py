"""The room in which a client is known again, and chooses by what."""
