/* The exchange kernel (game/rules/currencies/exchange/kernel.py), line by line in C: what the
   compiled Python is measured against, and one more witness of what the kernel does. Built by the
   bench and by a test where a C compiler is there; never part of the game. */
#include <stdint.h>

typedef int64_t i64;
typedef uint64_t u64;

enum { BROKE = -1, HELD_BACK = -2, NO_GIVER = -3, FULL = -4, REFUSED = -5 };
enum { RATE, LEAST, LOATH, KNOWN, TRIES, ANSWER, MATCHES, FREE_SEARCH, LOOKS, REFUSALS, GAIN, LOSS };
enum { MOST_WISHES = 16, MOST_TRIES = 32 };

static inline i64 draw(i64 key, i64 count) {
    u64 z = (u64)key + (u64)count * 0x9E3779B97F4A7C15ull;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return (i64)((z ^ (z >> 31)) >> 4);
}

static inline i64 lower(i64 a, i64 b) { return a < b ? a : b; }
static inline i64 upper(i64 a, i64 b) { return a > b ? a : b; }

/* Rounds down, as Python does. */
static inline i64 per(i64 a, i64 b) {
    i64 q = a / b;
    return (a % b != 0 && (a < 0) != (b < 0)) ? q - 1 : q;
}

i64 wishes(i64 key, const i64 *asks, const i64 *shy, const i64 *must, const i64 *kept,
           i64 half_least, i64 half_most, i64 *order, i64 *number, i64 *buyer, i64 *service,
           i64 *minutes, i64 *place, i64 services, i64 waiting, i64 *unasked) {
    i64 halves = half_most - half_least + 1;
    for (i64 at = 0; at < waiting; at++) {
        i64 row = order[at], x = draw(key, row * MOST_WISHES);
        i64 quarter = per(asks[row] * 32768, 4000);
        i64 much = ((quarter + (x & 32767)) >> 15) + ((quarter + (x >> 15 & 32767)) >> 15)
            + ((quarter + (x >> 30 & 32767)) >> 15) + ((quarter + (x >> 45)) >> 15);
        number[row] = lower(MOST_WISHES - 1, upper(much, must[row]));
    }
    i64 count = 0;
    *unasked = 0;
    for (i64 k = 0; waiting > 0; k++) {
        i64 left = 0;
        for (i64 at = 0; at < waiting; at++) {
            i64 row = order[at];
            if (number[row] <= k) continue;
            order[left++] = row;
            i64 x = draw(key, row * MOST_WISHES + 1 + k);
            i64 s = ((x & 32767) * services) >> 15;
            if (must[row] == 0) {
                if (((((x >> 15) & 32767) * 1000) >> 15) >= kept[s]) continue;
                if (((((x >> 30) & 32767) * 1000) >> 15) < shy[row]) { ++*unasked; continue; }
            }
            buyer[count] = row;
            service[count] = s;
            minutes[count] = (half_least + (((x >> 45) * halves) >> 15)) * 30;
            place[count++] = k;
        }
        waiting = left;
    }
    return count;
}

i64 exchange(i64 key, i64 count, const i64 *buyer, const i64 *service, const i64 *place,
             const i64 *wants, const i64 *floor, const i64 *ceiling, const i64 *cushion,
             const i64 *must, const i64 *gives, const i64 *offers, const i64 *ties,
             const i64 *starts, const i64 *listed, const i64 *rules, i64 *found, i64 *minutes,
             i64 *balance, i64 *hours, i64 *trust, i64 *given, i64 *got) {
    i64 known = rules[KNOWN], tries_end = known + rules[TRIES], used = 0;
    for (i64 w = 0; w < count; w++) {
        i64 i = buyer[w], s = service[w], time = minutes[w];
        i64 amount = per(time * rules[RATE], 60000);
        if (balance[i] - amount < cushion[i]) {
            i64 affords = per(per((balance[i] - cushion[i]) * 60000, rules[RATE]), 30) * 30;
            time = lower(time, upper(rules[LEAST], affords));
            amount = per(time * rules[RATE], 60000);
            minutes[w] = time;
        }
        i64 after = balance[i] - amount;
        if (after < floor[i]) { found[w] = BROKE; continue; }
        i64 counter = (i * MOST_WISHES + place[w]) * MOST_TRIES, x = draw(key, counter);
        if (after < cushion[i] && must[i] == 0) {
            i64 loath = per(rules[LOATH] * (cushion[i] - after), cushion[i] - floor[i]);
            if ((((x & 32767) * 1000) >> 15) < loath) { found[w] = HELD_BACK; continue; }
        }
        i64 begin = starts[s], size = starts[s + 1] - begin;
        i64 end = tries_end + lower(size, rules[LOOKS]), offset = (x >> 15) & 32767;
        i64 outcome = NO_GIVER, refusals = 0, step = 0, j;
        while (step < end) {
            if (step < known) {
                j = ties[i * known + (offset + step++) % known];
                if (j < 0 || ((offers[j] >> s) & 1) == 0) continue;
            } else if (size == 0) {
                break;
            } else if (step < tries_end) {
                step++;
                x = draw(key, counter + step - known);
                if ((((x >> 45) * 1000) >> 15) >= rules[ANSWER]) continue;
                j = listed[begin + (((x & 0x3FFFFFFF) * size) >> 30)];
            } else {
                if (step == tries_end) {
                    if (used >= rules[MATCHES] && rules[FREE_SEARCH] == 0) break;
                    used++;
                    x = draw(key, counter + MOST_TRIES - 1);
                    offset = ((x & 0x3FFFFFFF) * size) >> 30;
                }
                j = listed[begin + (offset + step - tries_end) % size];
                step++;
            }
            if (j == i || hours[j] < time) continue;
            if (gives[j] == 0 && (balance[j] >= wants[j] || balance[j] + amount > ceiling[j])) {
                outcome = FULL;
                continue;
            }
            x = draw(key, counter + MOST_TRIES / 2 + refusals);
            if ((((x & 32767) * 1000) >> 15) >= trust[j]) {
                outcome = REFUSED;
                if (++refusals >= rules[REFUSALS]) break;
                if (step < known) step = known;
                continue;
            }
            outcome = j;
            break;
        }
        found[w] = outcome;
        if (outcome < 0) { trust[i] = upper(0, trust[i] - rules[LOSS]); continue; }
        if (gives[outcome] == 0) { balance[i] -= amount; balance[outcome] += amount; }
        hours[outcome] -= time;
        given[outcome] += time;
        got[i] += time;
        trust[i] = lower(1000, trust[i] + rules[GAIN]);
        trust[outcome] = lower(1000, trust[outcome] + rules[GAIN]);
    }
    return used;
}
