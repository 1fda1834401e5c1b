"""What may stand in a field of a brief's front matter."""

import re

from briefer.briefs.template import Template, TemplateField
from briefer.errors import FieldError
from briefer.items import values
from briefer.items.fields import FieldKind, FieldSpec

_KINDS: dict[str, FieldKind] = {
    "text": "text",
    "date": "date",
    "date-range": "date",
    "choice": "choice",
    "person": "name",
}
_NUMBER = re.compile(r"[0-9]{1,15}")


def check_field(field: TemplateField, value: str) -> None:
    """Nothing, where `value` can stand in `field`; an empty one always can. Raises FieldError."""
    if field.kind != "number":
        values.read(FieldSpec(field.key, _KINDS[field.kind], field.choices), value)
    elif value and not _NUMBER.fullmatch(value):
        raise FieldError(
            field.key, f"“{field.key}”: “{value}” is not a number.", f"Say {field.key} = 3."
        )


def check_key(template: Template, key: str) -> TemplateField:
    """The field of that key. Raises FieldError, which names those that there are."""
    field = template.field(key)
    if field is None:
        known = ", ".join(field.key for field in template.fields)
        raise FieldError(
            key,
            f"The template “{template.name}” has no field “{key}”.",
            f"Use: {known}." if known else "It has no fields at all: take it out.",
        )
    return field
