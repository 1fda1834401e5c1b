"""Briefs, their templates and checks, and how one becomes a document."""
