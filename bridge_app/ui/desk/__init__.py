"""The desk: who is waiting, who is sought, who is new."""
