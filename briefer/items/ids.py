"""Identifiers: UUID version 7, so that later ones sort later and libraries can be merged."""

import os
import time


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562, section 5.7) in its usual spelling of 36 characters."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    high = (milliseconds << 16) | 0x7000 | (random >> 62 & 0x0FFF)
    low = (0b10 << 62) | (random & 0x3FFF_FFFF_FFFF_FFFF)
    digits = f"{(high << 64) | low:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
