"""The file itself: its parts, what it says of itself, its fonts, and the order within it."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from fontTools.ttLib import TTFont
from lxml import etree

from briefer.document.nodes import PageSetup, Properties
from briefer.errors import OutputError
from briefer.exporters import docx
from tests.exporters.docx.reading import (
    FONTS,
    NAMES,
    PROPERTIES,
    Docx,
    R,
    W,
    document,
    paragraph,
    written,
)
from tests.exporters.docx.schema import disordered
from tests.exporters.docx.specimen import WHOLE

RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@pytest.fixture(scope="module")
def whole() -> Docx:
    return Docx(WHOLE)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert written(WHOLE) == written(WHOLE)


def test_every_part_is_well_formed_and_the_container_sound(whole: Docx) -> None:
    assert whole.zip.testzip() is None
    names = whole.zip.namelist()
    assert len(names) == len(set(names))
    for name in names:
        if not name.endswith(".odttf"):
            etree.fromstring(whole.zip.read(name))


def test_the_container_starts_with_its_types_and_bears_no_clocks_time(whole: Docx) -> None:
    assert whole.zip.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]
    for member in whole.zip.infolist():
        assert member.date_time == (1980, 1, 1, 0, 0, 0)
        assert (member.create_system, member.external_attr >> 16) == (0, 0o600)


def test_every_part_has_its_type_and_every_relationship_its_part(whole: Docx) -> None:
    types = etree.fromstring(whole.zip.read("[Content_Types].xml"))
    typed = {found.get("PartName", "")[1:] for found in types if found.get("PartName")}
    names = {name for name in whole.zip.namelist() if not name.startswith("[")}
    plain = {name for name in names if name.endswith(".xml")}
    assert typed == plain
    reached = set()
    for name in names:
        if name.endswith(".rels"):
            folder = name.partition("_rels/")[0]
            for relation in etree.fromstring(whole.zip.read(name)).iter(RELATIONS):
                if relation.get("TargetMode") != "External":
                    reached.add(folder + str(relation.get("Target")))
    assert reached == {name for name in names if not name.endswith(".rels")}


def test_every_relationship_that_a_part_names_is_there(whole: Docx) -> None:
    for name in ("document", "fontTable"):
        rels = etree.fromstring(whole.zip.read(f"word/_rels/{name}.xml.rels"))
        have = {found.get("Id") for found in rels}
        used = {
            value
            for element in whole.part(name).iter()
            for attribute, value in element.attrib.items()
            if attribute == f"{R}id"
        }
        assert used <= have


def test_all_elements_stand_in_the_order_of_the_standard(whole: Docx) -> None:
    columns = Docx(replace(WHOLE, page=PageSetup(columns=2), spanning=1))
    for made in (whole, columns):
        for name in made.zip.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                assert disordered(etree.fromstring(made.zip.read(name))) == [], name


def test_the_check_of_the_order_sees_a_wrong_one() -> None:
    wrong = etree.fromstring(f'<w:pPr xmlns:w="{W[1:-1]}"><w:jc/><w:pStyle/></w:pPr>')
    unknown = etree.fromstring(f'<w:pPr xmlns:w="{W[1:-1]}"><w:new/></w:pPr>')
    assert disordered(wrong) == ["pPr: jc pStyle"]
    assert disordered(unknown) == ["pPr: new"]


def test_the_properties_are_the_briefs_own(whole: Docx) -> None:
    said = whole.opened.core_properties
    properties = WHOLE.properties
    assert (said.title, said.author, said.subject, said.identifier, said.language) == (
        properties.title,
        properties.author,
        properties.subject,
        properties.identifier,
        properties.language,
    )
    assert said.created.isoformat() == said.modified.isoformat() == "2025-10-12T13:30:00+00:00"
    assert f"<Company>{properties.organisation}</Company>" in whole.zip.read(
        "docProps/app.xml"
    ).decode("utf-8")


def test_what_the_brief_does_not_say_the_file_does_not() -> None:
    bare = Docx(document(properties=Properties("", "", language="")))
    core = bare.zip.read("docProps/core.xml").decode("utf-8")
    assert core.endswith('instance"></cp:coreProperties>')
    assert "docProps/app.xml" not in bare.zip.namelist()


def test_no_library_and_no_template_shows_through(whole: Docx) -> None:
    parts = b"".join(
        whole.zip.read(name) for name in whole.zip.namelist() if not name.endswith(".odttf")
    )
    for leftover in (
        b"python-docx",
        b"python",
        b"thumbnail",
        b"customXml",
        b"Application",
        b"rsid",
    ):
        assert leftover not in parts
    assert not re.search(rb"20(?!25-10-12)\d\d-\d\d-\d\dT", parts)
    kinds = {name.rpartition(".")[2] for name in whole.zip.namelist()}
    assert kinds == {"xml", "rels", "odttf"}


def test_no_word_processor_is_asked_to_update_anything(whole: Docx) -> None:
    assert whole.find("//w:updateFields", "settings") == []
    assert whole.find("//w:attachedTemplate", "settings") == []


def test_a_file_without_notes_has_no_part_for_them() -> None:
    made = Docx(document(paragraph("a")))
    assert "word/footnotes.xml" not in made.zip.namelist()
    assert made.find("//w:footnotePr", "settings") == []


def test_the_footnotes_separators_are_told_to_the_settings(whole: Docx) -> None:
    told = [found.get(f"{W}id") for found in whole.find("//w:footnotePr/w:footnote", "settings")]
    assert told == ["-1", "0"]


def test_each_embedded_font_can_be_had_back(whole: Docx) -> None:
    rels = etree.fromstring(whole.zip.read("word/_rels/fontTable.xml.rels"))
    targets = {found.get("Id"): str(found.get("Target")) for found in rels}
    embedded = whole.find("//w:font/*[starts-with(local-name(), 'embed')]", "fontTable")
    assert len(embedded) == 11
    for element in embedded:
        name = targets[element.get(f"{R}id")]
        data = whole.zip.read(f"word/{name}")
        key = UUID(element.get(f"{W}fontKey")).bytes[::-1]
        plain = bytes(a ^ b for a, b in zip(data[:32], key * 2, strict=True)) + data[32:]
        assert data[:4] != plain[:4]
        assert plain == (FONTS / "embed" / Path(name).with_suffix(".ttf").name).read_bytes()
        family = element.getparent().get(f"{W}name")
        style = etree.QName(element).localname.removeprefix("embed")
        with TTFont(BytesIO(plain)) as font:
            assert font["name"].getDebugName(1) == family
            assert font["name"].getDebugName(2).replace(" ", "") == style
            assert font["OS/2"].fsType == 0
            assert font["name"].getDebugName(0) in (FONTS / "OFL.txt").read_text(encoding="utf-8")


def test_each_font_has_its_own_key(whole: Docx) -> None:
    keys = whole.find("//@w:fontKey", "fontTable")
    assert len(set(keys)) == 11
    assert whole.find("//w:embedTrueTypeFonts", "settings")


def test_every_font_that_the_styles_name_is_told_or_the_systems_own(whole: Docx) -> None:
    systems = {"Times New Roman", "Arial"}
    named = set(whole.find("//w:rFonts/@*[local-name()='ascii' or local-name()='cs']", "styles"))
    assert named - systems == set(whole.find("//w:font/@w:name", "fontTable"))


def test_a_missing_font_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"NotoSans-Regular\.ttf cannot be read"):
        docx.write(document(), BytesIO(), fonts=tmp_path)


def test_the_settings_say_that_no_old_behaviour_is_wanted(whole: Docx) -> None:
    (mode,) = whole.find("//w:compatSetting[@w:name='compatibilityMode']", "settings")
    assert mode.get(f"{W}val") == "15"


def test_the_documents_language_is_the_default() -> None:
    made = Docx(document(paragraph("a"), properties=Properties("T", "", language="fr-CA")))
    assert made.values("//w:rPrDefault//w:lang", "styles") == ["fr-CA"]
    assert made.values("//w:themeFontLang", "settings") == ["fr-CA"]


def test_paper_margins_and_direction_are_as_set_up() -> None:
    page = PageSetup(842, 595, (50, 40, 30, 20))
    section = Docx(document(paragraph("a"), page=page)).opened.sections[0]
    size = (section.page_width.pt, section.page_height.pt)
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert size == (842, 595)
    assert [margin.pt for margin in margins] == [50, 40, 30, 20]
    assert section.orientation == 1


def test_an_empty_document_opens() -> None:
    assert Docx(document()).opened.paragraphs == []
    assert PROPERTIES.title == Docx(document()).opened.core_properties.title


def test_names_are_those_of_the_standard() -> None:
    assert NAMES["w"] in Docx(document()).zip.read("word/document.xml").decode("utf-8")
