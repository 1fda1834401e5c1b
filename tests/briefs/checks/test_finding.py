"""What a finding says, to a terminal and to a window."""

from briefer.briefs.checks.finding import Finding, without_ids


def test_an_id_beside_the_words_of_its_record_is_left_out() -> None:
    found = Finding(
        "E104",
        "Key facts",
        "f1",
        "The section prints the fact “It is so” (f1), which is RED (by its source).",
        "Cite the passage, or take “[@f1]” out of the “[@f2]”.",
    )
    told = without_ids(found, {"f1"})
    assert told.message == "The section prints the fact “It is so”, which is RED (by its source)."
    assert told.remedy == "Cite the passage, or take its citation out of the “[@f2]”."
    assert told.item == "f1"
