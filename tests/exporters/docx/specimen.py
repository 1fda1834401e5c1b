"""A document with every node, as a brief would hold them, for tests that need it all."""

from briefer.document.nodes import (
    Anchor,
    Banner,
    BlockQuote,
    Callout,
    Cell,
    Column,
    Contents,
    Document,
    Drawing,
    Figure,
    FrontMatter,
    Furniture,
    Heading,
    Inline,
    Label,
    Line,
    Link,
    ListBlock,
    Note,
    NoteRef,
    PageBreak,
    PageField,
    Paragraph,
    Polygon,
    Properties,
    Row,
    Run,
    SourceEntry,
    Sources,
    Table,
)
from briefer.document.styles import ACCENT, HAIRLINE, INK, THIRD

BANNER = Banner("TLP:AMBER", "#FFC000", "#000000")
ARABIC = "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق."
CHINESE = "人人生而自由，在尊严和权利上一律平等。"


def cell(*content: Inline, style: str = "Table Cell") -> Cell:
    """A cell of one paragraph."""
    return (Paragraph(content, style),)


def fact(record: str, text: str, note: int, grade: str) -> tuple[Paragraph]:
    """An entry of a list: a fact with its note and its grade."""
    said: tuple[Run | NoteRef, ...] = (
        Run(text),
        NoteRef(note),
        Run(" "),
        Run(grade, style="Grade"),
    )
    return (Paragraph((Anchor(record, said),)),)


FRONT = FrontMatter(
    "Situation report no. 3",
    "Clashes on the Afghanistan–Pakistan border",
    (
        ("Period", "9–12 October 2025"),
        ("As of", "12 October 2025, 18:00 Kabul"),
        ("Reference", "SAD/2025/117"),
        ("For", "Regional directors"),
        ("Next", "14 October"),
    ),
)
BOTTOM_LINE = Callout(
    "Bottom line",
    (
        Paragraph(
            (
                Run("Fighting on the night of 11–12 October closed all five crossings and drew "),
                Run("threats from both capitals. Further exchanges are "),
                Run("likely", bold=True),
                Run(" while the crossings stay shut."),
            )
        ),
    ),
)
STRIP = Table(
    tuple(Column("") for _ in range(4)),
    (
        Row(
            tuple(
                (
                    Paragraph((Run(figure), NoteRef(2)), "Key Figure"),
                    Paragraph((Run(caption), Run(" claimed", bold=True)), "Key Caption"),
                    Paragraph((Run("Wire story, 12 Oct"),), "Key Source"),
                )
                for figure, caption in (
                    ("58", "Pakistani soldiers killed; not confirmed by Islamabad"),
                    ("5", "border crossings closed, two of them main ones"),
                    ("3", "days from the Kabul blast to the closures"),
                    ("0", "independent confirmations of any toll"),
                )
            )
        ),
    ),
    "Key figures, each with what it counts.",
    "strip",
)
FACTS = ListBlock(
    (
        fact("f1", "Torkham and Chaman were closed, and with them three smaller ones.", 1, "C2"),
        fact("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", "Firing went on into the morning.", 2, "C3"),
        fact("f1", "Several posts were destroyed, at third hand.", 3, "D4"),
        (
            Paragraph((Run("An entry with more: "), Run("stressed", italic=True))),
            Paragraph((Run("a second paragraph,"),)),
            ListBlock(
                (
                    (Paragraph((Run("and a list of its own"),)),),
                    (
                        Paragraph((Run("that goes deeper"),)),
                        ListBlock(((Paragraph((Run("still"),)),),), ordered=True, start=3),
                    ),
                )
            ),
        ),
    )
)
MATRIX = Table(
    (
        Column("Answer", 1),
        Column("Claimed by", 1.5),
        Column("As of", 1, "centre"),
        Column("Source", 1.1),
        Column("Grade", 0.6, "right"),
    ),
    (
        Row(
            (
                cell(Run("58"), style="Table Figure"),
                cell(Run("Afghan state media; defence ministry")),
                cell(Run("12 Oct, morning")),
                cell(Run("Wire story, this desk"), NoteRef(2)),
                cell(Run("D4", style="Grade")),
            )
        ),
        Row(
            (
                cell(Run("more than 12", style="Superseded"), style="Table Figure"),
                cell(Run("Afghan state media (superseded)")),
                cell(Run("11 Oct, night")),
                cell(Run("Wire story, this desk"), NoteRef(2)),
                cell(Run("D4")),
            ),
            superseded=True,
        ),
        Row(
            (
                cell(Run("no figure"), style="Table Figure"),
                cell(Run("Government of Pakistan")),
                cell(Run("12 Oct")),
                cell(Run("—")),
                (),
            )
        ),
    ),
    "What each side says of the toll, and since when.",
)
TIMELINE = Figure(
    Drawing(
        492,
        150,
        (
            *(
                Label(80 + 90 * n, 12, day, 7.5, THIRD)
                for n, day in enumerate(("Thu 9 Oct", "Fri 10", "Sat 11", "Sun 12", "Mon 13"))
            ),
            *(Line(76 + 90 * n, 18, 76 + 90 * n, 140, HAIRLINE) for n in range(5)),
            Label(0, 42, "Kabul", 8, INK, bold=True),
            Polygon(((76, 34), (166, 34), (166, 46), (76, 46)), "#bdd3de"),
            Label(80, 58, "Blast in the city (day known, hour not)", 8, INK),
            Line(0, 66, 492, 66, HAIRLINE),
            Label(0, 90, "Border", 8, INK, bold=True),
            Polygon(((330, 80), (400, 80), (400, 92), (330, 92)), ACCENT, INK, 1),
            Line(350, 74, 350, 98, "#a04030", 1, dashed=True),
            Label(365, 76, "Exchange of fire", 8, INK, align="centre"),
            Line(0, 104, 492, 104, HAIRLINE),
            Polygon(((162, 122), (166, 118), (170, 122), (166, 126)), "#d49b35"),
            Label(174, 125, "Foreign minister’s warning", 8, INK),
            Label(492, 125, "Crossings closed", 8, INK, align="right"),
            Line(0, 140, 492, 130, HAIRLINE),
        ),
    ),
    "Timeline: a blast in Kabul on 9 October; fire on the border on the night of 11 October.",
    (Run("Figure 1.", bold=True), Run(" Solid: known to the hour. Pale: known to the day.")),
)
QUOTES = (
    BlockQuote(
        (Run("“There is no kind of threat in any part of Afghanistan’s territory.”"),),
        (
            Run("Zabihullah Mujahid", style="Label"),
            Run(", spokesman, 12 October 2025"),
            NoteRef(2),
            Run(" "),
            Run("C2", style="Grade"),
        ),
    ),
    BlockQuote(
        (Run("“All human beings are born free and equal in dignity and rights.”"),),
        (Run("Universal Declaration of Human Rights", style="Label"), Run(", Article 1")),
        (Run(ARABIC, lang="ar", direction="rtl"),),
    ),
    BlockQuote(
        (Run("“Born free and equal.”"),),
        (Run("The same", style="Label"), Run(", in Chinese and Hindi")),
        (Run(CHINESE, lang="zh-Hans"), Run(" सभी मनुष्यों को", lang="hi")),
    ),
)
LINKS = Paragraph(
    (
        Run("See the "),
        Link((Run("agency’s page"),), "https://example.org/a?b=1&c=2"),
        Run(", "),
        Link((Run("write"),), "mailto:desk@example.org"),
        Run(", or go to "),
        Link((Run("the timeline", italic=True),), "#timeline"),
        Run("; not to "),
        Link((Run("this"),), "javascript:alert(1)"),
        Run(". Bold and italic: ", bold=True, italic=True),
        Run("AT&T <b> &copy; ]]> 🙂", lang="fr"),
    ),
    "Remark",
)
SOURCES = Sources(
    (
        SourceEntry("s1", (Run("Reuters, quoting local officials, 12 Oct 2025."),)),
        SourceEntry(
            "s2",
            (
                Run("Wire story. "),
                Link((Run("https://example.org/w"),), "https://example.org/w"),
            ),
        ),
    )
)
NOTES = (
    Note(1, (Run("Reuters, quoting local officials; carried by a wire story. Second-hand."),)),
    Note(2, (Run("Wire story, 12 Oct 2025, paras 1, 4, 7. "), Link((Run("page"),), "#s2"))),
    Note(3, (Run("Same, para. 2: “reports say”. Third-hand; see note "), NoteRef(2))),
)
LEADS = (Paragraph((Run("The toll is contested"), NoteRef(1), Run(" and unconfirmed."))),)

