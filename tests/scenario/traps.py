"""Every slip that the checker knows, as an edit of the sound scenario."""

from __future__ import annotations

from pathlib import Path

SMALL = Path(__file__).parent / "fixtures" / "small"
Edits = list[tuple[str, str]]

FORM: dict[str, Edits] = {
    "tab": [("    name: Spring\n", "\tname: Spring\n")],
    "control_character": [("title: Small town", "title: Small \x07town")],
    "escaped_control_character": [("title: Small town", 'title: "Small \\u0007town"')],
    "several_documents": [("goals:\n", "---\ngoals:\n")],
    "reference": [("known_by: oven", "known_by: *oven")],
    "named_part": [("- id: mill\n", "- id: &m mill\n")],
    "merge": [("    stops: [mill]\n", "    stops: [mill]\n    <<: {bakes: true}\n")],
    "type_mark": [("minutes: 30", "minutes: !!int 30")],
    "exclamation": [("The oven is warm.", "!Hurrah for all")],
    "complex_key": [("    stops: [mill]\n", "    ? [stops]\n    : [mill]\n")],
    "duplicate_key": [("town: Harrow", "town: Harrow\ntown: Barrow")],
    "odd_space": [("town: Harrow", "town:\u00a0Harrow")],
    "colon_space": [("town: Harrow", "town:Harrow")],
    "colon_space_in_item": [("  - id: amira\n", "  - id:amira\n")],
    "percent": [("The oven is warm.", "%0 of the town is hungry")],
    "at_sign": [("The oven is warm.", "@home again")],
    "stars": [("The oven is warm.", "**Warm** at last")],
    "unclosed_quote": [("The oven is warm.", "'The oven is warm.")],
    "unclosed_double_quote": [("The oven is warm.", '"The oven is warm.')],
    "bad_escape": [("The oven is warm.", '"The \\oven is warm."')],
    "block_text": [("The oven is warm.", "| The oven is warm.")],
    "inner_quote": [("title: Bread for all", "title: 'l'eau et le pain'")],
    "colon_in_text": [("title: Small town", "title: Market: the co-op")],
    "indent_too_deep": [("    name: Spring\n", "      name: Spring\n")],
    "indent_too_shallow": [("    name: Spring\n", "   name: Spring\n")],
    "unclosed_bracket": [("stops: [mill]", "stops: [mill")],
    "missing_colon": [("town: Harrow", "town Harrow")],
    "list_dash": [("  - id: hill\n", "  id: hill\n")],
    "four_errors": [
        ("title: Small town", "title: Market: the co-op"),
        ("    name: Spring\n", "   name: Spring\n"),
        ("text: The oven still works.", "text: 'l'eau'"),
        ("interest: A tenant who pays.", "interest: @all of them"),
    ],
    "form_and_meaning": [
        ("title: Small town", "title: Market: the co-op"),
        ("staff_person: amira", "staff_person: amir"),
        ("minutes: 30", "minutes: half an hour"),
    ],
}

SCHEMA: dict[str, Edits] = {
    "country_no": [("bakes: true", "bakes: NO")],
    "off": [("uses_shop: true", "uses_shop: off")],
    "clock": [("minutes: 30", "minutes: 12:30")],
    "leading_zero": [("minutes: 30", "minutes: 0123")],
    "decimal": [("minutes: 30", "minutes: 1.10")],
    "digits_for_text": [("name: Spring", "name: 2026")],
    "number_in_quotes": [("minutes: 30", 'minutes: "30"')],
    "number_too_big": [("minutes: 30", "minutes: 12345678901234567890")],
    "unknown_key": [("    age: 41\n", "    aeg: 41\n")],
    "unknown_key_unlike_any": [("    age: 41\n", "    age: 41\n    zzzz: 1\n")],
    "missing_key": [("    age: 41\n", "")],
    "empty": [("title: Small town", "title:")],
    "want_list": [("stops: [mill]", "stops: mill")],
    "want_group": [("situation: {baker: 1, trust: 500}", "situation: tired")],
    "want_group_no_space": [("      - {do: rent, amount: 900}\n", "      - do:rent\n")],
    "list_for_text": [("title: Small town", "title: [Small, town]")],
    "want_choice": [("form: chain", "form: chian")],
    "want_choice_unlike_any": [("form: chain", "form: shop")],
    "list_of_other_things": [("unlocks: [listen, organise]", "unlocks: [listen, dance]")],
    "parameter_text": [("source: G1\n", "source: G1\nparameters:\n  work.exhausted: many\n")],
}

