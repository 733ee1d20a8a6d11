"""Papers for the privacy officer: the register, the leaflet, and who saw what."""
