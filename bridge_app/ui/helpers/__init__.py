"""Who helps one client: another mentor, colleagues who help along, and the card that says so."""
