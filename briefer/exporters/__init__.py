"""Documents into bytes; one package for each format."""

from briefer.exporters.formats import EXPORTERS, Exporter

__all__ = ["EXPORTERS", "Exporter"]
