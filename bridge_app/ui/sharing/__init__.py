"""Figures for others: how they look, sharing them for good, and what was shared."""
