"""settings.xml."""

from briefer.exporters.docx.namespaces import DECLARED

_MODE = (
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/>'
)


def settings(language: str, *, footnotes: bool) -> str:
    """settings.xml; its children stand in the order of ECMA-376-1, 17.15.1.78.

    No field is marked for updating: Word would ask whoever opens the file whether it may.
    """
    notes = ""
    if footnotes:
        notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    return (
        f'<w:settings {DECLARED}><w:zoom w:percent="100"/><w:embedTrueTypeFonts/>'
        '<w:defaultTabStop w:val="360"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"{notes}<w:compat>{_MODE}</w:compat>"
        f'<w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )
