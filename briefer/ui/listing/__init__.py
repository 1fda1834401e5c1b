"""The list: any number of items, found as one types."""
