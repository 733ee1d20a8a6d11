"""What the command line can do; each command uses the very services of the screens."""
