"""Arguments and options that several commands share, and what may be given in them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from briefer.errors import DateError, FieldError
from briefer.items.dates import Day, Edtf
from briefer.items.fact import STATUSES
from briefer.items.fields import FieldSpec
from briefer.items.kinds import KINDS
from briefer.items.source import Source
from briefer.items.values import read
from briefer.store.search import Lacking

Command = TypeVar("Command", bound=Callable[..., Any])

LISTED = (Source.kind, *(kind.kind for kind in KINDS))
"""The kinds of record that filters know."""

LACKING: tuple[str, ...] = get_args(Lacking)


class Text(click.ParamType[str]):
    """Text in UTF-8; bytes that are none arrive as lone surrogates, and are refused."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The value itself."""
        text = str(value)
        if re.search("[\ud800-\udfff]", text):
            self.fail("It is not UTF-8.", param, ctx)
        return text


TEXT = Text()


class FieldValue(Text):
    """What may stand in one field of a record; in a field of many, one of them."""

    def __init__(self, field: FieldSpec) -> None:
        self._field = field
        self.name = "date" if field.kind == "date" else field.name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The value itself, if the field can hold it."""
        text = super().convert(value, param, ctx)
        try:
            read(self._field, [text] if self._field.kind == "names" else text)
        except FieldError as error:
            self.fail(str(error), param, ctx)
        return text


class Grade(Text):
    """An Admiralty grade, whole or its one half: B2, B or 2."""

    name = "grade"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The grade with its letter in capitals."""
        grade = super().convert(value, param, ctx).upper()
        if not re.fullmatch("[A-F][1-6]?|[1-6]", grade):
            self.fail(f"“{value}” is not a grade. Write it as B2, B or 2.", param, ctx)
        return grade


class End(click.ParamType[Day]):
    """One end of a time span: a date of EDTF, of which the earliest or the latest day counts."""

    name = "date"

    def __init__(self, day_of: Callable[[Edtf], Day | None]) -> None:
        self._day_of = day_of

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Day:
        """The day that counts."""
        if isinstance(value, Day):
            return value
        text = TEXT.convert(value, param, ctx)
        try:
            day = self._day_of(Edtf(text))
        except DateError as error:
            self.fail(str(error), param, ctx)
        if day is None:
            self.fail(f"“{text}” has no such day: it is open or unknown there.", param, ctx)
        return day


def _once(_: click.Context, param: click.Parameter, days: tuple[Day, ...]) -> Day | None:
    """The one day given; click itself would take the last of several without a word."""
    if len(days) > 1:
        raise click.BadParameter("It can be given once only.", param=param)
    return days[0] if days else None


PATH = click.Path(path_type=Path)

library_argument = click.argument("library", type=PATH)
id_argument = click.argument("record_id", metavar="ID", type=TEXT)
brief_argument = click.argument("brief_name", metavar="BRIEF", type=TEXT)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object a line instead."
)

_FILTERS = (
    click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice(LISTED),
        help="Only this kind; again for another, as for all filters but the dates.",
    ),
    click.option(
        "--tag",
        "tags",
        multiple=True,
        type=TEXT,
        help="Only with this tag, or one below it: border brings border/torkham.",
    ),
    click.option(
        "--voice",
        "voices",
        multiple=True,
        type=TEXT,
        help="Only of this speaker or claimant.",
    ),
    click.option("--place", "places", multiple=True, type=TEXT, help="Only of this place."),
    click.option(
        "--source", "sources", metavar="ID", multiple=True, type=TEXT, help="Only from this source."
    ),
    click.option(
        "--since",
        multiple=True,
        callback=_once,
        type=End(lambda date: date.earliest),
        help="Leave out what certainly ended before; an EDTF date. Undated never matches.",
    ),
    click.option(
        "--until",
        multiple=True,
        callback=_once,
        type=End(lambda date: date.latest),
        help="Leave out what certainly began after; an EDTF date. Undated never matches.",
    ),
    click.option(
        "--status",
        "statuses",
        multiple=True,
        type=click.Choice(STATUSES),
        help="Only facts of this status.",
    ),
    click.option(
        "--grade",
        "grades",
        multiple=True,
        type=Grade(),
        help="Only of this grade (B2, B or 2) by any of its sources.",
    ),
    click.option(
        "--marking",
        "markings",
        multiple=True,
        type=TEXT,
        help="Only of this effective marking: its own or its sources', the strictest.",
    ),
    click.option(
        "--lacks",
        multiple=True,
        type=click.Choice(LACKING),
        help="Only what has none of its own; given again, what lacks all of these.",
    ),
)


def filters(command: Command) -> Command:
    """`command` with all filters; what is given arrives under the names that a Query has."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command
