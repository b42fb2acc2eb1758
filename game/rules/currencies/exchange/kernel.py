"""The exchange itself: who wishes for what this week, and who comes.

One source, two engines. These functions run as they stand over lists of ints, and compiled over
arrays of int64 (`compiled`), with the same bits: whole numbers only, no containers made inside,
and luck that is counted, not consumed (splitmix64 as in `world.luck`, keyed by week and system, the
counter made of household, wish and try), so that nobody's dice depend on who came before.

People are served one after the other, in the order given: whoever comes later finds less time
left, and other balances.
"""

from __future__ import annotations

MASK = 0xFFFFFFFFFFFFFFFF
GOLDEN = 0x9E3779B97F4A7C15

BROKE, HELD_BACK, NO_GIVER, FULL, REFUSED = -1, -2, -3, -4, -5
"""What became of a wish that nobody came for: cannot pay; put off so as not to touch a cushion;
put, and nobody had time; who had time would not work for more; somebody said no."""

RATE, LEAST, LOATH, KNOWN, TRIES, ANSWER, MATCHES, FREE_SEARCH, LOOKS, REFUSALS, GAIN, LOSS = range(
    12)
"""Places in the row of rules: price of an hour in thousandths of a minor unit; the fewest minutes
that one comes for; permille of wishes put off where nothing would be left of the cushion; how many
each one knows; tries with the list, and permille of them that are answered; searches for which the
broker has time; 1 if anybody may search as a broker does; how many are looked at in such a search;
refusals that a wish bears; trust gained and lost."""
RULES = 12

MOST_WISHES, MOST_TRIES = 16, 32
"""Counters kept for each household and for each wish: of the latter, half for whom to try and half
for what they say."""


def draw(key: int, count: int) -> int:
    """60 bits of luck, four fields of 15."""
    z = (key + count * GOLDEN) & MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return (z ^ (z >> 31)) >> 4


def wishes(  # type: ignore[no-untyped-def]
        key, asks, shy, must, kept, half_least, half_most, order, number, buyer, service, minutes,
        place):
    """The week's wishes: everybody's first in the order given, then everybody's second, and so on.

    `asks` is wishes a week in permille, and comes in four parts of which each is a chance: weeks
    differ. A wish that its household is
    too `shy` to put is only counted; one that something else takes care of (`kept`, permille by
    service) does not arise. Who `must` use the currency wishes for something. A wish takes from
    `half_least` to `half_most` half hours. Returns how many wishes were written, and how many were
    never put. Uses up `order`.
    """
    services = len(kept)
    halves = half_most - half_least + 1
    waiting = len(order)
    for at in range(waiting):
        row = order[at]
        x = draw(key, row * MOST_WISHES)
        quarter = asks[row] * 32768 // 4000
        much = ((quarter + (x & 32767)) >> 15) + ((quarter + (x >> 15 & 32767)) >> 15) + (
            (quarter + (x >> 30 & 32767)) >> 15) + ((quarter + (x >> 45)) >> 15)
        number[row] = min(MOST_WISHES - 1, max(much, must[row]))
    count = 0
    unasked = 0
    k = 0
    while waiting > 0:
        left = 0
        for at in range(waiting):
            row = order[at]
            if number[row] <= k:
                continue
            order[left] = row
            left += 1
            x = draw(key, row * MOST_WISHES + 1 + k)
            s = ((x & 32767) * services) >> 15
            if must[row] == 0:
                if (((x >> 15) & 32767) * 1000) >> 15 >= kept[s]:
                    continue
                if (((x >> 30) & 32767) * 1000) >> 15 < shy[row]:
                    unasked += 1
                    continue
            buyer[count] = row
            service[count] = s
            minutes[count] = (half_least + (((x >> 45) * halves) >> 15)) * 30
            place[count] = k
            count += 1
        waiting = left
        k += 1
    return count, unasked


