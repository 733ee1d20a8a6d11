"""The proof that the program does what it says; `python3 run.py test` runs all of it."""
