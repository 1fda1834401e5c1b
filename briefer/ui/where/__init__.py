"""The column of places: briefs, the library by kind, tags and saved searches."""
