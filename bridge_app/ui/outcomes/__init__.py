"""What the help brought: how many people there are figures of, and what changed for those."""
