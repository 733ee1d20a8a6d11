"""Tests of the picture: its values, its colours, and what it looks like."""
