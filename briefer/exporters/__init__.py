"""Documents into bytes; one package for each format."""
