"""Who looked in my bridge: for the client, who looks along."""