def exchange(  # type: ignore[no-untyped-def]
        key, count, buyer, service, place, wants, floor, ceiling, cushion, must, gives, offers,
        ties, starts, listed, rules, found, minutes, balance, hours, trust, given, got):
    """Every wish in turn: can it be paid, who comes. Writes `found` (the row that came, or why
    nobody did), moves balances, hours and trust, and adds to the minutes given and got. Returns the
    searches the broker made.

    Who would have to touch the cushion wishes for less time, down to the least; if not even that
    leaves the cushion whole, the less of it would be left the more often the wish is put off.
    Nobody pays below the floor.

    A buyer asks first whom it knows (`ties`, so many side by side for each), then tries the list
    (`listed`, from `starts[s]` to `starts[s + 1]`: who offers s), then goes to the broker or, where
    the design lets anybody do so, searches on its own. Somebody comes who has the hours left, holds
    less than it `wants`, would not rise above its `ceiling`, and says yes, the readier the more it
    trusts the currency. Who `gives` comes whatever it holds and is not paid.
    """
    matches = rules[MATCHES]
    known = rules[KNOWN]
    tries_end = known + rules[TRIES]
    used = 0
    for w in range(count):
        i = buyer[w]
        s = service[w]
        time = minutes[w]
        amount = time * rules[RATE] // 60000
        if balance[i] - amount < cushion[i]:
            affords = (balance[i] - cushion[i]) * 60000 // rules[RATE] // 30 * 30
            time = min(time, max(rules[LEAST], affords))
            amount = time * rules[RATE] // 60000
            minutes[w] = time
        after = balance[i] - amount
        if after < floor[i]:
            found[w] = BROKE
            continue
        counter = (i * MOST_WISHES + place[w]) * MOST_TRIES
        x = draw(key, counter)
        if after < cushion[i] and must[i] == 0:
            loath = rules[LOATH] * (cushion[i] - after) // (cushion[i] - floor[i])
            if ((x & 32767) * 1000) >> 15 < loath:
                found[w] = HELD_BACK
                continue
        begin = starts[s]
        size = starts[s + 1] - begin
        end = tries_end + min(size, rules[LOOKS])
        offset = (x >> 15) & 32767
        outcome = NO_GIVER
        refusals = 0
        step = 0
        while step < end:
            if step < known:
                j = ties[i * known + (offset + step) % known]
                step += 1
                if j < 0 or (offers[j] >> s) & 1 == 0:
                    continue
            elif size == 0:
                break
            elif step < tries_end:
                step += 1
                x = draw(key, counter + step - known)
                if ((x >> 45) * 1000) >> 15 >= rules[ANSWER]:
                    continue
                j = listed[begin + (((x & 0x3FFFFFFF) * size) >> 30)]
            else:
                if step == tries_end:
                    if used >= matches and rules[FREE_SEARCH] == 0:
                        break
                    used += 1
                    x = draw(key, counter + MOST_TRIES - 1)
                    offset = ((x & 0x3FFFFFFF) * size) >> 30
                j = listed[begin + (offset + step - tries_end) % size]
                step += 1
            if j == i or hours[j] < time:
                continue
            if gives[j] == 0 and (balance[j] >= wants[j] or balance[j] + amount > ceiling[j]):
                outcome = FULL
                continue
            x = draw(key, counter + MOST_TRIES // 2 + refusals)
            if ((x & 32767) * 1000) >> 15 >= trust[j]:
                outcome = REFUSED
                refusals += 1
                if refusals >= rules[REFUSALS]:
                    break
                if step < known:
                    step = known
                continue
            outcome = j
            break
        found[w] = outcome
        if outcome < 0:
            trust[i] = max(0, trust[i] - rules[LOSS])
            continue
        if gives[outcome] == 0:
            balance[i] -= amount
            balance[outcome] += amount
        hours[outcome] -= time
        given[outcome] += time
        got[i] += time
        trust[i] = min(1000, trust[i] + rules[GAIN])
        trust[outcome] = min(1000, trust[outcome] + rules[GAIN])
    return used
