"""The editors of a card's fields, one file for each family."""
