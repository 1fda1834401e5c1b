"""A situation report as a Document: every node but page breaks, in the words of the example."""

from briefer.document.nodes import (
    Anchor,
    Banner,
    BlockQuote,
    Callout,
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
    PageField,
    Paragraph,
    Polygon,
    Properties,
    Row,
    Run,
    Shape,
    SourceEntry,
    Sources,
    Table,
)

TITLE = "Clashes on the Afghanistan–Pakistan border"
MARKING = Banner("TLP:AMBER", "#ffc000", "#000000")
NBSP = "\u00a0"


def grade(text: str) -> tuple[Run, Run]:
    """A grade tag, with the blank that keeps it off the note's mark."""
    return Run(NBSP), Run(text, style="Grade")


def cell(*content: Inline, style: str = "Table Cell") -> tuple[Paragraph, ...]:
    """A cell of one paragraph."""
    return (Paragraph(content, style),)


def situation_report() -> Document:
    """Two pages or so, with three footnotes."""
    return Document(
        Properties(
            TITLE,
            "2025-10-12T13:30:00Z",
            identifier="SAD/2025/117",
            author="South Asia Desk",
            subject="Situation report no. 3",
        ),
        (
            FrontMatter(
                "Situation report no. 3",
                TITLE,
                (
                    ("Period", "9–12 October 2025"),
                    ("As of", "12 October 2025, 18:00 Kabul"),
                    ("Reference", "SAD/2025/117"),
                    ("For", "Regional directors"),
                    ("Next", "14 October"),
                ),
            ),
            _bottom_line(),
            _key_figures(),
            Heading("Key facts", 1, "key-facts"),
            _facts(),
            Heading("Contested: Pakistani soldiers killed", 1, "contested"),
            _matrix(),
            Paragraph(
                (Run("The sides differ. No figure is confirmed by a source of neither."),), "Remark"
            ),
            Heading("Timeline", 1, "timeline"),
            _timeline(),
            Heading("Statements", 1, "statements"),
            *_statements(),
            Heading("Outlook", 1, "outlook"),
            _outlook(),
            Heading("Steps taken", 2, "steps"),
            _steps(),
            Heading("Sources", 1, "sources"),
            _sources(),
            Contents("Contents", 2),
        ),
        notes=(
            Note(
                1,
                (
                    Run(
                        "Reuters, quoting local officials, 12 Oct 2025; carried by a wire "
                        "story. Second-hand."
                    ),
                ),
            ),
            Note(
                2,
                (
                    Run(
                        "Wire story, 12 Oct 2025, paras 1, 4, 7. Its own source for the toll "
                        "is state media."
                    ),
                ),
            ),
            Note(
                3,
                (
                    Run("Same, para. 2. Unnamed officials, third-hand; not corroborated. See "),
                    Link((Run("the list"),), "#source-wire"),
                    Run("."),
                ),
            ),
        ),
        header=Furniture(left=(Run("South Asia Desk · Border Security"),), right=(MARKING,)),
        footer=Furniture(
            left=(Run(f"SAD/2025/117 · {TITLE}"),),
            centre=(Run("Page "), PageField("page"), Run(" of "), PageField("pages")),
            right=(MARKING,),
        ),
    )


def _bottom_line() -> Callout:
    return Callout(
        "Bottom line",
        (
            Paragraph(
                (
                    Run(
                        "Fighting on the night of 11–12 October closed all five crossings and drew "
                    ),
                    Run("threats from both capitals. The toll is contested and unconfirmed. "),
                    Run("Further exchanges are "),
                    Run("likely", bold=True),
                    Run(" while the crossings stay shut."),
                ),
                "Callout",
            ),
        ),
    )


def _key_figures() -> Table:
    figures = (
        ("58", ("Pakistani soldiers killed, ", "claimed by Kabul", "; not confirmed by Islamabad")),
        ("5", ("border crossings closed, two of them main ones", "", "")),
        ("3", ("days from the Kabul blast to the closures", "", "")),
        ("0", ("independent confirmations of any toll", "", "")),
    )
    cells = tuple(
        (
            Paragraph((Run(figure),), "Key Figure"),
            Paragraph((Run(before), Run(bold, bold=True), Run(after)), "Key Caption"),
            Paragraph((Run("Wire story"), NoteRef(1), Run(" · 12 Oct")), "Key Source"),
        )
        for figure, (before, bold, after) in figures
    )
    return Table((Column(""),) * 4, (Row(cells),), "Key figures", "strip")


def _facts() -> ListBlock:
    facts = (
        (
            "Torkham and Chaman were closed on 12 October, and with them "
            "Kharlachi, Angoor Adda and Ghulam Khan.",
            1,
            "C2",
        ),
        (
            "Kabul’s defence ministry declared its operation over at midnight, "
            "local time; firing was reported into Sunday morning.",
            2,
            "C3",
        ),
        (
            "Several Afghan posts were destroyed, according to unnamed Pakistani "
            "security officials, at third hand.",
            3,
            "D4",
        ),
        ("A blast struck Kabul on Thursday, 9 October; Pakistan has not claimed it.", 2, "C3"),
    )
    return ListBlock(
        tuple(
            (
                Paragraph(
                    (Anchor(f"f{number}", (Run(text), NoteRef(note), *grade(tag))),), "List Bullet"
                ),
            )
            for number, (text, note, tag) in enumerate(facts, 1)
        )
    )


