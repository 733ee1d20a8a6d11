"""How quick the program is, as ratios to floors measured side by side in the same run."""
