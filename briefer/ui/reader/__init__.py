"""The reader: a source's text, what was kept from it, and the keys that keep more."""
