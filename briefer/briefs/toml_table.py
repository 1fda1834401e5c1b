"""A table of a TOML file that knows where it stands, so that a fault can name the place."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from briefer.errors import FieldError, TemplateError
from briefer.items.values import clean

Choice = TypeVar("Choice", bound=str)

_LARGEST = 1_000_000
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def parsed(text: str, file: str) -> dict[str, Any]:
    """What a TOML text says. Raises TemplateError with the line where it is no TOML."""
    if len(text) > _LARGEST:
        raise TemplateError(
            f"{file} has {len(text):,} characters; at most {_LARGEST:,} are read.",
            "Take out what does not belong there.",
        )
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise TemplateError(
            f"{file} nests lists or tables too deeply.", "Write it flatter."
        ) from None
    except (tomllib.TOMLDecodeError, ValueError) as error:
        raise _no_toml(file, text, str(error)) from None


def _no_toml(file: str, text: str, message: str) -> TemplateError:
    found = _AT.search(message)
    line = found[1] if found and found[1] else max(1, len(text.splitlines()))
    reason = _AT.sub("", message).rstrip(".")
    return TemplateError(
        f"{file}, line {line}: this is not TOML ({reason[:1].lower()}{reason[1:]}).",
        'Write it as key = "text", with tables in [brackets], and texts of several lines '
        "between three quotation marks.",
    )


@dataclass(frozen=True)
class TomlTable:
    """The keys of one table; `where` names it to a reader, and is "" for the whole file.

    Every reader of a key raises TemplateError, naming file, place and key, for a value that is not
    of its kind.
    """

    file: str
    values: Mapping[str, Any]
    where: str = ""

    def fault(self, key: str, what: str, remedy: str) -> TemplateError:
        """The error for a value that cannot be followed."""
        place = ", ".join(filter(None, (self.file, self.where, key)))
        return TemplateError(f"{place}: {what}", remedy)

    def only(self, known: Iterable[str], of: str) -> None:
        """Refuse any key that is not `known`; `of` says what has these keys."""
        allowed = tuple(known)
        for key in self.values:
            if key not in allowed:
                raise self.fault(key, f"{of} has no such key.", f"Use: {', '.join(allowed)}.")

    def text(self, key: str, default: str = "") -> str:
        """The text under `key`."""
        if key not in self.values:
            return default
        try:
            return clean(key, self.values[key])
        except FieldError as error:
            raise self.fault(key, error.what, error.remedy) from None

    def required(self, key: str) -> str:
        """The text under `key`, which has to be there and say something."""
        text = self.text(key)
        if not text.strip():
            raise self.fault(key, "this is missing.", f'Say it as {key} = "…".')
        return text

    def flag(self, key: str, default: bool = False) -> bool:
        """The truth under `key`."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.fault(key, f"{_named(value)} is not true or false.", f"Say {key} = true.")
        return value

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """The number under `key`, which has to lie from `least` to `most`."""
        return self._within(key, self.values.get(key, default), least, most)

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        """The whole number under `key`, which has to lie from `least` to `most`."""
        value = self.number(key, default, least, most)
        if not isinstance(value, int):
            raise self.fault(key, f"{value} is not a whole number.", f"Say {key} = {round(value)}.")
        return value

    def numbers(
        self, key: str, default: tuple[float, ...], least: float, most: float
    ) -> tuple[float, ...]:
        """The numbers under `key`, as many as `default` has."""
        if key not in self.values:
            return default
        found = self.values[key]
        if not isinstance(found, list) or len(found) != len(default):
            example = ", ".join(f"{number:g}" for number in default)
            raise self.fault(
                key, f"this is not a list of {len(default)} numbers.", f"Say {key} = [{example}]."
            )
        return tuple(self._within(key, value, least, most) for value in found)

    def choice(self, key: str, choices: Iterable[Choice], default: Choice | None = None) -> Choice:
        """The text under `key`, which has to be one of `choices`."""
        allowed = tuple(choices)
        if default is not None and key not in self.values:
            return default
        return self._chosen(key, self.required(key), allowed)

    def several(self, key: str, choices: Iterable[Choice]) -> tuple[Choice, ...]:
        """The texts listed under `key`, each one of `choices`."""
        allowed = tuple(choices)
        return tuple(self._chosen(key, text, allowed) for text in self.texts(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts listed under `key`, none of them empty."""
        found = self.values.get(key, [])
        if not isinstance(found, list) or not all(
            isinstance(text, str) and text.strip() for text in found
        ):
            raise self.fault(key, "this is not a list of texts.", f'Say {key} = ["…", "…"].')
        return tuple(TomlTable(self.file, {key: text}, self.where).text(key) for text in found)

    def table(self, key: str) -> "TomlTable":
        """The table under `key`; an empty one where there is none."""
        found = self.values.get(key, {})
        if not isinstance(found, dict):
            raise self.fault(key, f"{_named(found)} is not a table.", f"Write it under [{key}].")
        return TomlTable(self.file, found, self._below(key))

    def tables(self, key: str, named_by: str) -> tuple["TomlTable", ...]:
        """The tables of the list under `key`, each named by its number and its own `named_by`."""
        found = self.values.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise self.fault(key, "this is not a list of tables.", f"Write each under [[{key}]].")
        return tuple(
            TomlTable(self.file, each, self._below(_numbered(key, number, each.get(named_by))))
            for number, each in enumerate(found, 1)
        )

    def _within(self, key: str, value: object, least: float, most: float) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fault(key, f"{_named(value)} is not a number.", f"Say {key} = {least:g}.")
        if not least <= value <= most:
            raise self.fault(
                key,
                f"{value!s:.20} is out of range.",
                f"Use a number from {least:g} to {most:g}.",
            )
        return value

    def _chosen(self, key: str, text: str, allowed: tuple[Choice, ...]) -> Choice:
        for each in allowed:
            if each == text:
                return each
        raise self.fault(
            key, f"“{text}” is not known.", f"Use one of: {', '.join(filter(None, allowed))}."
        )

    def _below(self, name: str) -> str:
        return f"{self.where}, {name}" if self.where else name


def _numbered(key: str, number: int, name: object) -> str:
    return f"{key} {number} “{name}”" if isinstance(name, str) and name else f"{key} {number}"


def _named(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return f"“{value}”"