MEANING: dict[str, Edits] = {
    "bad_id": [("- id: amira", "- id: Amira K"), ("person: amira", "person: Amira K")],
    "duplicate_id": [("- id: hill\n", "- id: mill\n")],
    "person_district": [("    district: mill\n    role", "    district: mil\n    role")],
    "offer_provider": [("provider: van", "provider: bus")],
    "agreement_provider": [
        ("  - id: statutes\n    provider: circle", "  - id: statutes\n    provider: circel"),
    ],
    "condition_org": [("- org: circle\n        stage", "- org: circles\n        stage")],
    "condition_fact": [("{knows: oven,", "{knows: stove,")],
    "condition_person": [("{person: amira, state", "{person: omar, state")],
    "effect_offer": [("name: ask_owner, amount", "name: ask_owners, amount")],
    "deal_pressure": [("    pressure: owner", "    pressure: landlord")],
    "condition_agreement": [("agreed: statutes", "agreed: statute")],
    "condition_pressure": [("bargained: owner", "bargained: long_lease")],
    "otherwise": [("otherwise: leave", "otherwise: wait")],
    "agreement_reason": [("reason: slow", "reason: slowly")],
    "blocker": [("answers_blocker: debt", "answers_blocker: debts")],
    "unknown_group": [("group: bakers", "group: baker")],
    "unknown_group_of_effect": [("group: everyone, amount", "group: amira, amount")],
    "unknown_account": [("payee: owner", "payee: landlord")],
    "unknown_stage": [("stage: trading", "stage: trade")],
    "unknown_value": [("equals: debt", "equals: debts")],
    "unknown_choice": [("equals: help", "equals: helped")],
    "variant_no_district": [("values: [mill, hill]", "values: [mill, hills]")],
    "empty_condition": [("      - knows: oven\n", "      - {}\n")],
    "season_order": [("season_from: 1, season_to: 2", "season_from: 2, season_to: 1")],
    "bound_order": [("tired, at_least: 600", "tired, at_least: 600, at_most: 500")],
    "lacks_partner": [("        equals: debt\n", "")],
    "stage_without_org": [("- org: circle\n        stage", "- stage")],
    "lacks_bound": [("{indicator: tired, at_least: 600}", "{indicator: tired}")],
    "effect_needs": [("{do: rent, amount: 900}", "{do: rent}")],
    "effect_needs_group": [("group: everyone, amount: 10", "amount: 10")],
    "effect_ignores": [("{do: rent, amount: 900}", "{do: rent, amount: 900, org: circle}")],
    "offer_needs": [("    provider: van\n", "")],
    "lonely_exclusive": [
        ("    provider: van\n    exclusive: bread", "    provider: van\n    exclusive: breda"),
    ],
    "season_range": [("    season: 2\n    week", "    season: 3\n    week")],
    "announced_late": [
        ("    season: 2\n    week", "    season: 1\n    week"),
        ("announced: 1", "announced: 2"),
    ],
    "week": [("week: 3", "week: 14")],
    "turn_week": [("season: 2\n    week: 3", "season: 2\n    week: 9"),
                  ("    headline: The rent", "    weeks: 4\n    headline: The rent")],
    "turn_not_lived": [("    headline: The rent", "    phases: [listen]\n    headline: The rent")],
    "turn_of_nobody": [("    headline: The rent", "    sees: own\n    phases: [organise, live]\n"
                        "    headline: The rent")],
    "turn_of_own": [("    headline: The rent", "    sees: own\n    headline: The rent")],
    "permille": [("elders_permille: 200", "elders_permille: 1200")],
    "negative": [("households: 30", "households: -30")],
    "placeholder": [("{short} households", "{shorts} households")],
    "brace": [("The oven is warm.", "The oven } is warm.")],
    "goal_without_bound": [("    at_most: 5\n", "")],
    "ending_out_of_reach": [("goals_at_least: 1", "goals_at_least: 2")],
    "indicator": [("indicator: bread_short", "indicator: bread_shortage")],
    "parameter": [("source: G1\n", "source: G1\nparameters: {work.exausted: 700}\n")],
    "parameter_range": [("source: G1\n", "source: G1\nparameters: {work.exhausted: -7}\n")],
    "rubric": [("rubric: isse", "rubric: ../isse")],
    "cause": [("causes: [letter]", "causes: [leter, drift, start]")],
    "empty_list": [("fear\n    values: [debt, owner]", "fear\n    values: []")],
    "two_at_once": [
        ("staff_person: amira", "staff_person: amir"),
        ("    age: 41\n", "    aeg: 41\n"),
    ],
}

