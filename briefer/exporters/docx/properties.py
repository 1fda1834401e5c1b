"""What the file says of itself: docProps, from the brief alone."""

from briefer.document.nodes import Properties
from briefer.exporters.docx.text import escaped

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core(properties: Properties) -> str:
    """docProps/core.xml; what the brief does not say is left out."""
    texts = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.author),
        ("dc:identifier", properties.identifier),
        ("dc:language", properties.language),
    )
    inner = "".join(f"<{name}>{escaped(text)}</{name}>" for name, text in texts if text)
    if properties.moment:
        for name in ("created", "modified"):
            inner += (
                f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{escaped(properties.moment)}'
                f"</dcterms:{name}>"
            )
    return f"<cp:coreProperties {_CORE}>{inner}</cp:coreProperties>"


def extended(organisation: str) -> str:
    """docProps/app.xml, which says whose paper it is and names no program."""
    return (
        f'<Properties xmlns="{_EXTENDED}"><Company>{escaped(organisation)}</Company></Properties>'
    )
