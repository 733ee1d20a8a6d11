"""A mentor is away, or hands over: who stands in and when, and who takes over whom."""
