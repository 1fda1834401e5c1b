"""Tips over what is cut short."""


def plain_tip(text: str) -> str:
    """`text` as a tip shows it, just as it stands; "" for no tip.

    Qt takes a tip that looks like HTML for HTML, and then draws pictures of this machine's files.
    In tags of our own the words wrap, and are escaped.
    """
    from html import escape  # here, as few starts need it before the first paint

    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>" if text else ""
