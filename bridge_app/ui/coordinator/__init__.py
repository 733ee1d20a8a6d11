"""What the coordinator counts: totals without names."""
