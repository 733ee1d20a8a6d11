"""Parts for screens that a client looks at: they speak the client's language, in large letters."""
