"""The conversation with the client: one question a screen, from welcome to an agreed plan."""