WHOLE = Document(
    properties=Properties(
        "Clashes on the border",
        "2025-10-12T13:30:00Z",
        "SAD/2025/117",
        "A. Analyst",
        "South Asia Desk",
        "Border security",
    ),
    blocks=(
        FRONT,
        Contents("Contents", 2),
        BOTTOM_LINE,
        *LEADS,
        STRIP,
        Heading("Key facts", 1, "key-facts"),
        FACTS,
        Heading("Contested: Pakistani soldiers killed", 1, "contested"),
        MATRIX,
        Paragraph((Run("The sides differ. No figure has been confirmed."),), "Remark"),
        PageBreak(),
        Heading("Timeline", 1, "timeline"),
        TIMELINE,
        Heading("Statements", 2, "statements"),
        *QUOTES,
        Heading("Outlook, in short", 3, "outlook"),
        LINKS,
        ListBlock(
            (
                (Paragraph((Run("First."),)),),
                (Paragraph((Run("Second."),)),),
            ),
            ordered=True,
        ),
        Callout("", (ListBlock(((Paragraph((Run("Set apart in a list."),)),),)),)),
        Heading("Sources", 1, "sources"),
        SOURCES,
    ),
    notes=NOTES,
    header=Furniture(left=(Run("South Asia Desk · Border Security"),), right=(BANNER,)),
    footer=Furniture(
        left=(Run("SAD/2025/117 · Clashes on the Afghanistan–Pakistan border"),),
        centre=(Run("Page "), PageField("page"), Run(" of "), PageField("pages")),
        right=(BANNER,),
    ),
)
"""Footnotes; the blocks stand in the order of a situation report."""
