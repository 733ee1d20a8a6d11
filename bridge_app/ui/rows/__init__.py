"""The room where several hand-outs are typed one after another."""
