"""The home of who runs the program: what is left to settle, and the way to each room."""
