"""The speech engines of the systems, each run as a program of its own.

What is spoken goes in by standard input or as one argument after `--`, never through a shell.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import Protocol

USUAL_WORDS = 175
"""Words a minute at 100 %, as the engines themselves have it."""
_QUIET: dict = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Engine(Protocol):
    """Speaks one text at a time. None of these waits until it is over."""

    def say(self, text: str, lang: str, rate: int) -> None:
        """Begin to speak, at so many percent of the usual rate."""

    def stop(self) -> None:
        """Be silent at once."""

    def busy(self) -> bool:
        """Whether it still speaks, as far as is known."""


class ByProcess:
    """One process per text, ended when something newer is to be said."""

    def __init__(self, command: Callable[[str, int], list[str]]) -> None:
        self.command = command
        self._process: subprocess.Popen[bytes] | None = None

    def say(self, text: str, lang: str, rate: int) -> None:
        self.stop()
        self._process = subprocess.Popen(
            self.command(lang, rate), stdin=subprocess.PIPE, creationflags=_NO_CONSOLE, **_QUIET
        )
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.write(text.encode())
            self._process.stdin.close()

    def stop(self) -> None:
        if self._process is not None:
            with contextlib.suppress(OSError):
                self._process.kill()
            self._process.wait()
            self._process = None

    def busy(self) -> bool:
        return self._process is not None and self._process.poll() is None


class SpeechDispatcher:
    """Linux's own speech service; it speaks on by itself until it is told to stop."""

    def __init__(self, program: str) -> None:
        self.program = program
        self._process: subprocess.Popen[bytes] | None = None

    def say(self, text: str, lang: str, rate: int) -> None:
        self.stop()
        options = ["-w", "-l", lang, "-r", str(max(-100, min(100, rate - 100)))]
        self._process = subprocess.Popen(
            [self.program, *options, "--", text], stdin=subprocess.DEVNULL, **_QUIET
        )

    def stop(self) -> None:
        if self._process is None:
            return
        if self._process.poll() is None:
            stop = [self.program, "-C"]
            with contextlib.suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(stop, stdin=subprocess.DEVNULL, timeout=2, check=False, **_QUIET)
            self._process.kill()
        self._process.wait()
        self._process = None

    def busy(self) -> bool:
        return self._process is not None and self._process.poll() is None


_SAPI = """
[Console]::InputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
while ($null -ne ($line = [Console]::In.ReadLine())) {
    $voice.SpeakAsyncCancelAll()
    $lang, $rate, $text = $line -split ' ', 3
    if (-not $text) { continue }
    try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]$lang) }
    catch { }
    $voice.Rate = [int]$rate
    [void]$voice.SpeakAsync($text)
}
"""


class Sapi:
    """Windows: one process that is kept, because it takes half a second to start. A line a text."""

    command = ("powershell", "-NoProfile", "-NonInteractive", "-Command", _SAPI)

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def say(self, text: str, lang: str, rate: int) -> None:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, creationflags=_NO_CONSOLE, **_QUIET
            )
        step = max(-10, min(10, round((rate - 100) / 15)))
        self._tell(f"{lang} {step} {' '.join(text.split())}")

    def stop(self) -> None:
        self._tell("- 0")

    def busy(self) -> bool:
        return False

    def _tell(self, line: str) -> None:
        if self._process is not None and self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.write(line.encode() + b"\n")
                self._process.stdin.flush()


def find_engine(system: str = sys.platform, which=shutil.which) -> Engine | None:
    """What this machine has to speak with; None if it has nothing."""
    if system == "win32":
        return Sapi() if which("powershell") else None
    if system == "darwin":
        program = which("say")
        return ByProcess(_mac(program)) if program else None
    if program := which("spd-say"):
        return SpeechDispatcher(program)
    program = which("espeak-ng") or which("espeak")
    return ByProcess(_espeak(program)) if program else None


def _espeak(program: str) -> Callable[[str, int], list[str]]:
    def command(lang: str, rate: int) -> list[str]:
        return [program, "-v", lang, "-s", str(_words(rate)), "--stdin"]

    return command


def _mac(program: str) -> Callable[[str, int], list[str]]:
    voices: dict[str, str] = {}

    def command(lang: str, rate: int) -> list[str]:
        if not voices:
            voices.update(_mac_voices(program))
        voice = ["-v", voices[lang]] if lang in voices else []
        return [program, *voice, "-r", str(_words(rate)), "-f", "-"]

    return command


def _mac_voices(program: str) -> dict[str, str]:
    """The first voice of every language; it says `Name   en_US   # a sentence`."""
    found: dict[str, str] = {"": ""}
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        told = subprocess.run(
            [program, "-v", "?"], capture_output=True, text=True, timeout=5, check=False
        ).stdout
        for line in told.splitlines():
            name, _, lang = line.partition("#")[0].rstrip().rpartition(" ")
            found.setdefault(lang[:2], name.strip())
    return found


def _words(rate: int) -> int:
    return round(USUAL_WORDS * rate / 100)
