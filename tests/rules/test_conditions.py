"""The scenario language's conditions, one by one: when each holds and when it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.conditions import TESTS, all_hold, holds
from game.rules.indicators import measure
from game.rules.vocabulary import Condition
from game.world.clock import Task
from game.world.coproduction import Process
from game.world.currencies import Currency
from game.world.decisions import Proposal
from game.world.defence import Drive, Threat
from game.world.laws import Law
from game.world.mobility import Line, Transfer
from game.world.organisations import Pledge
from game.world.transition import Pattern, Prototype
from game.world.world import World
from tests.rules.towns import standard_rules, town

RULES = standard_rules()


def prepared(world: World) -> World:
    """A town in which something of everything has happened."""
    world.season = 2
    world.known.append("fact:doors")
    world.hidden["last_shock"] = "wheat_price"
    world.answers["knock"] = "team_hour"
    world.taken["ask_chain"] = 1
    world.proposals["statutes"] = Proposal("statutes", {}, "adopted")
    world.proposals["van_rules"] = Proposal("van_rules", {}, "refused")
    world.pledges["circle_bakery"] = Pledge(9, 5, 9000, 8000, 1, kept=True)
    world.pledges["town_van"] = Pledge(9, 5, 7000, 8000, 1, kept=False)
    world.happened["last_loaf"] = 1
    over = replace(world.org_in("tomas_bakery"), id="v", provider="town_van")
    world.orgs["v"] = replace(over, stage="closed", ended="bills")
    world.currencies["loaves"] = Currency("loaves", "scrip", "stagnating", "too_little",
                                          literacy=300)
    world.currencies["idea"] = Currency("idea", "scrip")
    world.processes["meals"] = Process("meals", "implement")
    world.processes["rides"] = Process("rides", "resting", "misfit", misfit=600)
    world.clock.tasks["wash"] = Task("wash", "rosa", done_permille=900)
    world.laws["reserve"] = Law("reserve", "stalled", "mood", push=300)
    world.laws["old"] = Law("old", "decreed")
    world.coalition.allies["union"] = 500
    world.coalition.left["paper"] = "owed"
    world.coalition.table.done["permit"] = 1
    way = world.transition
    way.patterns |= {"feast": Pattern("feast", "holds", alive=800),
                     "desk": Pattern("desk", "lost", "town_hall")}
    way.prototypes |= {"cart": Prototype("cart", "standing", learned=600),
                       "lamp": Prototype("lamp", "failed", "did_not_fit")}
    way.known["culture/people"], way.looked["culture/people"] = 300, 1
    world.defence.threats["sale"] = Threat("sale", "happened", due_week=9)
    world.defence.threats["fence"] = Threat("fence", "stopped", "contested")
    world.defence.drives["cleaners"] = Drive("cleaners", "organised")
    world.defence.drives["pickers"] = Drive("pickers", "meeting")
    world.digital.stage, world.digital.cause = "closed", "owner"
    world.mobility.lines |= {"carts": Line("running", known=300),
                             "van": Line("stopped", "no_pay")}
    world.transfers += [Transfer("kit", "hill", 1, outcome="took"),
                        Transfer("kit", "dale", 1, outcome="lacks", cause="drivers")]
    world.allotments["taps"] = 600
    world.bargains["owner"] = "more_rent"
    world.households.tired[world.people["rosa"]] = 500
    world.households.trust[:] = 450
    return world


CASES = {
    "org": ({"org": "tomas_bakery"}, {"org": "chain_truck"}),
    "org and stage": ({"org": "tomas_bakery", "stage": "trading"},
                      {"org": "tomas_bakery", "stage": "founding"}),
    "no_org": ({"no_org": "chain_truck"}, {"no_org": "tomas_bakery"}),
    "knows": ({"knows": "doors"}, {"knows": "lease"}),
    "season_from": ({"season_from": 2}, {"season_from": 3}),
    "season_to": ({"season_to": 2}, {"season_to": 1}),
    "year_later": ({"year_later": False}, {"year_later": True}),
    "variant": ({"variant": "last_shock", "equals": "wheat_price"},
                {"variant": "last_shock", "equals": "broken_boiler"}),
    "answered": ({"answered": "knock", "equals": "team_hour"},
                 {"answered": "knock", "equals": "not_now"}),
    "taken": ({"taken": "ask_chain"}, {"taken": "feast"}),
    "agreed": ({"agreed": "statutes"}, {"agreed": "van_rules"}),
    "agreed on nothing": ({}, {"agreed": "chain_pact"}),
    "bargained": ({"bargained": "owner"}, {"bargained": "chain"}),
    "pledged": ({"pledged": "circle_bakery"}, {"pledged": "town_van"}),
    "pledged nothing": ({}, {"pledged": "lunches_with"}),
    "ended": ({"ended": "town_van"}, {"ended": "tomas_bakery"}),
    "ended, and why": ({"ended": "town_van", "equals": "bills"},
                       {"ended": "town_van", "equals": "sold"}),
    "currency": ({"currency": "loaves"}, {"currency": "idea"}),
    "a currency's stage": ({"currency": "idea", "stage": "proposed"},
                           {"currency": "loaves", "stage": "circulating"}),
    "a currency's cause": ({"currency": "loaves", "equals": "too_little"},
                           {"currency": "loaves", "equals": "too_much"}),
    "a currency's figure": ({"currency": "loaves", "figure": "literacy", "at_most": 300},
                            {"currency": "loaves", "figure": "literacy", "at_least": 301}),
    "process": ({"process": "meals"}, {"process": "rides"}),
    "a process's stage": ({"process": "rides", "stage": "resting"},
                          {"process": "meals", "stage": "resting"}),
    "a process's cause": ({"process": "rides", "equals": "misfit"},
                          {"process": "rides", "equals": "nobody"}),
    "a process's figure": ({"process": "rides", "figure": "misfit", "at_least": 600},
                           {"process": "rides", "figure": "misfit", "at_most": 599}),
    "task": ({"task": "wash", "at_least": 900}, {"task": "wash", "at_least": 901}),
    "a task's doer": ({"task": "wash", "equals": "rosa"}, {"task": "wash", "equals": "nobody"}),
    "law": ({"law": "old"}, {"law": "reserve"}),
    "a law's stage": ({"law": "reserve", "stage": "stalled"}, {"law": "old", "stage": "stalled"}),
    "a law's cause": ({"law": "reserve", "equals": "mood"},
                      {"law": "reserve", "equals": "nobody"}),
    "a law's figure": ({"law": "reserve", "figure": "push", "at_least": 300},
                       {"law": "reserve", "figure": "push", "at_least": 301}),
    "ally": ({"ally": "union", "at_least": 500}, {"ally": "paper"}),
    "an ally that went": ({"ally": "paper", "equals": "owed"}, {"ally": "union", "equals": "owed"}),
    "matter": ({"matter": "permit"}, {"matter": "loan"}),
    "pattern": ({"pattern": "feast"}, {"pattern": "desk"}),
    "how alive a pattern is": ({"pattern": "feast", "at_least": 800},
                               {"pattern": "feast", "at_least": 801}),
    "a pattern's stage": ({"pattern": "desk", "stage": "lost"},
                          {"pattern": "feast", "stage": "lost"}),
    "a pattern's cause": ({"pattern": "desk", "equals": "town_hall"},
                          {"pattern": "desk", "equals": "context"}),
    "prototype": ({"prototype": "cart"}, {"prototype": "lamp"}),
    "a prototype's stage": ({"prototype": "lamp", "stage": "failed"},
                            {"prototype": "cart", "stage": "failed"}),
    "a prototype's cause": ({"prototype": "lamp", "equals": "did_not_fit"},
                            {"prototype": "lamp", "equals": "nobody"}),
    "a prototype's figure": ({"prototype": "cart", "figure": "learned", "at_least": 600},
                             {"prototype": "cart", "figure": "learned", "at_least": 601}),
    "cell": ({"cell": "culture/people", "at_least": 1}, {"cell": "culture/people", "at_most": 0}),
    "a cell of nobody": ({}, {"cell": "doing/firms", "at_least": 0}),
    "a cell that was looked at": ({"cell": "culture/people", "equals": "known"},
                                  {"cell": "doing/people", "equals": "known"}),
    "hub": ({"hub": "counters", "at_most": 0}, {"hub": "counters", "at_least": 1}),
    "a hub's stage": ({"hub": "stage", "stage": "idea"}, {"hub": "stage", "stage": "open"}),
    "line": ({"line": "carts"}, {"line": "van"}),
    "a line's stage": ({"line": "van", "stage": "stopped"}, {"line": "carts", "stage": "stopped"}),
    "a line's cause": ({"line": "van", "equals": "no_pay"},
                       {"line": "van", "equals": "nobody_rides"}),
    "a line's figure": ({"line": "carts", "figure": "known", "at_least": 300},
                        {"line": "carts", "figure": "known", "at_least": 301}),
    "mobility": ({"mobility": "lines", "at_least": 1}, {"mobility": "lines", "at_least": 2}),
    "transfer": ({"transfer": "hill"}, {"transfer": "dale"}),
    "a transfer's outcome": ({"transfer": "dale", "equals": "lacks"},
                             {"transfer": "hill", "equals": "lacks"}),
    "a hub's cause": ({"hub": "stage", "equals": ""}, {"hub": "stage", "equals": "no_money"}),
    "threat": ({"threat": "sale"}, {"threat": "fence"}),
    "a threat's stage": ({"threat": "fence", "stage": "stopped"},
                         {"threat": "sale", "stage": "stopped"}),
    "a threat's cause": ({"threat": "fence", "equals": "contested"},
                         {"threat": "sale", "equals": "contested"}),
    "a threat's figure": ({"threat": "sale", "figure": "happened", "at_least": 1000},
                          {"threat": "fence", "figure": "happened", "at_least": 1000}),
    "drive": ({"drive": "cleaners"}, {"drive": "pickers"}),
    "a drive's stage": ({"drive": "pickers", "stage": "meeting"},
                        {"drive": "cleaners", "stage": "meeting"}),
    "defence": ({"defence": "happened", "at_least": 1}, {"defence": "happened", "at_most": 0}),
    "digital": ({"digital": "users", "at_most": 0}, {"digital": "users", "at_least": 1}),
    "an app's stage": ({"digital": "stage", "stage": "closed"},
                       {"digital": "stage", "stage": "running"}),
    "an app's cause": ({"digital": "stage", "equals": "owner"},
                       {"digital": "stage", "equals": "nobody"}),
    "happened": ({"happened": "last_loaf"}, {"happened": "energy_bill"}),
    "allotted": ({"allotted": "taps", "at_most": 600}, {"allotted": "taps", "at_least": 601}),
    "allotted nothing": ({"allotted": "fields", "at_least": 1000},
                         {"allotted": "fields", "at_most": 999}),
    "indicator": ({"indicator": "trust", "at_least": 450, "at_most": 450},
                  {"indicator": "trust", "at_least": 451}),
    "indicator, from above": ({"indicator": "trust", "at_most": 450},
                              {"indicator": "trust", "at_most": 449}),
    "person": ({"person": "rosa", "state": "tired", "at_least": 500},
               {"person": "rosa", "state": "tired", "at_most": 499}),
}


def test_every_condition_is_tried_here():
    assert {field for case in CASES.values() for part in case for field in part} >= set(TESTS)


@pytest.mark.parametrize("name", CASES)
def test_a_condition_holds_when_it_is_so_and_only_then(name):
    world = prepared(town())
    so, not_so = (Condition(**given) for given in CASES[name])
    assert holds(world, RULES, so)
    assert not holds(world, RULES, not_so)


def test_every_field_of_one_condition_has_to_hold():
    world = prepared(town())
    assert holds(world, RULES, Condition(knows="doors", taken="ask_chain"))
    assert not holds(world, RULES, Condition(knows="doors", taken="feast"))


def test_none_of_holds_when_none_does():
    world = prepared(town())
    no, yes = Condition(taken="feast"), Condition(taken="ask_chain")
    assert holds(world, RULES, Condition(none_of=[no]))
    assert not holds(world, RULES, Condition(none_of=[no, yes]))
    assert not holds(world, RULES, Condition(knows="doors", none_of=[yes]))


def test_a_list_of_conditions_holds_when_all_do_and_when_it_is_empty():
    world = prepared(town())
    yes, no = Condition(taken="ask_chain"), Condition(taken="feast")
    assert all_hold(world, RULES, []) and all_hold(world, RULES, [yes, yes])
    assert not all_hold(world, RULES, [yes, no])


def test_a_closed_organisation_is_not_there():
    world = prepared(town())
    world.org_in("tomas_bakery").stage = "closed"
    assert holds(world, RULES, Condition(no_org="tomas_bakery"))
    assert not holds(world, RULES, Condition(org="tomas_bakery"))


def test_an_indicator_is_of_today():
    world = prepared(town())
    short = measure(world, RULES)["bread_short"]
    assert holds(world, RULES, Condition(indicator="bread_short", at_least=short))
    world.households.bread[:] = 1000
    assert holds(world, RULES, Condition(indicator="bread_short", at_most=0))
