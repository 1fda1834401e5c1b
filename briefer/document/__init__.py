"""The format-neutral document: what a brief says, before any file format."""
