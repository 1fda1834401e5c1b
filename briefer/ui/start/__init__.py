"""The first page: a sample, a new library, those that were open lately."""
