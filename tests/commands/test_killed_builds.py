"""A build that is killed leaves of each file the old one or the new one, whole."""

import subprocess
import sys
import time
from pathlib import Path

from tests.commands.conftest import Briefer

OLD = b"what was handed out before"
POINTS = 12


def test_a_killed_build_leaves_the_old_file_or_the_new_one(
    briefer: Briefer, tmp_path: Path
) -> None:
    assert briefer("sample", tmp_path).exit_code == 0
    library, outputs = tmp_path / "border-clash.briefer", [tmp_path / "o.pdf", tmp_path / "o.docx"]
    build = [sys.executable, "-m", "briefer", "build", str(library), "flash-update"]
    build += [part for output in outputs for part in ("-o", str(output))]
    start = time.perf_counter()
    subprocess.run(build, check=True, capture_output=True)
    whole, new = time.perf_counter() - start, [output.read_bytes() for output in outputs]
    hit = 0
    for point in range(POINTS):
        for output in outputs:
            output.write_bytes(OLD)
        process = subprocess.Popen(build, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * (0.2 + 0.9 * point / POINTS))
        hit += process.poll() is None
        process.kill()
        process.wait()
        for output, made in zip(outputs, new, strict=True):
            assert output.read_bytes() in (OLD, made)
    assert hit
    assert briefer("verify", library).exit_code == 0
    subprocess.run(build, check=True, capture_output=True)
    assert [output.read_bytes() for output in outputs] == new
