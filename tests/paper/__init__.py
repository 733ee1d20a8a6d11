"""Tests of what leaves on paper and in files."""
