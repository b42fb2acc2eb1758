"""`tree SCENE`: a screen's nodes as a screen reader, a test or a script reads them."""

from __future__ import annotations

import argparse
import json
from typing import Any

from game.cli import screen

NAME = "tree"


def configure(parser: argparse.ArgumentParser) -> None:
    screen.configure(parser)
    parser.add_argument("--json", action="store_true")


def run(args: argparse.Namespace) -> int:
    root = screen.stage(args).tree.describe()
    if args.json:
        print(json.dumps(root, ensure_ascii=False, indent=2))
    else:
        _print(root, 0)
    return 0


def _print(node: dict[str, Any], depth: int) -> None:
    state = " ".join(node.get("state", []))
    parts = [node["role"], repr(node["name"]) if node["name"] else "", str(node["value"] or ""),
             f"[{state}]" if state else "", str(tuple(node["bounds"]))]
    print("  " * depth + " ".join(p for p in parts if p))
    for child in node.get("children", []):
        _print(child, depth + 1)
