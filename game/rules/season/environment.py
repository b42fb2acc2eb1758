"""Footprint and spring: what bread takes from land, air and water.

Footprint is milli global hectares a person, as a yearly rate: a base for the country type
(facts F2), the cropland of the wheat (only bread baked in town can be Terraces bread), and the
carbon land of car trips for bread. Wheat from the Terraces spares the freight but drinks from
the spring everyone uses; the spring refills logistically (facts F2.14), most in winter.
"""

from __future__ import annotations

from game.rules.core import Context, move_towards
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    h, r, env = world.households, ctx.rules, world.environment
    by_car = [i for i, p in enumerate(r.content.providers) if p.needs_car]
    env.car_trips = int(sum((h.supplier == i).sum() for i in by_car))
    env.loaves = sum(o.sold for o in world.orgs.values())
    baked = sum(o.sold for o in world.orgs.values() if r.providers[o.provider].bakes)
    persons = int(h.persons.sum())
    wheat = (env.loaves - baked) * 52 * r["footprint.loaf_far_microgha"]
    wheat += baked * 52 * r[f"footprint.loaf_{env.wheat}_microgha"]
    cars = env.car_trips * 52 * r["footprint.car_trip_microgha"]
    base = r["footprint.base_mgha"] + (wheat + cars) // (1000 * persons)
    start = env.footprint_mgha or base
    env.footprint_mgha = int(move_towards(start, base, 4))
    refill = r[f"spring.refill_{(world.season - 1) % 4 + 1}"]
    room = env.spring_level * (1000 - env.spring_level) // 1000
    grows = env.wheat == "terraces" and baked > 0
    drawn = r["spring.homes"] + (r["spring.terraces"] if grows else 0)
    env.spring_level = max(0, min(1000, env.spring_level + room * refill // 1000 - drawn))