def _matrix() -> Table:
    rows = (
        ("58", "Afghan state media; defence ministry", "12 Oct, morning", "D4", False),
        ("more than 12", "Afghan state media (superseded)", "11 Oct, night", "D4", True),
        ("no figure", "Government of Pakistan", "12 Oct", "F6", False),
    )
    return Table(
        (
            Column("Answer", 0.2),
            Column("Claimed by", 0.29),
            Column("As of", 0.2),
            Column("Source", 0.21),
            Column("Grade", 0.1),
        ),
        tuple(
            Row(
                (
                    cell(Run(answer, style="Superseded" if old else ""), style="Table Figure"),
                    cell(Run(claimant)),
                    cell(Run(moment)),
                    cell(Run("Wire story, this desk"), NoteRef(2)),
                    cell(Run(tag)),
                ),
                superseded=old,
            )
            for answer, claimant, moment, tag, old in rows
        ),
        "Answers to one question, by claimant",
    )


def _timeline() -> Figure:
    days = ("Thu 9 Oct", "Fri 10", "Sat 11", "Sun 12", "Mon 13")
    shapes: list[Shape] = []
    for number, day in enumerate(days):
        x = 77 + number * 83
        shapes += [Line(x, 12, x, 130, "#e3e6ea"), Label(x + 3, 6, day, 7, "#5a636e")]
    for number, lane in enumerate(("Kabul", "Border", "Diplomacy")):
        y = 52 + number * 39
        shapes += [
            Line(0, y, 493, y, "#c9ced4"),
            Label(0, y - 14, lane, 7.2, "#1b1f24", bold=True),
        ]
    shapes += [
        Polygon(((77, 30), (160, 30), (160, 39), (77, 39)), fill="#bcd3de"),
        Label(80, 48, "Blast in the city (day known, hour not)", 7.2, "#1b1f24"),
        Polygon(((310, 65), (365, 65), (365, 75), (310, 75)), fill="#0f5c7a"),
        Label(305, 61, "Exchange of fire, late on Sat night", 7.2, "#1b1f24", align="centre"),
        Line(329, 62, 329, 78, "#8c3d2b", 0.8, dashed=True),
        Polygon(((348, 98), (409, 98), (409, 107), (348, 107)), stroke="#0f5c7a", width=0.8),
        Polygon(((160, 112), (164, 108), (168, 112), (164, 116)), fill="#d49b35"),
    ]
    return Figure(
        Drawing(493, 134, tuple(shapes)),
        "Events from 9 to 13 October in three lanes",
        (Run("Figure 1.", bold=True), Run(" Solid: known to the hour. Pale: known to the day.")),
    )


def _statements() -> tuple[BlockQuote, ...]:
    return (
        BlockQuote(
            (
                Run(
                    "“There is no kind of threat in any part of Afghanistan’s territory.”",
                    lang="en",
                ),
            ),
            (
                Run("Zabihullah Mujahid", bold=True),
                Run(", spokesman of the Taliban administration, 12 October 2025"),
                NoteRef(2),
                *grade("C2"),
            ),
        ),
        BlockQuote(
            (Run("“All human beings are born free and equal in dignity and rights.”"),),
            (Run("Universal Declaration of Human Rights", bold=True), Run(", Article 1")),
            (
                Run(
                    "« Tous les êtres humains naissent libres et égaux en dignité et en droits. »",
                    lang="fr",
                ),
            ),
        ),
        BlockQuote(
            (Run("“befitting reply like India”"),),
            (
                Run("Mohsin Naqvi", bold=True),
                Run(", Interior Minister of Pakistan · partial quotation"),
                NoteRef(2),
            ),
        ),
    )


def _outlook() -> ListBlock:
    return ListBlock(
        (
            (
                Paragraph(
                    (
                        Run("Further exchanges of fire in the coming week are "),
                        Run("likely", bold=True),
                        Run(" (55–80 %)."),
                    )
                ),
                ListBlock(
                    (
                        (Paragraph((Run("At the crossings first."),)),),
                        (Paragraph((Run("Then along the line."),)),),
                    )
                ),
            ),
            (
                Paragraph(
                    (
                        Run(
                            "Confidence in this judgment is moderate: several sources, of few "
                            "origins."
                        ),
                    )
                ),
            ),
        )
    )


def _steps() -> ListBlock:
    return ListBlock(
        (
            (
                Paragraph(
                    (
                        Run(
                            "Asked the ministry in Islamabad for a figure, and for leave to print "
                            "it."
                        ),
                    )
                ),
            ),
            (Paragraph((Run("Asked again."),)),),
        ),
        ordered=True,
        start=9,
    )


def _sources() -> Sources:
    return Sources(
        (
            SourceEntry(
                "source-wire",
                (
                    Run(
                        "This desk: “Wire story” (12 October 2025). Carries Reuters and state "
                        "media; "
                    ),
                    Run("no source of its own on the toll. "),
                    Link(
                        (Run("https://example.org/wire/12-october"),),
                        "https://example.org/wire/12-october",
                    ),
                ),
            ),
            SourceEntry(
                "source-udhr",
                (Run("United Nations: Universal Declaration of Human Rights (1948)."),),
            ),
        )
    )
