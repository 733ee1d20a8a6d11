"""How one comes in oneself: the password, and a second step with a code from the phone."""
