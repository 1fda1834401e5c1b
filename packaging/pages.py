"""A page of the documentation, as far as the program can be held against it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

_OPTION = re.compile(r"(?<![\w-])--?[a-zA-Z][\w-]*")
# A word that names a command; a library's name has a dot, a slash or a capital.
_CALL = re.compile(r"(?<![\w./-])briefer (?P<words>[a-z][a-z-]*(?![\w./])[^#\n]*)")


@dataclass(frozen=True)
class Call:
    """A line of code that calls `briefer`: the words after it, and the options among them."""

    words: tuple[str, ...]
    options: frozenset[str]


@dataclass(frozen=True)
class Section:
    """A heading, the commands that it names, and the code from it to the next, line by line."""

    heading: str
    about: frozenset[str]
    code: tuple[str, ...]

    def calls(self) -> Iterator[Call]:
        """Every call of `briefer` in the code."""
        for line in self.code:
            if found := _CALL.search(line):
                rest = found["words"]
                words = re.findall(r"(?<![\w./-])[a-z][a-z-]*(?![\w./])", rest)
                yield Call(tuple(words), options_in(rest))

    def lone_options(self) -> frozenset[str]:
        """The options in code that consists of options alone, such as `--limit N`."""
        alone = [line for line in self.code if line.lstrip("[( ").startswith("-")]
        return frozenset().union(*map(options_in, alone))


@dataclass(frozen=True)
class Page:
    """A Markdown file: where it is, what it is called, its sections, links and listed keys."""

    path: Path
    name: str
    sections: tuple[Section, ...]
    links: tuple[str, ...]
    listed_keys: frozenset[str]
    """What stands as code in the first column of each table whose first column is “Key”."""

    @property
    def anchors(self) -> frozenset[str]:
        """The ends of addresses that lead to a heading of this page."""
        return frozenset(_anchor(section.heading) for section in self.sections)

    @property
    def words(self) -> frozenset[str]:
        """Every word, dots included, that stands in code."""
        code = "\n".join(line for section in self.sections for line in section.code)
        return frozenset(re.findall(r"[\w.-]*\w", code))


def options_in(text: str) -> frozenset[str]:
    """The options that `text` names, as typed, with their dashes."""
    return frozenset(_OPTION.findall(text))


def read(path: Path, root: Path) -> Page:
    """The page in the file `path`, named as seen from `root`. Raises OSError."""
    tokens = MarkdownIt().enable("table").parse(path.read_text(encoding="utf-8"))
    return Page(
        path=path,
        name=path.relative_to(root).as_posix(),
        sections=tuple(_sections(tokens)),
        links=tuple(_links(tokens)),
        listed_keys=frozenset(_listed_keys(tokens)),
    )


def _sections(tokens: list[Token]) -> Iterator[Section]:
    heading, in_heading, code = "", list[str](), list[str]()
    for before, token in pairwise([Token("", "", 0), *tokens]):
        if before.type == "heading_open":
            yield _section(heading, in_heading, code)
            heading, in_heading, code = _plain(token), list(_code(token)), []
        else:
            code.extend(_code(token))
    yield _section(heading, in_heading, code)


def _section(heading: str, in_heading: list[str], code: list[str]) -> Section:
    title = Section(heading, frozenset(), tuple(in_heading) or (heading,))
    about = frozenset(call.words[0] for call in title.calls())
    return Section(heading, about, (*in_heading, *code))


def _plain(token: Token) -> str:
    """What a reader of an inline token sees."""
    return "".join(child.content for child in token.children or ())


def _code(token: Token) -> Iterator[str]:
    """The lines of code in one token; a line that goes on after a backslash is one."""
    if token.type in ("fence", "code_block"):
        yield from re.sub(r"\\\n\s*", "", token.content).splitlines()
    for child in token.children or ():
        if child.type == "code_inline":
            yield child.content


def _links(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        for child in token.children or ():
            target = child.attrGet("href") or child.attrGet("src")
            if target:
                yield str(target)


def _listed_keys(tokens: list[Token]) -> Iterator[str]:
    """The code in the first cell of each row, in tables headed “Key”."""
    of_keys = False
    for row, cell, content in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if row.type != "tr_open":
            continue
        if cell.type == "th_open":
            of_keys = content.content.strip().lower() == "key"
        elif of_keys:
            yield from _code(content)


def _anchor(heading: str) -> str:
    """The anchor that a heading gets where Markdown is shown: lower case, hyphens, no points."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
