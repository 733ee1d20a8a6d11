"""The room where the client chooses what is on the paper, and takes it home."""
