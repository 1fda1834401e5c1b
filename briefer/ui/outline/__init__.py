"""The outline: a brief built section by section."""