LIVES = """kind: coastal_mediterranean
systems: [incidents, shocks, founding, care, labour, enterprises, income, work, needs, municipality,
  commons, people, footprint, lifecycle, bread]
gauges: [water_short, trust]
asks: [water_short, trust]
commons:
  - {id: well, kind: aquifer, name: The well, unit: litres,
     capacity_person: 90000, start_permille: 600, growth_permille: 400,
     seasons: [300, 100, 300, 300], threshold_permille: 400, broken_capacity_permille: 700,
     broken_met_permille: 800, broken_text: Salt., hurt_by: {drought: 500}}
drawers:
  - {id: taps, common: well, name: Taps, plain: What the mill drinks, district: mill}
  - {id: fields, common: well, name: Fields, plain: What the crops drink, sector: farming}
contracts:
  - {id: sea, service: water_works, risk_permille: 300, price_cap_permille: 1500,
     weeks: 520, cushion_cents_person: 1000}
routes:
  - {id: tank, need: water, by: own, cents_person: 500, minutes: 60, group: poor,
     districts: [hill], hurt_by: {heat: 200}}
"""
"""What makes the small town a living one: a well, who draws on it, a contract, a route."""


def living(*edits: tuple[str, str]) -> Edits:
    """Slips in a town that lives by its needs."""
    return [("source: G1\n", "source: G1\n" + LIVES), *edits]


def acting(effect: str) -> Edits:
    """The same town, with an effect that it does not understand."""
    return living(("- {do: rent, amount: 900}", f"- {effect}"))


