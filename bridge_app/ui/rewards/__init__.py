"""Giving what was promised: quick, checked, and with a receipt."""
