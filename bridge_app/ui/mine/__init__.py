"""What a client received and may still receive: where each stands, and on paper once more."""