LIVING: dict[str, Edits] = {
    "kind": living(("kind: coastal_mediterranean", "kind: coastal")),
    "kind_missing": living(("kind: coastal_mediterranean\n", "")),
    "drawer_of_nobody": living((", district: mill}", "}")),
    "drawer_of_both": living((", district: mill}", ", district: mill, sector: farming}")),
    "drawer_twice": living((", sector: farming}", ", district: mill}")),
    "drawer_common": living(("{id: taps, common: well", "{id: taps, common: lake")),
    "drawer_district": living((", district: mill}", ", district: mil}")),
    "drawer_sector": living((", sector: farming}", ", sector: farmers}")),
    "levels_too_high": living((", district: mill}", ", district: mill, levels: [400, 1200]}")),
    "levels_unsorted": living((", district: mill}", ", district: mill, levels: [900, 400]}")),
    "level_alone": living((", district: mill}", ", district: mill, levels: [400]}")),
    "breaks_at_once": living(("threshold_permille: 400", "threshold_permille: 650")),
    "common_empty": living(("capacity_person: 90000", "capacity_person: 0")),
    "three_seasons": living(("[300, 100, 300, 300]", "[300, 300, 400]")),
    "seasons_sum": living(("[300, 100, 300, 300]", "[300, 100, 300, 500]")),
    "line_known_by": living(("broken_text: Salt.", "broken_text: Salt., line_known_by: stones")),
    "empty_district": living(("households: 30", "households: 0")),
    "more_frail_than_homes": living(("frail: 4", "frail: 40")),
    "a_metropolis": living(("households: 30", "households: 10000000")),
    "negative_minutes": living(("minutes: 60, group", "minutes: -60, group")),
    "negative_price": living(("cents_person: 500", "cents_person: -500")),
    "more_minutes_than_a_week": living(("minutes: 60, group", "minutes: 9000, group")),
    "reach": living(("minutes: 60, group", "reach: 1001, group")),
    "hurt_by": living(("{heat: 200}", "{heat: 2000}")),
    "price_cap": living(("price_cap_permille: 1500", "price_cap_permille: 9000")),
    "route_group": living(("60, group: poor", "60, group: pour")),
    "route_district": living(("districts: [hill]", "districts: [hills]")),
    "route_service": living(("60, group: poor", "60, service: water_work")),
    "route_sector": living(("60, group: poor", "60, sector: boats")),
    "route_provider": living(("60, group: poor", "60, provider: circel")),
    "contract_service": living(("service: water_works", "service: waterworks")),
    "effect_shock": acting("{do: shock, name: draught, amount: 500, weeks: 10}"),
    "effect_shock_strength": acting("{do: shock, name: drought, amount: 5000, weeks: 10}"),
    "effect_weeks": acting("{do: shock, name: drought, amount: 500, weeks: 0}"),
    "effect_dial": acting("{do: dial, name: main, amount: 500}"),
    "effect_style": acting("{do: style, name: npm2}"),
    "effect_channel": acting("{do: channel, name: infrastructures, amount: 900}"),
    "effect_service": acting("{do: service, name: schools, amount: 900}"),
    "effect_route": acting("{do: route, name: tanks, change: open}"),
    "effect_change": acting("{do: route, name: tank, change: stock, amount: 3}"),
    "effect_open": acting("{do: route, name: tank, change: open, amount: 3}"),
    "effect_price": acting("{do: route, name: tank, change: cents}"),
    "effect_common": acting("{do: common, name: wells, amount: 10}"),
    "effect_allot": acting("{do: allot, name: tap, amount: 500}"),
    "effect_contract": acting("{do: contract, name: ocean}"),
    "relief_of_belief": acting(
        "{do: relief, column: efficacy, group: everyone, amount: 50, weeks: 4}"),
    "relief_in_a_bakery_town": [
        ("{do: rent, amount: 900}",
         "{do: relief, column: trust, group: everyone, amount: 50, weeks: 4}")],
    "gauge_not_counted": living(("gauges: [water_short,", "gauges: [recovery,"),
                                ("needs, municipality", "municipality")),
    "goal_not_counted": living(
        ("measure: bread_short_year", "measure: year_mean\n    indicator: water_short"),
        ("needs, municipality", "municipality")),
    "goal_needs_indicator": living(("measure: bread_short_year", "measure: year_mean")),
    "goal_needs_provider": living(("measure: bread_short_year", "measure: standing")),
    "goal_provider": living(
        ("measure: bread_short_year", "measure: standing\n    provider: cirle")),
    "goal_of_a_bakery": living((", bread]", "]")),
}

STATUTE = "{{do: statute, org: circle, name: {}, amount: {}}}"
COUNTED = "- {do: shift, column: trust, group: everyone, amount: 10}"


def chartered(*statutes: tuple[str, int], more: tuple[tuple[str, str], ...] = ()) -> Edits:
    """A living town whose circle takes a cannery over, with an option that writes statutes."""
    written = "\n              - ".join(STATUTE.format(name, number) for name, number in statutes)
    return living(
        ("lifecycle, bread]", "lifecycle, bread, cooperatives]\nemployers:\n"
         "  - {id: cannery, sector: farming, posts: 9, name: The cannery}"),
        ("staff_person: amira\npressures",
         "staff_person: amira\n    takes_over: cannery\npressures"),
        *([(COUNTED, f"- {written}")] if statutes else []), *more)


PARTS = ("reserves", "members", "community", "education", "federation")


def split(*parts: int) -> tuple[tuple[str, int], ...]:
    return tuple((f"{name}_permille", part) for name, part in zip(PARTS, parts, strict=True))


