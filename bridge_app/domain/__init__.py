"""What the method is: frozen values and pure functions, standard library only."""
