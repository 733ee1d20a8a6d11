"""Backups: how it stands, one made by hand, where they go, and back again from one."""
