"""What a word adds to each decision by what it means: meanings.tsv of a language, made by coach_train.

    % how it was made
    =      give  take         the decisions, in order
    mend   81    12    -4     how much the word counts, then what it adds to each decision, all in hundredths

The file has words that no labelled text holds, too: each adds what words of a like meaning add. A sentence
adds the mean of its words, each by how much it counts.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from relpitch.coach.stamp import is_as_made, stamped
from relpitch.domain.errors import RelpitchError

FILE = "meanings.tsv"
LEAST_COUNT = 2.0
"""A sentence whose words count for less than this in all adds less than their mean."""

_HUNDREDTHS = 100.0


@dataclass(frozen=True, slots=True)
class Meanings:
    """The words of a language as their file has them; a line is read when its word is first said."""

    decisions: tuple[str, ...] = ()
    of: Mapping[str, str] = field(default_factory=dict)
    _read: dict[str, tuple[float, ...]] = field(default_factory=dict, compare=False, repr=False)

    def add_to(self, sums: dict[str, float], words: Iterable[str]) -> None:
        """Add to each decision's sum what the words of a sentence mean for it."""
        rows = [self._numbers(word) for word in words if word in self.of]
        if not rows:
            return
        counted, *added = map(sum, zip(*rows, strict=True))  # column by column
        share = 1 / max(LEAST_COUNT, counted)
        for name, amount in zip(self.decisions, added, strict=True):
            if name in sums:
                sums[name] += amount * share

    def _numbers(self, word: str) -> tuple[float, ...]:
        cached = self._read.get(word)
        if cached is None:
            cached = self._read[word] = tuple([int(each) / _HUNDREDTHS for each in self.of[word].split()])
        return cached


def read_meanings(folder: Path) -> Meanings:
    """Read a folder's meanings; none where there is no such file. An error names the line."""
    path = folder / FILE
    if not path.exists():
        return Meanings()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RelpitchError(f"{path.name} cannot be read.") from error
    lines = text.splitlines()
    first = next((at for at, line in enumerate(lines) if line[:1] != "%"), len(lines))
    if lines[first : first + 1] and not lines[first].startswith("=\t"):
        raise RelpitchError(f"{path.name}, line {first + 1}: the decisions are missing.")
    decisions = tuple(lines[first].split("\t")[1:]) if lines[first:] else ()
    words = lines[first + 1 :]
    if not is_as_made(text):  # of a file that is as it was written, no line needs to be checked
        shape = re.compile(rf"[^\t]+(?:\t-?\d+){{{len(decisions) + 1}}}")
        for number, line in enumerate(words, start=first + 2):
            if not shape.fullmatch(line):
                raise RelpitchError(f"{path.name}, line {number}: this is no word with its numbers.")
    return Meanings(decisions, dict([line.split("\t", 1) for line in words]))


def meanings_text(meanings: Meanings, comments: Iterable[str]) -> str:
    """Meanings as their file has them, below comments that say how they were made."""
    lines = [*(f"% {each}" for each in comments), "\t".join(("=", *meanings.decisions))]
    lines += [f"{word}\t{numbers}" for word, numbers in sorted(meanings.of.items())]
    return stamped("\n".join(lines) + "\n")
