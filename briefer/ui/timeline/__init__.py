"""The timeline: events along a scale of time, in lanes."""
