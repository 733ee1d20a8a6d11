"""The second engine: PostgreSQL, for a municipality with more than one desk.

Context: several desks write in one store. A file on a network drive cannot keep its promises
(DECISIONS G1), and in a file whoever has the key reads everything; a server can do both: let
desks take turns, and hold staff's reach with rights of its own (TRUST 25).

Decision: one `Database` shape. `ServerDatabase` gives the very same `reading()`, `writing()` and
`glancing()`, so services and the functions of storage do not know where they work. The tables
are the same `metadata`, in a schema of their own; ids, moments and days stand in it as the same
bytes, numbers and texts as in a file, so chains, moving and comparing need no translation. What
PostgreSQL says otherwise stands in `dialect.py` and nowhere else: our statements stay one text.

One deed at a time: `writing()` begins with a lock that belongs to the database (database.py says
why). Rules that span rows then hold by the same reasoning, and the same tests, as BEGIN IMMEDIATE.

Consequences: nothing here is imported by a desk that works in a file. The rules of rows that
only grow are written twice, as triggers of SQLite (tables/guards.py) and of PostgreSQL
(guards.py); the same tests hold both. A deed costs a round trip for each statement, so services
that ask much in few statements stay quick from afar.
"""
