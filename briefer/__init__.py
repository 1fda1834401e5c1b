"""Briefer: facts, quotes and a timeline, with their sources, into briefs that leave the house."""

__version__ = "0.1.0"
