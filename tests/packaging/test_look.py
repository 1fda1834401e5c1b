"""`make look` on a machine that lacks what it needs."""

from pathlib import Path

import look
import pytest


def test_what_is_missing_is_named_with_where_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert look.main([str(tmp_path / "look")]) == 1
    assert "soffice (Debian package libreoffice-writer)" in capsys.readouterr().err
    assert not (tmp_path / "look").exists()
