"""DOCX, for Word and LibreOffice."""

from briefer.exporters.docx.writer import write

__all__ = ["write"]
