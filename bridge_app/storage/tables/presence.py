"""Who has whose file on the screen now."""

from bridge_app.storage.tables.metadata import at, key_to, table

# Somebody has a client's file open `since` then, and their screen said so last at `beat`; a
# minute without is gone. It says nothing of the client, is about now only, and no chain holds it.
# Who may open the file may read it; nobody writes another's row.
open_file = table(
    "open_file",
    key_to("client_id", "client"),
    key_to("staff_id", "staff"),
    at("since"),
    at("beat"),
    rowid=False,
)
