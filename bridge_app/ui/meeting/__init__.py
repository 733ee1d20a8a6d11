"""One client's appointments: the next one, what helps to remember it, and those before."""
