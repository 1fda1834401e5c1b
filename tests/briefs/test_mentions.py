"""What a brief's author cites in text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.mentions import brief_refers_to, led_elsewhere, mentions

IDS = st.text(st.characters(exclude_characters="];\n\r", codec="utf-8"), min_size=1).filter(
    lambda name: name == name.strip() and not name.startswith("@") and name.isprintable()
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Closed since Sunday.[@f1]", ("f1",)),
        ("[@f1][@s2]", ("f1", "s2")),
        ("[@f1; @s2;@e3]", ("f1", "s2", "e3")),
        ("[@f1; s2]", ("f1", "s2")),
        ("- one [@a]\n- *two [@b]*\n\n> [@c]", ("a", "b", "c")),
        ("[a link [@a]](https://example.org) [@b]", ("a", "b")),
        ("[@an id with spaces, and (brackets)]", ("an id with spaces, and (brackets)",)),
        ("[@a;\n@b]", ("a", "b")),
        ("twice [@a] and [@a]", ("a", "a")),
        ("![a picture [@a]](x.png)", ("a",)),
    ],
)
def test_ids_are_found_in_reading_order(text: str, ids: tuple[str, ...]) -> None:
    assert mentions(text) == ids


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain words, someone@example.org",
        r"\[@f1]",
        "`[@f1]`",
        "``a ` [@f1] b``",
        "```\n[@f1]\n```",
        "    [@f1]",
        "[@]",
        "[@ ; @a]",
        "[@a\nb]",
        "[f1]",
        "[@f1",
    ],
)
def test_what_is_escaped_or_code_or_no_citation_mentions_nothing(text: str) -> None:
    assert mentions(text) == ()


def test_a_citation_before_a_colon_is_not_lost_as_a_link_definition() -> None:
    assert mentions("[@f1]: confirmed") == ("f1",)


def test_link_definitions_still_work_beside_citations() -> None:
    assert mentions("[the story][1] [@f1]\n\n[1]: https://example.org") == ("f1",)


def test_html_is_text_and_hides_no_citation() -> None:
    assert mentions("<div>\n[@f1]\n</div>") == ("f1",)


@given(st.lists(IDS, min_size=1))
def test_every_id_cited_is_mentioned(ids: list[str]) -> None:
    assert mentions("Words " + " and ".join(f"[@{name}]" for name in ids)) == tuple(ids)
    assert mentions(f"Words [{'; '.join(f'@{name}' for name in ids)}].") == tuple(ids)


@given(st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    assert all(name and name in text for name in mentions(text))


def test_a_brief_refers_to_its_entries_and_to_what_its_texts_and_wordings_cite() -> None:
    brief = Brief(
        template="situation-report",
        title="Clashes",
        sections=(
            Section(heading="Bottom line", text="Shut.[@f1]"),
            Section(heading="Key facts", entries=(Entry(id="f2", wording="As told.[@s1]"),)),
        ),
    )
    assert brief_refers_to(brief) == {"f1", "f2", "s1"}


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("", ""),
        ("a, b; [b] @b", "a, b; [b] @b"),
        ("[@a; @b;c][@ b ]", "[@k; @k;c][@ k ]"),
        ("> [@c;\n> @a]", "> [@c;\n> @k]"),
        ("`[@a]` \\[@a] [@a]", "`[@a]` \\[@a] [@k]"),
        ("```\n[@a]\n```\n\n    [@b]\n\n*[@b]*", "```\n[@a]\n```\n\n    [@b]\n\n*[@k]*"),
        ("[@aa] [@a b] [@b", "[@aa] [@a b] [@b"),
        ("[@a]: confirmed", "[@k]: confirmed"),
        ("[@a [@b]", "[@a [@b]"),
        ("[@a]\ue000", "[@k]\ue000"),
    ],
)
def test_citations_are_led_elsewhere_and_what_only_looks_like_one_stays(
    text: str, led: str
) -> None:
    assert led_elsewhere(text, {"a": "k", "b": "k"}) == led
    assert led_elsewhere(text, {}) == text


PIECES = st.sampled_from(
    ("[@a]", "[@a; @c]", "[@c;\n@b]", "`", "```\n", "\n\n", "    ", "\\", "> ", "- ", "a", " ", "[")
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_whatever_a_text_is_it_cites_as_much_afterwards_and_nothing_that_is_gone(text: str) -> None:
    led = led_elsewhere(text, {"a": "k", "b": "k"})
    assert mentions(led) == tuple("k" if id_ in ("a", "b") else id_ for id_ in mentions(text))
