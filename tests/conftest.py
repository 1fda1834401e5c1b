"""What every test may ask for, and how Hypothesis looks for counterexamples."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).resolve().parents[1]

# No test is timed: a busy machine must not fail one. The gate tries the same examples each time.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("gate", settings.get_profile("desk"), derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session")
def resources() -> Path:
    """The folder of templates, fonts and the sample that comes with Briefer."""
    return REPOSITORY / "resources"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real inputs beside the repository; the test is skipped where it is absent."""
    folder = REPOSITORY.parent / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip(f"the corpus of real inputs is not at {folder}")
    return folder
