"""Stories for the wall: told in a client's file, and shown without whose they are."""
