"""Two audits of the same day: they differ by as much as the books differ from the town."""

from __future__ import annotations

from game.rules.indicators import measure
from game.rules.partnership.principles import PRINCIPLES
from tests.rules.partnership.halls import do, live, share_out, town


def audited(world, ctx):
    do(world, ctx, "audit")
    return world.partnership


def test_twelve_principles_each_from_both_sides():
    p = audited(*town(households=120))
    assert len(PRINCIPLES) == 12
    assert set(p.own_audit) == set(p.citizens_audit) == set(PRINCIPLES)
    assert all(0 <= v <= 1000 for v in (*p.own_audit.values(), *p.citizens_audit.values()))


def test_before_an_audit_there_is_no_gap():
    world, ctx = town(households=60)
    assert measure(world, ctx.rules)["audit_gap"] == 0


def test_targets_widen_the_gap():
    """Under New Public Management the books part from the services, and so do the audits."""
    plain, ctx = town(households=120)
    gamed, other = town(households=120)
    do(gamed, other, "style", name="npm")
    for world, c in ((plain, ctx), (gamed, other)):
        live(world, c, 80)
        do(world, c, "audit")

    def gap(world, name):
        p = world.partnership
        return p.own_audit[name] - p.citizens_audit[name]
    assert gap(gamed, "efficiency") > gap(plain, "efficiency") + 50
    assert gap(gamed, "rights") > gap(plain, "rights")


def test_a_broken_promise_is_in_the_citizens_audit_only():
    kept, ctx = town(households=120)
    broken, other = town(households=120)
    for world, c, amount in ((kept, ctx, 1), (broken, other, 0)):
        do(world, c, "consult", name="buses", group="everyone", amount=1)
        do(world, c, "keep_word", name="buses", amount=amount)
        do(world, c, "audit")
    assert broken.partnership.own_audit["responsiveness"] \
        == kept.partnership.own_audit["responsiveness"]
    assert broken.partnership.citizens_audit["responsiveness"] == 0
    assert kept.partnership.citizens_audit["responsiveness"] == 1000


def test_deeds_close_it():
    world, ctx = town()
    live(share_out(world, ctx), ctx, 120)
    plain, other = town()
    live(plain, other, 120)
    assert audited(world, ctx).citizens_audit["accountability"] \
        > audited(plain, other).citizens_audit["accountability"]


def test_one_that_people_contradict_makes_it_defend_itself():
    wide, ctx = town(households=120, audit__wide=-1000)
    close, other = town(households=120, audit__wide=1000)
    assert audited(wide, ctx).openness < ctx.rules["openness.administration"] \
        < audited(close, other).openness
