"""A take listened to, in a process of its own: which words of its script were said."""

import json
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import Any, NamedTuple

from relpitch import paths
from relpitch.domain.errors import Progress
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import (
    LANGUAGE_LISTENED_FOR,
    Filler,
    Measures,
    PartSpan,
    Span,
    Take,
    Unheard,
    WordMark,
)
from relpitch.script.plain import escape, plain
from relpitch.script.script_file import ScriptFile, ScriptSection, write_file

_LOOK_S = 0.1
_LEAST_WAIT_S, _WAIT_SHARE = 15.0, 0.5


def has_words_to_hear(mode: Mode, words: Mapping[Part, str], language: str) -> bool:
    """Whether the words of a take are known beforehand, in a language that can be listened for."""
    return bool(words) and mode.has_a_script and language.startswith(LANGUAGE_LISTENED_FOR)


def is_in_another_language(take: Take, language: str) -> bool:
    """Whether only the language keeps a take's words from being listened for."""
    return bool(take.words) and take.mode.has_a_script and not language.startswith(LANGUAGE_LISTENED_FOR)


def can_listen(take: Take, language: str = LANGUAGE_LISTENED_FOR) -> bool:
    """Whether a measured take has words that can be listened for."""
    has_words = take.drill is None and has_words_to_hear(take.mode, take.words, language)
    is_whole = take.measures.first_sound is not None and not take.breaks_off  # else its end seems left out
    return has_words and is_whole and not take.measures.is_noisy


class SaidWord(NamedTuple):
    """A word of a part, which has so many."""

    part: Part
    word: int
    of: int


class Listening:
    """A recording that is listened to, be it still recorded or whole.

    The recogniser would keep the window from moving, so it runs as `relpitch listen`.
    """

    def __init__(
        self, path: Path, words: Mapping[Part, str], length: Length, *, growing: bool = False
    ) -> None:
        command = [*paths.this_program(), "listen", str(path), "--script", "-", "--json", "--as-it-goes"]
        self._child = subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-3, encoding="utf-8")
        self._answer: Mapping[str, Any] = {}
        self._heard_s = 0.0
        self.last_word: SaidWord | None = None
        """The word that was said last, where that is known."""
        self._ended = Event()
        asked = {"script": _script(words, length), "growing": growing}
        with suppress(OSError):
            assert self._child.stdin is not None
            self._child.stdin.write(f"{json.dumps(asked)}\n")
            self._child.stdin.flush()
        Thread(target=self._read, daemon=True).start()
        if not growing:
            self.end()

    def end(self) -> None:
        """The recording is whole: no more will be written."""
        with suppress(OSError):
            assert self._child.stdin is not None
            self._child.stdin.close()

    def measures(self, take: Take, progress: Progress | None = None) -> Measures:
        """A measured take's measures with what was heard of its words; without, where that takes too long."""
        self.end()
        until = time.monotonic() + max(_LEAST_WAIT_S, take.seconds * _WAIT_SHARE)
        try:
            while not self._ended.wait(_LOOK_S):
                if progress:
                    progress(min(round(self._heard_s), round(take.seconds)), round(take.seconds))
                if time.monotonic() > until:
                    return replace(take.measures, unheard=Unheard.SLOW)
        finally:
            self.cancel()
        return with_words(take.measures, self._answer)

    def cancel(self) -> None:
        """Listen no more."""
        self.end()
        self._child.kill()
        self._child.wait()

    def _read(self) -> None:
        assert self._child.stdout is not None
        with self._child.stdout as lines, suppress(ValueError):  # cancelled in the middle of a line
            for line in lines:
                answer = json.loads(line)
                self._heard_s = answer.get("heard", self._heard_s)
                if at := answer.get("at"):
                    self.last_word = SaidWord(Part(at["part"]), at["word"], at["of"]) if at["part"] else None
                self._answer = answer
                if "words" in answer:  # all is told; its process ends a little later
                    self._ended.set()
        self._ended.set()


def listen(path: Path, take: Take, progress: Progress | None = None) -> Measures:
    """The measures of a measured take whose recording is whole, with its words."""
    return Listening(path, take.words, take.length).measures(take, progress)


def with_words(measures: Measures, heard: Mapping[str, Any]) -> Measures:
    """Measures with what `relpitch listen --json` told of the words; as they were where it told nothing."""
    if "words" not in heard:
        return measures
    words = heard["words"]
    if words is None:
        other = heard.get("unheard", "")
        return replace(measures, unheard=Unheard(other) if other else measures.unheard)
    return replace(
        measures,
        words_per_minute=heard["words_per_minute"],
        words_heard=sum(each["status"] == "said" for each in words),
        words_in_script=len(words),
        skipped=tuple(each["word"] for each in words if each["status"] == "skipped" and each["sure"]),
        marks="".join(_mark(each["status"], sure=each["sure"]) for each in words),
        timing="\n".join(
            f"{each['start']:.2f} {each['end']:.2f} {each['word']}"
            for each in words
            if each["start"] is not None
        ),
        parts=tuple(
            PartSpan(Part(each["part"]), each["start"], each["end"])
            for each in heard.get("parts") or ()
            if each["part"]
        ),
        perhaps=tuple(Filler(each["at"], each["word"]) for each in heard.get("perhaps", ())),
        pauses=tuple(Span(each["start"], each["end"]) for each in heard["pauses"])
        if heard.get("pauses") is not None
        else measures.pauses,
        speech_seconds=heard.get("speech_seconds") or measures.speech_seconds,
    )


def _mark(status: str, *, sure: bool) -> WordMark:
    if status == "changed":
        return WordMark.CHANGED
    if status == "said":
        return WordMark.SAID if sure else WordMark.PERHAPS_SAID
    return WordMark.LEFT_OUT if sure else WordMark.PERHAPS_LEFT_OUT


def _script(words: Mapping[Part, str], length: Length) -> str:
    """What was to be said, as a script file."""
    return write_file(
        ScriptFile(
            sections=tuple(ScriptSection(part, escape(plain(each, length))) for part, each in words.items())
        )
    )
