"""Looking through the access log, and checking that it is whole."""
