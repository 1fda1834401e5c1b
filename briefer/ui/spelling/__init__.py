"""Spelling: which words are unknown, what they may be meant for, and how that is shown."""