STATUTES: dict[str, Edits] = {
    "split_too_much": chartered(*split(500, 500, 50, 50, 0)),
    "split_too_little": chartered(*split(300, 300, 50, 50, 0)),
    "split_in_part": chartered(("reserves_permille", 450)),
    "less_than_the_law": chartered(*split(100, 800, 50, 50, 0)),
    "more_than_the_law": chartered(("probation_weeks", 52)),
    "beyond_its_range": chartered(("pay_ratio_tenths", 5)),
    "quorum_of_everybody": chartered(("quorum_permille", 1000)),
    "probation_of_nobody": chartered(("admission", 2), ("probation_weeks", 13)),
    "two_clauses_apart": chartered(("admission", 2), more=((
        "    concessions:\n", "      - id: trial\n        name: Trial\n        options:\n"
        "          - {id: long, name: Long, plain: Half a year., leans: [], effects: [\n"
        "             " + STATUTE.format("probation_weeks", 26) + "]}\n    concessions:\n"),)),
    "nothing_for_members": chartered(*split(300, 500, 100, 50, 50), more=(
        ("form: worker_coop", "form: land_trust"),)),
    "land_shared_out": chartered(("dissolution", 0), more=(
        ("form: worker_coop", "form: land_trust"),)),
    "no_such_statute": chartered(("reserve_permille", 100)),
    "no_such_decision": chartered(("books_open", 1), more=((
        "amount: 1}\n", "amount: 1}\n"
        "              - {do: method, org: circle, name: admissions, method: majority}\n"),)),
    "no_such_method": chartered(("books_open", 1), more=((
        "amount: 1}\n", "amount: 1}\n"
        "              - {do: method, org: circle, name: crisis, method: consensual}\n"),)),
    "no_such_clauses": chartered(more=(
        ("    provider: circle\n    title", "    provider: circle\n    clauses_from: worker_co\n"
         "    title"),)),
    "clauses_of_another_form": chartered(more=(
        ("    provider: circle\n    title", "    provider: circle\n    clauses_from: worker_coop\n"
         "    title"), ("form: worker_coop", "form: consumer_coop"))),
    "employer_of_no_branch": chartered(more=(("sector: farming, posts", "sector: cans, posts"),)),
    "no_such_employer": chartered(more=(("takes_over: cannery", "takes_over: canery"),)),
    "closes_nobody": chartered(more=(
        ("- {do: rent, amount: 900}", "- {do: close_employer, name: mill}"),)),
    "nobody_pledged": chartered(more=(
        ("knows: oven", "pledged: cirle"),)),
    "statutes_that_nobody_runs": [*chartered(("books_open", 1)),
                                  ("bread, cooperatives]", "bread]")],
}

LONG = "The people who live by the river and on the hill and in between " * 2
WARNINGS: dict[str, Edits] = {
    "unused_variant": [("  - id: fear\n", "  - id: mood\n    values: [a, b]\n  - id: fear\n")],
    "unused_deal": [("    deal: long_lease\n", ""), ("verb: bargain", "verb: enact")],
    "fact_never_heard": [
        ("    district_variant: where\n", ""),
        ("variant: fear\n        equals: debt", "variant: where\n        equals: hill"),
    ],
    "choice_without_effect": [
        (
            "        label: Leave it be\n",
            "        label: Leave it be\n      - id: shrug\n        label: Shrug\n",
        ),
    ],
    "long_card": [("text: A longer lease would help.", "text: " + "It helps us all. " * 16)],
    "long_sentence": [("about: Houses with gardens.", "about: " + LONG)],
    "long_arabic_sentence": [
        ("about: Houses with gardens.", "about: " + "من يعيش قرب النهر وعلى التل " * 5 + "؟"),
    ],
    "short_arabic_sentences": [
        ("about: Houses with gardens.", "about: " + "هل نعيش قرب النهر أم على التل؟ " * 5),
    ],
    "ignored": [
        ("    district_variant: where\n", ""),
        ("variant: fear\n        equals: debt", "variant: where\n        equals: hill"),
        ("- id: cousin", "- id: cousin  # commontown: ignore fact_never_heard later"),
    ],
    "ignored_above": [
        ("    district_variant: where\n", ""),
        ("variant: fear\n        equals: debt", "variant: where\n        equals: hill"),
        ("  - id: cousin", "  # commontown: ignore fact_never_heard later\n  - id: cousin"),
    ],
    "unused_ignore": [("town: Harrow", "town: Harrow  # commontown: ignore long_card why")],
    "error_ignored_in_vain": [("form: chain", "form: chian  # commontown: ignore want_choice why")],
}

