"""Edits of tags and markings: each is one gesture, however many records it touches."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from briefer.briefs.edits import Change, Edit, Record
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.folding import folded_name
from briefer.store.search import Query
from briefer.store.store import Store
from briefer.ui.card.labels import counted_all, kind_noun

translate = QCoreApplication.translate


def tagged(records: Iterable[Record], tag: str) -> Edit | None:
    """Give the tag to each that lacks it; None where none does."""
    kept = (each for each in records if isinstance(each, Source | Item))
    lacking = [each for each in kept if not _has(each, tag)]
    changes = tuple(Change(each, replace(each, tags=(*each.tags, tag))) for each in lacking)
    return (
        Edit(_label(translate("Tagging", "Tag {what} {tag}"), lacking, tag=tag), changes)
        if changes
        else None
    )


def marked(records: Iterable[Record], marking: str) -> Edit | None:
    """Give each the marking, "" for none; None where all have it."""
    other = [each for each in records if each.marking != marking]
    changes = tuple(Change(each, replace(each, marking=marking)) for each in other)
    if not changes:
        return None
    if not marking:
        return Edit(_label(translate("Tagging", "Unmark {what}"), other), changes)
    return Edit(
        _label(translate("Tagging", "Mark {what} {marking}"), other, marking=marking), changes
    )


def renamed(store: Store, tag: str, name: str) -> Edit:
    """Call a tag and those below it by another name, wherever they are; for a worker."""
    label = translate("Tagging", "Rename tag {tag} to {name}").format(tag=tag, name=name)
    return _everywhere(store, tag, name, label)


def removed(store: Store, tag: str) -> Edit:
    """Take a tag and those below it from all that has them; for a worker."""
    return _everywhere(store, tag, "", translate("Tagging", "Remove tag {tag}").format(tag=tag))


def _everywhere(store: Store, tag: str, name: str, label: str) -> Edit:
    found = store.find(Query(tags=frozenset({tag})))
    changes = []
    for record in found:
        tags = tuple(dict.fromkeys(filter(None, (_moved(t, tag, name) for t in record.tags))))
        if tags != record.tags:
            changes.append(Change(record, replace(record, tags=tags)))
    return Edit(label, tuple(changes))


def _moved(each: str, tag: str, name: str) -> str:
    """What becomes of one tag where `tag` and those below it are called `name`, or go."""
    parts, moved = each.split("/"), tag.split("/")
    head = "/".join(parts[: len(moved)])
    if folded_name(head) != folded_name(tag):
        return each
    return "/".join((name, *parts[len(moved) :])) if name else ""


def _has(record: Source | Item, tag: str) -> bool:
    return folded_name(tag) in map(folded_name, record.tags)


def _label(words: str, records: Sequence[Record], **values: str) -> str:
    """“Tag 3 facts border”, “Tag fact border”."""
    if len(records) == 1:
        what = kind_noun(records[0].kind)
    else:
        what = counted_all(Counter(each.kind for each in records))
    return words.format(what=what, **values)
