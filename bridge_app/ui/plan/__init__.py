"""Goal and steps, changed outside a conversation."""
