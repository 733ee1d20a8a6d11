"""How much of somebody else's file is read (TRUST 39)."""

BYTES = 10_000_000
"""A file of clients is far smaller; more is refused before it is opened."""

UNPACKED = 100_000_000
"""Bytes that may come out of a workbook; a zip bomb stops here."""

ROWS = 50_000
CELL = 10_000
COLUMNS = 200
