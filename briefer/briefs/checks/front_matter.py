"""Fields of the front matter that are missing, or hold what they cannot."""

from collections.abc import Iterator

from briefer.briefs.checks.finding import Finding
from briefer.briefs.checks.proof import Proof
from briefer.briefs.field_values import check_field
from briefer.errors import FieldError


def missing_fields(proof: Proof) -> Iterator[Finding]:
    """E101 for each field that the template requires and the brief leaves empty."""
    given = dict(proof.brief.fields)
    for field in proof.template.fields:
        if field.required and not given.get(field.key, "").strip():
            yield Finding(
                "E101",
                "",
                "",
                f"The field “{field.label}” is empty, and the template “{proof.template.name}” "
                "requires it.",
                f"Fill in the field “{field.key}” of the brief.",
            )


def unfit_fields(proof: Proof) -> Iterator[Finding]:
    """E106 for each field whose value is not of its kind."""
    for key, value in proof.brief.fields:
        field = proof.template.field(key)
        if field is None:  # carried along from another template, and not printed
            continue
        try:
            check_field(field, value)
        except FieldError as error:
            what = error.what.removeprefix(f"“{field.key}”: ")
            yield Finding("E106", "", "", f"The field “{field.label}”: {what}", error.remedy)
