"""The plain kernel and the compiled one are the same week, bit by bit."""

from __future__ import annotations

import subprocess
import sys

import pytest

from game.lab import c_loop
from game.rules.currencies.exchange import compiled, engine
from game.world.digest import digest
from tests.rules.currencies.circles import live, spec, town

needs_numba = pytest.mark.skipif(not compiled.available(), reason="the extra `fast` is not there")

DESIGNS = {
    "time_bank": spec("time_bank", members_start=60),
    "mutual_credit": spec("mutual_credit", words={"limits": "growing"}, members_start=80,
                          limit=5, ceiling=12),
    "scrip": spec("scrip", members_start=80, threshold=25, oblige_weeks=6),
    "free_money": spec("free_money", members_start=80, altruists_permille=100),
}


@needs_numba
@pytest.mark.parametrize("kind", DESIGNS)
@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_a_year_is_the_same_on_both_engines(kind: str, seed: int,
                                            monkeypatch: pytest.MonkeyPatch) -> None:
    ends = []
    for fast in ("0", "1"):
        monkeypatch.setenv(compiled.ASKED, fast)
        world, ctx = town(DESIGNS[kind], households=90, seed=seed, districts=3)
        live(world, ctx, 52)
        ends.append((digest(world), int(world.circles["hours"].given.sum())))
    assert ends[0] == ends[1]
    assert ends[0][1] > 0, "nothing was exchanged: nothing was compared"


@needs_numba
def test_it_is_not_loaded_unless_asked_for() -> None:
    code = ("import sys; from tests.rules.currencies.circles import *; "
            "live(*town(spec('time_bank')), 1); print('numba' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          env={"PYTHONPATH": "."})
    assert done.stdout.strip() == "False"


def test_without_the_extra_the_plain_one_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(compiled.ASKED, "1")
    monkeypatch.setattr(compiled, "available", lambda: False)
    assert not compiled.wanted()
    weeks = live(*town(DESIGNS["scrip"]), 4)
    assert sum(w["exchanges"] for w in weeks) > 0


@pytest.mark.skipif(not c_loop.can_be_built(), reason="no C compiler")
@pytest.mark.parametrize("kind", DESIGNS)
def test_the_loop_in_c_is_the_same_kernel(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the bench compares with does the same work: a third witness."""
    monkeypatch.delenv(compiled.ASKED, raising=False)
    plain, ctx = town(DESIGNS[kind], households=90, seed=3, districts=3)
    live(plain, ctx, 52)
    other, ctx = town(DESIGNS[kind], households=90, seed=3, districts=3)
    with engine.running(c_loop.kernels()):
        live(other, ctx, 52)
    assert digest(plain) == digest(other)
