"""The order of children that ECMA-376-1 demands, for every element whose content is a sequence.

Taken down from the standard's sections; a name that is not listed is not allowed there.
"""

_BORDERS = "top left start bottom right end insideH insideV tl2br tr2bl"

ORDER: dict[str, list[str]] = {
    name: names.split()
    for name, names in {
        # 17.3.1.26, 17.3.1.25
        "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
        "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
        "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
        "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
        # 17.3.2.28, as the schema of the first edition has it
        "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "
        "imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs "
        "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish "
        "oMath",
        # 17.3.1.24
        "pBdr": "top left bottom right between bar",
        # 17.3.1.19
        "numPr": "ilvl numId",
        # 17.4.59
        "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize "
        "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
        "tblDescription",
        # 17.4.38, 17.4.78 (any order there), 17.4.79
        "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
        "tr": "tblPrEx trPr tc",
        "tblBorders": _BORDERS,
        "tcBorders": _BORDERS,
        "tblCellMar": "top left start bottom right end",
        "tcMar": "top left start bottom right end",
        # 17.4.69
        "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
        "tcFitText vAlign hideMark",
        # 17.6.17
        "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
        "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi "
        "rtlGutter docGrid printerSettings",
        # 17.7.4.17
        "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
        "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr "
        "trPr tcPr tblStylePr",
        "tblStylePr": "pPr rPr tblPr trPr tcPr",
        "styles": "docDefaults latentStyles style",
        # 17.9.1, 17.9.6, 17.9.15
        "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
        "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr "
        "rPr",
        "num": "abstractNumId lvlOverride",
        "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
        # 17.8.3.10
        "font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold "
        "embedItalic embedBoldItalic",
        # 17.15.1.78, those that a document of ours might hold
        "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime "
        "mirrorMargins embedTrueTypeFonts embedSystemFonts saveSubsetFonts attachedTemplate "
        "stylePaneFormatFilter trackRevisions documentProtection defaultTabStop autoHyphenation "
        "evenAndOddHeaders characterSpacingControl updateFields hdrShapeDefaults footnotePr "
        "endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping "
        "captions shapeDefaults decimalSymbol listSeparator",
    }.items()
}


def disordered(root: object) -> list[str]:
    """The elements under `root` whose children are not in order, with those children."""
    return [
        f"{name}: {' '.join(children)}"
        for element in root.iter()  # type: ignore[attr-defined]
        if (name := _name(element)) in ORDER and _is_word(element)
        if not _in_order(children := [_name(child) for child in element], ORDER[name])
    ]


def _in_order(children: list[str], allowed: list[str]) -> bool:
    if not set(children) <= set(allowed):
        return False
    places = [allowed.index(child) for child in children]
    return places == sorted(places)


def _is_word(element: object) -> bool:
    return "wordprocessingml/2006" in element.tag  # type: ignore[attr-defined]


def _name(element: object) -> str:
    return str(element.tag).rpartition("}")[2]  # type: ignore[attr-defined]
