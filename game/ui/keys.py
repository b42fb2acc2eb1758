"""Keys to commands. Nodes and scenes know commands only, so that every key can be remapped."""

from __future__ import annotations

import pygame

KEYS: dict[int, str] = {
    pygame.K_TAB: "next",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_RETURN: "press",
    pygame.K_KP_ENTER: "press",
    pygame.K_SPACE: "press",
    pygame.K_ESCAPE: "back",
    pygame.K_F1: "help",
    pygame.K_PAGEUP: "page_up",
    pygame.K_PAGEDOWN: "page_down",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_PLUS: "bigger",
    pygame.K_EQUALS: "bigger",
    pygame.K_KP_PLUS: "bigger",
    pygame.K_MINUS: "smaller",
    pygame.K_KP_MINUS: "smaller",
}


def command_of(event: pygame.event.Event, keys: dict[int, str]) -> str:
    """The command of a key event, or nothing. Shift turns `next` around."""
    command = keys.get(event.key, "")
    if command == "next" and event.mod & pygame.KMOD_SHIFT:
        return "previous"
    return command
