"""Made-up people with a life: for trying, for teaching and for tests; never beside real ones."""
