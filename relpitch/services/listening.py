"""A take listened to: which words of its script were said."""

import json
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from relpitch import paths
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.take import Measures, Take
from relpitch.script.plain import escape, plain
from relpitch.script.script_file import ScriptFile, Section, write_file

Progress = Callable[[int, int], None]
_LOOK_S = 0.1


def can_listen(take: Take) -> bool:
    """Whether a take has words that a recogniser here could listen for."""
    said = bool(take.words) and take.mode.has_a_script and take.drill is None
    return said and find_spec("pocketsphinx") is not None and not take.measures.is_noisy


def listen(path: Path, take: Take, progress: Progress | None = None) -> Measures:
    """A measured take's measures, with its words where they are surely those of the script.

    It listens in a process of its own: the recogniser would keep the window from moving.
    """
    command = [*paths.this_program(), "listen", str(path), "--script", "-", "--json"]
    with subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-3, encoding="utf-8") as child:
        try:
            told = _answer(child, _script(take.words, take.length), progress)
        except BaseException:
            child.kill()
            raise
    return with_words(take.measures, json.loads(told)) if child.returncode == 0 else take.measures


def with_words(measures: Measures, told: Mapping[str, Any]) -> Measures:
    """Measures with what `relpitch listen --json` told of the words; as they were where it told nothing."""
    words = told["words"]
    if words is None:
        return measures
    return replace(
        measures,
        words_per_minute=told["words_per_minute"],
        words_heard=sum(each["status"] == "said" for each in words),
        words_in_script=len(words),
        skipped=tuple(each["word"] for each in words if each["status"] == "skipped" and each["sure"]),
    )


def _answer(child: "subprocess.Popen[str]", script: str, progress: Progress | None) -> str:
    typed: str | None = script
    while True:
        try:
            return child.communicate(typed, timeout=_LOOK_S)[0]
        except subprocess.TimeoutExpired:
            typed = None
            if progress:
                progress(1, 1)


def _script(words: Mapping[Part, str], length: Length) -> str:
    """What was to be said, as a script file."""
    return write_file(
        ScriptFile(sections=tuple(Section(part, escape(plain(each, length))) for part, each in words.items()))
    )
