"""Commands that hold a brief against the rules, and write it out: check, build."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

import click

from briefer.briefs import templates
from briefer.briefs.brief import Brief
from briefer.briefs.checks import Finding
from briefer.briefs.checks import check as checked
from briefer.briefs.compose import compose
from briefer.briefs.draft import moved
from briefer.commands.finding import brief_called, material_of
from briefer.commands.options import (
    PATH,
    TEXT,
    brief_argument,
    json_option,
    library_argument,
)
from briefer.commands.screen import complain, say, say_object
from briefer.document.nodes import Document
from briefer.errors import CheckFailedError, FieldError
from briefer.exporters import EXPORTERS, Exporter, output
from briefer.importers.harvest import counted
from briefer.store.store import Store


@click.command()
@library_argument
@brief_argument
@json_option
@click.pass_obj
def check(resources: Path, library: Path, brief_name: str, as_json: bool) -> None:
    """Hold BRIEF against the rules.

    Each finding has its code, place and remedy. The exit code is 1 if a finding is an error, which
    would block a build.

    \b
    briefer check desk.briefer "Border clash"
    """
    with Store.open(library, writable=False) as store:
        brief = brief_called(store, brief_name)
        material = material_of(store, brief)
    findings = checked(brief, templates.of(brief, resources / "templates"), material)
    for finding in findings:
        if as_json:
            say_object(_object(finding))
        else:
            say(_line(finding))
    if not (findings or as_json):
        say("No findings.")
    _refuse_errors(findings)


def _object(finding: Finding) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "section": finding.section,
        "item": finding.item,
        "message": finding.message,
        "remedy": finding.remedy,
    }


def _line(finding: Finding) -> str:
    place = ", ".join(filter(None, (finding.section, finding.item)))
    return f"{finding.severity} {finding.code}{place and f' ({place})'}: " + (
        f"{finding.message} {finding.remedy}"
    )


def _refuse_errors(findings: Iterable[Finding]) -> None:
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors:
        stand = "stands" if len(errors) == 1 else "stand"
        raise CheckFailedError(
            f"{counted(len(errors), 'error')} {stand} in the way of a build.",
            "Follow the remedies, then build it.",
        )


@click.command()
@library_argument
@brief_argument
@click.option(
    "-o",
    "--output",
    "targets",
    multiple=True,
    required=True,
    type=PATH,
    help="A file to write, .pdf or .docx; again for another.",
)
@click.option("--template", type=TEXT, help="Another template, for this build alone.")
@click.option("--marking", type=TEXT, help="Another marking, for this build alone.")
@click.option("--evidence", is_flag=True, help="Add an annex with the passage behind each item.")
@click.pass_obj
def build(
    resources: Path,
    library: Path,
    brief_name: str,
    targets: tuple[Path, ...],
    template: str | None,
    marking: str | None,
    evidence: bool,
) -> None:
    """Write BRIEF as PDF or DOCX, after checking it.

    BRIEF is an id, the beginning of one, or a title. An error that the check finds blocks the
    build. The same brief gives the same bytes.

    \b
    briefer build desk.briefer "Border clash" -o sitrep.pdf -o sitrep.docx
    briefer build desk.briefer b1 -o flash.pdf --template flash-update --marking TLP:AMBER
    """
    exporters = exporters_for(targets)
    with Store.open(library, writable=False) as store:
        _require_marking(store, marking)
        document = document_of(
            store,
            brief_called(store, brief_name),
            resources,
            template=template,
            marking=marking,
            evidence=evidence,
        )
    write(document, exporters, resources)


def exporters_for(targets: Sequence[Path]) -> Mapping[Path, Exporter]:
    """The exporter for each file, by its suffix. Raises click.BadParameter for an unknown one."""
    known = {exporter.suffix: exporter for exporter in EXPORTERS}
    for target in targets:
        if target.suffix.lower() not in known:
            raise click.BadParameter(
                f"“{target.name}” does not end in {' or '.join(known)}.", param_hint="'-o'"
            )
    return {target: known[target.suffix.lower()] for target in targets}


def document_of(
    store: Store,
    brief: Brief,
    resources: Path,
    *,
    template: str | None = None,
    marking: str | None = None,
    evidence: bool = False,
) -> Document:
    """`brief` composed, after its check; warnings go to the standard error.

    Raises CheckFailedError where an error is found.
    """
    from briefer.exporters.pdf.fonts import measure  # slow to load, and for builds alone

    folder = resources / "templates"
    if template is not None:
        brief = moved(brief, templates.find(template, folder), brief.moment)
    if marking is not None:
        brief = replace(brief, marking=marking)
    material = material_of(store, brief)
    form = templates.of(brief, folder)
    findings = checked(brief, form, material)
    for finding in findings:
        complain(_line(finding))
    _refuse_errors(findings)
    return compose(brief, form, material, measure=measure(resources / "fonts"), evidence=evidence)


def write(document: Document, exporters: Mapping[Path, Exporter], resources: Path) -> None:
    """Write `document` to each file, or, where one of them cannot be written, to none.

    Prints each file that is written.
    """
    for target in exporters:
        output.check_target(target)
    drawn: dict[Path, bytes] = {}
    for target, exporter in exporters.items():
        out = io.BytesIO()
        exporter.write(document, out, fonts=resources / "fonts")
        drawn[target] = out.getvalue()
    output.save_all({target: partial(_copy, data) for target, data in drawn.items()})
    for target in drawn:
        say(str(target))


def _copy(data: bytes, out: BinaryIO) -> None:
    out.write(data)


def _require_marking(store: Store, marking: str | None) -> None:
    try:
        store.markings.rank(marking or "")
    except FieldError as error:
        raise click.BadParameter(str(error), param_hint="'--marking'") from None
