"""Months of the ledger: which are closed, closing the next, and opening one again."""
