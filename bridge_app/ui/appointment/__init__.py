"""Noting the next agreed day: one part, for the end of a conversation and for a client's file."""