EVENING = """    source: G1
selections:
  - id: evening
    provider: circle
    title: An evening
    text: What for?
    purse: community
    methods: [budget]
    projects:
      - id: roof
        name: A roof
        plain: It leaks.
        cents: 50000
        wishes: [{group: parents, amount: 200}]
"""


def evening(*more: tuple[str, str]) -> Edits:
    """An evening of choosing at the end of the file, and a slip in it."""
    return [("    source: G1\n", EVENING), *more]


CHOOSING: dict[str, Edits] = {
    "sound_evening": evening(),
    "counted_in_seats": evening(("[budget]", "[stv]")),
    "no_way_of_counting": evening(("[budget]", "[]")),
    "no_such_way_of_counting": evening(("[budget]", "[budgets]")),
    "costs_nothing": evening(("        cents: 50000\n", "")),
    "costs_where_nothing_is_paid": evening(
        ("    purse: community\n    methods: [budget]", "    methods: [plurality]")),
    "more_seats_than_projects": evening(("    purse: community\n", "    purse: community\n"
                                         "    seats: 4\n")),
    "unknown_people": evening(("group: parents", "group: parent")),
    "unknown_provider": evening(("    provider: circle\n    title: An", "    provider: circus\n"
                                 "    title: An")),
    "a_season_too_late": evening(("    purse:", "    from_season: 5\n    purse:")),
    "less_than_nothing": evening(("    purse:", "    hours: -1\n    purse:")),
}

CIRCLE = """currencies:
  - {id: hours, kind: time_bank, name: Hours, unit: hour, issuer: circle,
     settings: {members_start: 20, broker_hours_week: 10}, words: {matching: broker}}
  - {id: coupons, kind: scrip, name: Coupons, unit: hour,
     settings: {members_start: 20, entry: 20, exit: 20},
     others: [{id: hotter, name: Hotter, settings: {demurrage_permille_year: 60}}]}
"""
"""What gives the small town two currencies: a time bank and scrip."""


BACKED = """currencies:
  - {id: crown, kind: backed, name: Crown, unit: crowns,
     settings: {members_start: 20, reserve_permille: 400}}"""


def circled(*edits: tuple[str, str]) -> Edits:
    """Slips in a town with currencies."""
    return [(
        "source: G1\n", "source: G1\n" + CIRCLE + "systems: [incidents, founding, money, bread, "
        "work, people, town_hall, currencies, environment, lifecycle]\n"), *edits]


def deciding(effect: str) -> Edits:
    return circled(("- {do: rent, amount: 900}", f"- {effect}"))


