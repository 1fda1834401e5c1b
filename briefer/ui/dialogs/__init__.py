"""Settings, the keyboard map, and what Briefer is made of."""
