"""The file of one client: the bridge, what was agreed, and what is next."""
