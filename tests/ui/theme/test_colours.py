"""The palette meets WCAG 2.2 in both schemes; computed, not believed."""

import re

import pytest

from briefer.ui.theme.colours import DARK, GROUNDS, LIGHT, TEXTS, contrast
from briefer.ui.theme.stylesheet import PARTS

SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
KINDS = ("fact", "quote", "event", "judgment", "question", "source")


def test_contrast_is_what_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1)


@SCHEMES
def test_words_can_be_read_on_every_ground(scheme: dict[str, str]) -> None:
    plain = ("window", "pane", "side")
    wanted = [(text, ground) for text in TEXTS for ground in plain]
    wanted += [(text, ground) for text in ("text", "second") for ground in GROUNDS]
    wanted += [(f"{kind}-text", ground) for kind in KINDS for ground in plain]
    wanted += [("text", f"{kind}-wash") for kind in KINDS if kind != "source"]
    wanted += [("on-accent", "accent")]
    poor = {
        f"{text} on {ground}": round(contrast(scheme[text], scheme[ground]), 2)
        for text, ground in wanted
        if contrast(scheme[text], scheme[ground]) < 4.5
    }
    assert not poor


@SCHEMES
def test_marks_and_edges_of_controls_stand_out(scheme: dict[str, str]) -> None:
    wanted = [f"{kind}-mark" for kind in KINDS] + ["edge", "accent"]
    poor = [mark for mark in wanted if contrast(scheme[mark], scheme["pane"]) < 3]
    assert not poor


def test_both_schemes_have_the_same_roles() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_every_pair_of_ground_and_words_in_the_sheet_can_be_read() -> None:
    rules = re.findall(r"\{([^}]*)\}", "\n".join(PARTS))
    pairs = {
        (ground[1], words[1])
        for rule in rules
        if (ground := re.search(r"background: @([a-z-]+)", rule))
        and (words := re.search(r"(?<!-)color: @([a-z-]+)", rule))
    }
    assert pairs
    poor = [
        (ground, words)
        for ground, words in pairs
        for scheme in (LIGHT, DARK)
        if contrast(scheme[ground], scheme[words]) < 4.5
    ]
    assert not poor
