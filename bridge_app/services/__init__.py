"""One class an area, one method a user action: actor, check, transaction, audit row."""
