"""The one place where the time of day is asked."""

from datetime import UTC, datetime


def now() -> str:
    """This moment as a brief keeps it: `2025-10-12T13:30:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
