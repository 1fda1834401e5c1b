"""Going to or doing anything by typing its name."""
