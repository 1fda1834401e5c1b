"""The findings: what the checks say of the brief at hand."""
