"""A brief checked again is compared only where it changed, and nobody can tell by the findings."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.briefs.checks import Checker, check, quotes
from briefer.briefs.checks.quotation import stands_in
from briefer.items.citation import Citation
from briefer.items.quote import Quote
from briefer.items.source import Source
from tests.briefs.border_clash import material, template
from tests.briefs.checks.test_checks import TEMPLATE, WORDS, a_brief, a_desk, gathered
from tests.briefs.test_composer import STEPS, Step, drafted

SOURCE = Source(id="s1", title="Wire story", text=WORDS)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(STEPS), min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_after_any_edits_it_finds_what_would_be_found_anew(
    steps: list[Step], chance: Random
) -> None:
    checker, draft = Checker(), drafted()
    history = [draft]
    for step in steps:
        draft = step(draft, chance)
        history += [draft, chance.choice(history)]  # and, often, something is undone
    for made, own, records in history:
        rests_on = material(made, *records)
        assert checker.check(made, own, rests_on) == check(made, own, rests_on)


def test_words_are_compared_again_only_where_they_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def counted(said: str, text: str) -> bool:
        compared.append(said)
        return stands_in(said, text)

    monkeypatch.setattr(quotes, "stands_in", counted)
    cited = (Citation(source="s1", exact="He left", start=WORDS.index("He left")),)
    first, second = (Quote(id=named, text="He", citations=cited) for named in ("t0", "t1"))
    brief, checker = a_brief(("Quotes", ["t0", "t1"])), Checker()
    for text in ("He left", "He left", "She left"):
        desk = a_desk(first, replace(second, text=text))
        desk["s1"] = SOURCE
        checker.check(brief, TEMPLATE, gathered(brief, desk))
    assert compared == ["He", "He left", "She left"]


def test_a_source_without_the_words_any_more_is_found_at_once() -> None:
    quote = Quote(id="t", text="He left", citations=(Citation(source="s1", exact="He", start=70),))
    brief, checker, desk = a_brief(("Quotes", ["t"])), Checker(), a_desk(quote)
    for text in (WORDS, "Other words.", WORDS):
        desk["s1"] = replace(SOURCE, text=text)
        found = checker.check(brief, TEMPLATE, gathered(brief, desk))
        codes = {finding.code for finding in found}
        assert ("E103" in codes, "W203" in codes) == ((text != WORDS), text != WORDS)
        assert found == check(brief, TEMPLATE, gathered(brief, desk))


def test_a_check_that_failed_does_not_spoil_what_comes_after(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made, own, _ = drafted()
    checker, rests_on = Checker(), material(made)
    with monkeypatch.context() as broken:
        broken.setattr(quotes, "stands_in", None)
        with pytest.raises(TypeError):
            checker.check(made, own, rests_on)
    assert checker.check(made, own, rests_on) == check(made, own, rests_on)
    other = template()
    assert checker.check(made, other, rests_on) == check(made, other, rests_on)
