"""Files into records not yet kept; one module for each format."""
