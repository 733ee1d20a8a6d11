"""Everything that leaves as a file: pages of shapes, and the tagged PDF made from them."""
