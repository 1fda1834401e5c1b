"""Addresses that a file may lead to."""

import re
from urllib.parse import quote, urlsplit

_SCHEMES = ("http", "https", "mailto")
_LONGEST = 2000  # Word calls a file damaged whose addresses are longer than 2,079 characters.
# Most addresses are such, and stay as they are.
_USUAL = re.compile(r"https?://[a-z0-9][a-z0-9.-]{0,250}(/[A-Za-z0-9._~/-]{0,1000})?")
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def checked(target: str) -> str:
    """`target` with what an address cannot hold escaped; "" if it is none to lead a reader to.

    Only http, https and mailto are followed, and only what Word can read: it repairs a file
    with one bad address by dropping all of them. The link's words stand either way.
    """
    if _USUAL.fullmatch(target):
        return target
    escaped = _STRAY_PERCENT.sub("%25", quote(target.strip(), safe="%/:=&?~#+!$,;'@()*[]"))
    try:
        parts = urlsplit(escaped)
        whole = parts.path if parts.scheme == "mailto" else parts.hostname
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _SCHEMES or not whole or len(escaped) > _LONGEST:
        return ""
    return escaped
