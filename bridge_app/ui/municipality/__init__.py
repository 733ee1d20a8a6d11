"""What the municipality sets: its name and phone on the papers, and how it speaks."""
