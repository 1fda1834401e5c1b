"""The card: one record as a form, with what it rests on and what rests on it."""
