"""What the program promises, how often that was tried, and where its limits are."""
