"""Packages the game for the system it runs on: one folder that needs no installation.

    python build/package.py [--out FOLDER] [--work FOLDER]

writes `build/_dist/commontown/` and prints the path of the program in it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

BUILD = Path(__file__).resolve().parent
NAME = "commontown"


def lacking() -> list[str]:
    """What this machine needs before it can package anything, each with what to do."""
    wanted = []
    try:
        from PyInstaller.depend.bindepend import get_python_library_path
    except ImportError:
        return ["PyInstaller: install build/lock/dev.txt"]
    try:
        get_python_library_path()
    except Exception:  # its class moved between releases
        library = sysconfig.get_config_var("INSTSONAME")
        wanted.append(f"Python's shared library ({library}): on Debian, install libpython3-dev")
    if sys.platform.startswith("linux") and shutil.which("objdump") is None:
        wanted.append("objdump: on Debian, install binutils")
    return wanted


def program(out: Path) -> Path:
    """Where the packaged program is."""
    return out / NAME / (f"{NAME}.exe" if sys.platform == "win32" else NAME)


def package(out: Path, work: Path) -> Path:
    """Builds the folder and returns the program in it; raises `CalledProcessError`."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(out), "--workpath", str(work), str(BUILD / f"{NAME}.spec")]
    # Its cache stays with the other by-products rather than in the builder's home.
    subprocess.run(command, check=True, env={**os.environ, "PYINSTALLER_CONFIG_DIR": str(work)})
    return program(out)


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 packaged, 1 the build failed, 2 this machine lacks something."""
    parser = argparse.ArgumentParser(description="Package the game for this system.")
    parser.add_argument("--out", type=Path, default=BUILD / "_dist")
    parser.add_argument("--work", type=Path, default=BUILD / "_work")
    options = parser.parse_args(arguments)
    if wanted := lacking():
        print("Cannot package here. Missing:", *wanted, sep="\n- ", file=sys.stderr)
        return 2
    try:
        print(package(options.out.resolve(), options.work.resolve()))
    except subprocess.CalledProcessError:
        print("The build failed; what it printed above says where.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
