"""Fields: what Word works out itself, with the value that is shown until it does."""


def field(instruction: str, shown: str, look: str = "") -> str:
    """A field whose value reads `shown` (runs); `look` is the `w:rPr` of its own marks."""
    return f"{begun(instruction, look)}{shown}{ended(look)}"


def begun(instruction: str, look: str = "") -> str:
    """The runs that open a field, up to its value, which may go on over several paragraphs."""
    return (
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def ended(look: str = "") -> str:
    """The run that closes a field."""
    return f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'
