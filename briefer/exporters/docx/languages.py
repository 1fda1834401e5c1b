"""How a run's language is said: for Latin, for complex and for East Asian script."""

from functools import cache

from briefer.document.nodes import Direction
from briefer.exporters.docx.scripts import Script
from briefer.exporters.docx.text import escaped

# Word sorts languages by script: these are set from its East Asian font …
_EAST_ASIAN = {"zh": "SimSun", "yue": "SimSun", "ja": "Yu Mincho", "ko": "Batang"}
# … and these from its complex-script font, with all that are written from right to left.
_COMPLEX = frozenset(
    "am ar arc as bn bo brx ckb doi dv dz fa gu he hi km kn ks ku lo mai ml mni mr my ne or pa pnb "
    "prs ps sa sat sd si syr ta te th ti ug ur yi".split()
)


@cache
def run_properties(
    style: str, lang: str, direction: Direction, script: Script | None = None
) -> str:
    """The `w:rPr` of a run in the character style with id `style` (or ""), or "" for none.

    A `script` is set from right to left, or as complex text, whatever the `direction` of the run
    around it; a language of another kind is then not said. Its children stand in the order of
    ECMA-376-1, 17.3.2.28.
    """
    kind = _kind(lang, direction)
    if script:
        direction, lang = script.direction, lang if kind == "bidi" else ""
    east = _EAST_ASIAN.get(lang.partition("-")[0].lower())
    parts = (
        f'<w:rStyle w:val="{style}"/>' if style else "",
        f'<w:rFonts w:hint="eastAsia" w:eastAsia="{east}"/>' if east else "",
        "<w:rtl/>" if direction == "rtl" else "",
        "<w:cs/>" if script and direction == "ltr" else "",
        f'<w:lang w:{kind}="{escaped(lang)}"/>' if lang else "",
    )
    inner = "".join(parts)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _kind(lang: str, direction: Direction) -> str:
    primary, *rest = lang.lower().split("-")
    if direction == "rtl" or primary in _COMPLEX or "arab" in rest:
        return "bidi"
    return "eastAsia" if primary in _EAST_ASIAN else "val"
