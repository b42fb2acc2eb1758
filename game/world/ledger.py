"""The one ledger: every euro and every organising hour is in it, twice.

Accounts 0..n-1 are the households; named accounts follow, some of them side by side in a block
(the enterprises). Balances are int64 minor
units (cents, minutes). Only `post`, `collect` and `settle` write, and all balance: the sum of a
currency over all accounts, the outside world included, is zero at every commit.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class Unbalanced(Exception):
    """A posting whose entries do not add up to zero: always a bug, never a user's fault."""


@dataclass
class Ledger:
    n_households: int
    names: list[str] = field(default_factory=list)
    balances: dict[str, Ints] = field(default_factory=dict)
    blocks: dict[str, list[int]] = field(default_factory=dict)
    """Block -> [place among the named accounts, how many]."""

    def open_block(self, block: str, size: int) -> None:
        """`size` accounts side by side, opened at zero in every currency."""
        self.blocks[block] = [len(self.names), size]
        self.names += [f"{block}:{i}" for i in range(size)]
        for currency, old in self.balances.items():
            self.balances[currency] = np.append(old, np.zeros(size, np.int64))

    def of_block(self, currency: str, block: str) -> Ints:
        """The balances of a block, none if it was never opened. Read only: see `settle`."""
        place, size = self.blocks.get(block, (0, 0))
        start = self.n_households + place
        return self.balances[currency][start: start + size]

    def account(self, name: str) -> int:
        """Index of a named account, opened at zero in every currency if it is new."""
        if name not in self.names:
            self.names.append(name)
            for currency, old in self.balances.items():
                self.balances[currency] = np.append(old, np.int64(0))
        return self.n_households + self.names.index(name)

    def has(self, name: str) -> bool:
        return name in self.names

    def open_currency(self, currency: str) -> None:
        if currency not in self.balances:
            self.balances[currency] = np.zeros(self.n_households + len(self.names), np.int64)

    def balance(self, currency: str, name: str) -> int:
        """What a named account holds; nothing if nobody ever opened it. Opens none."""
        return int(self.balances[currency][self.account(name)]) if self.has(name) else 0

    def of_households(self, currency: str) -> Ints:
        return self.balances[currency][: self.n_households]

    def post(self, currency: str, entries: dict[int, int]) -> None:
        """Write a balanced set {account: amount}. Raises Unbalanced and writes nothing else."""
        if sum(entries.values()) != 0:
            raise Unbalanced(f"{currency}: {entries}")
        column = self.balances[currency]
        for account, amount in entries.items():
            column[account] += amount

    def pay(self, currency: str, payer: str, payee: str, amount: int) -> None:
        """Move `amount` between two named accounts; from one to itself is nothing."""
        if payer == payee:
            return
        self.post(currency, {self.account(payer): -amount, self.account(payee): amount})

    def collect(self, currency: str, amounts: Ints, payee: str) -> int:
        """Each household pays amounts[i] (negative: receives) to a named account."""
        total = int(amounts.sum())
        index = self.account(payee)
        column = self.balances[currency]
        column[: self.n_households] -= amounts
        column[index] += total
        return total

    def settle(self, currency: str, *parts: tuple[str, Ints | int]) -> None:
        """Many payments at once: (`households`, a block or a named account, what is added to it).

        Raises Unbalanced, and writes nothing, if the amounts do not add up to zero.
        """
        if sum(a if isinstance(a, int) else int(a.sum()) for _, a in parts) != 0:
            raise Unbalanced(f"{currency}: {[(who, int(np.sum(a))) for who, a in parts]}")
        for who, amounts in parts:
            if who == "households":
                self.of_households(currency)[:] += amounts
            elif who in self.blocks:
                self.of_block(currency, who)[:] += amounts
            else:
                place = self.account(who)  # opening one replaces the column
                self.balances[currency][place] += amounts

    def is_balanced(self) -> bool:
        return all(int(column.sum()) == 0 for column in self.balances.values())

    def copy(self) -> Ledger:
        return Ledger(
            self.n_households,
            list(self.names),
            {name: column.copy() for name, column in self.balances.items()},
            {name: list(place) for name, place in self.blocks.items()},
        )

    def freeze(self) -> None:
        for column in self.balances.values():
            column.flags.writeable = False
