"""What every test stands on: no screen, no sound, no waiting; and the flag for goldens."""

from __future__ import annotations

import os
from collections.abc import Callable

# Before pygame is imported anywhere: nothing here may need a display or a loudspeaker.
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pytest
from hypothesis import HealthCheck, settings

# A shared, busy machine must not turn a slow example into a failure; every run tries the same ones.
settings.register_profile(
    "commontown",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("commontown")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-goldens` writes the goldens anew; read the diff before committing it."""
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write golden files anew instead of comparing with them",
    )


@pytest.fixture(scope="session")
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """True when golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def seeds() -> Callable[[int], range]:
    """The seeds of an experiment: as many as it asks for, fewer where COMMONTOWN_SEEDS says so."""

    def chosen(wanted: int) -> range:
        return range(min(wanted, int(os.environ.get("COMMONTOWN_SEEDS", wanted))))

    return chosen