CURRENCIES: dict[str, Edits] = {
    "currency_kind": circled(("kind: time_bank", "kind: time_banc")),
    "currency_kind_unlike_any": circled(("kind: time_bank", "kind: gold")),
    "currency_id": circled(("{id: hours,", "{id: euro,")),
    "currency_twice": circled(("{id: coupons,", "{id: hours,")),
    "currency_issuer": circled(("issuer: circle", "issuer: circel")),
    "currency_joins": circled(("unit: hour, issuer: circle", "unit: hour, joins: poors")),
    "currency_setting": circled(("broker_hours_week: 10", "broker_hour_week: 10")),
    "currency_setting_of_another_kind": circled(("exit: 20}", "exit: 20, limit: 5}")),
    "currency_setting_range": circled(("broker_hours_week: 10", "broker_hours_week: 300")),
    "currency_setting_negative": circled(("entry: 20", "entry: -20")),
    "demurrage_over_all": circled(("exit: 20}", "exit: 20, demurrage_permille_year: 1200}")),
    "currency_word": circled(("{matching: broker}", "{matchings: broker}")),
    "currency_choice": circled(("{matching: broker}", "{matching: brokers}")),
    "broker_without_hours": circled(("broker_hours_week: 10", "broker_hours_week: 0")),
    "limit_of_nothing": circled(("broker_hours_week: 10", "limit: 0")),
    "nobody_belongs": circled(("members_start: 20, broker", "members_start: 0, broker")),
    "nobody_asks": circled(("broker_hours_week: 10", "inactive_permille: 1000")),
    "more_each_than_there_are": circled(("broker_hours_week: 10", "services: 4, services_each: 9")),
    "least_over_most": circled(("broker_hours_week: 10", "hours_least: 5, hours_most: 2")),
    "ceiling_below_entry": circled(("broker_hours_week: 10", "entry: 20, ceiling: 10")),
    "other_design": circled(("{demurrage_permille_year: 60}", "{demurrage_permile_year: 60}")),
    "other_kind": circled(("settings: {demurrage_permille_year: 60}",
                           "kind: mutual_credit, settings: {limit: 0}")),
    "long_before": circled(("unit: hour, issuer", "unit: hour, weeks_before: 9000, issuer")),
    "backed_without_enterprises": circled(
        ("kind: scrip", "kind: backed"), ("entry: 20, exit: 20", "reserve_permille: 1000")),
    "currency_system_off": circled(("town_hall, currencies,", "town_hall,")),
    "effect_currency": deciding("{do: currency_close, currency: hour}"),
    "effect_needs_currency": deciding("{do: currency_issue_extra, amount: 10}"),
    "effect_setting": deciding(
        "{do: currency_setting, currency: hours, name: limits, amount: 4}"),
    "effect_setting_range": deciding(
        "{do: currency_setting, currency: coupons, name: demurrage_permille_year, amount: 2000}"),
    "effect_word": deciding(
        "{do: currency_word, currency: hours, name: matching, word: contact}"),
    "effect_replace": deciding("{do: currency_replace, currency: hours, name: coupon}"),
    "effect_shock_of_currency": deciding(
        "{do: currency_shock, currency: hours, amount: 2000, weeks: 4}"),
    "condition_currency": circled(("- knows: oven", "- currency: hour")),
    "condition_stage_of_currency": circled(
        ("- knows: oven", "- {currency: hours, stage: trading}")),
    "condition_figure": circled(
        ("- knows: oven", "- {currency: hours, figure: member, at_least: 5}")),
    "condition_figure_without_bound": circled(
        ("- knows: oven", "- {currency: hours, figure: members}")),
    "condition_cause": circled(("- knows: oven", "- {currency: hours, equals: too_litle}")),
}
CURRENCY_WARNINGS: dict[str, Edits] = {
    "few_members": circled(("members_start: 20, broker", "members_start: 4, broker")),
    "more_members_than_homes": circled(
        ("members_start: 20, broker", "members_start: 9000, broker")),
    "hours_without_broker": circled(("{matching: broker}", "{matching: directory}")),
    "entry_without_exit": circled((", exit: 20}", ", exit: 0}")),
    "less_back_than_given": circled(("entry: 20, exit: 20", "entry: 30, exit: 20")),
    "nobody_has_any": circled(("entry: 20, exit: 20", "entry: 0, exit: 0")),
    "as_much_as_anybody_wants": circled(("entry: 20, exit: 20", "entry: 40, exit: 40")),
    "cushion_over_threshold": circled(("exit: 20}", "exit: 20, cushion: 40}")),
    "reserve_below_all": living(("lifecycle, bread]", "lifecycle, bread, currencies]\n" + BACKED)),
}

FAMILIES: dict[str, dict[str, Edits]] = {
    "form": FORM, "schema": SCHEMA, "meaning": MEANING, "warnings": WARNINGS, "living": LIVING,
    "statutes": STATUTES, "choosing": CHOOSING, "currencies": CURRENCIES,
    "currency_warnings": CURRENCY_WARNINGS,
}


def edited(edits: Edits, file: str = "scenario.yaml") -> bytes:
    """The sound file with each edit done once; an edit that changes nothing is a slip of ours."""
    text = (SMALL / file).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text.encode()
