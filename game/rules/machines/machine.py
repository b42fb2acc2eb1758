"""One way to declare and fire a life cycle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from transitions import Machine


class _Holder:
    """A throwaway model: transitions never touches the world's own objects."""

    __slots__ = ("guards", "state")

    def __init__(self, state: str, guards: dict[str, bool]) -> None:
        self.state = state
        self.guards = guards

    def __getattr__(self, name: str) -> Any:
        guards = object.__getattribute__(self, "guards")
        if name in guards:
            return lambda: guards[name]
        raise AttributeError(name)


@dataclass(frozen=True)
class Step:
    trigger: str
    source: str
    target: str
    guard: str | None = None


class LifeCycle:
    """A flat machine over strings. `guards` are facts the caller has computed."""

    def __init__(self, name: str, states: list[str], initial: str, steps: list[Step]) -> None:
        self.name, self.states, self.initial, self.steps = name, states, initial, steps
        self._machine = Machine(
            model=None,
            states=states,
            initial=initial,
            auto_transitions=False,
            transitions=[
                {"trigger": s.trigger, "source": s.source, "dest": s.target,
                 "conditions": [s.guard] if s.guard else None}
                for s in steps
            ],
        )

    def fire(self, state: str, trigger: str, **guards: bool) -> str | None:
        """The state after `trigger`, or None if it leads nowhere from here."""
        if not any(s.trigger == trigger and s.source == state for s in self.steps):
            return None
        needed = {s.guard: False for s in self.steps if s.guard}
        holder = _Holder(state, needed | guards)
        moved = self._machine.events[trigger].trigger(holder)
        return holder.state if moved else None

    def mermaid(self) -> str:
        """The diagram that ARCHITECTURE.md carries."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.initial}"]
        for s in self.steps:
            note = f" [{s.guard}]" if s.guard else ""
            lines.append(f"    {s.source} --> {s.target}: {s.trigger}{note}")
        return "\n".join(lines)
