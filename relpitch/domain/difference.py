"""Two texts compared word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"(?:\w+(?:['’‑-]\w+)*|[^\w\s])\s*|\s+")
_ENOUGH_WORDS = 4000


class DiffStatus(StrEnum):
    """What became of words: whether they stayed, went, or came."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class DiffRun:
    """Words in a row of which the same became, spaces included."""

    status: DiffStatus
    text: str


def difference(then: str, now: str) -> tuple[DiffRun, ...]:
    """The runs that tell how one text became another.

    All but the new runs read `then`, spaces aside; all but the gone runs are exactly `now`.
    Texts of more than 4,000 words are compared paragraph by paragraph.
    """
    if then == now:
        return (DiffRun(DiffStatus.SAME, now),) if now else ()
    old, new = _pieces(then), _pieces(now)
    if len(old) + len(new) > 2 * _ENOUGH_WORDS:
        old, new = then.splitlines(keepends=True), now.splitlines(keepends=True)
    matcher = SequenceMatcher(
        None, [each.strip() for each in old], [each.strip() for each in new], autojunk=False
    )
    runs: list[DiffRun] = []
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            _add(runs, DiffStatus.SAME, new[new_from:new_to])
        else:
            _add(runs, DiffStatus.GONE, old[old_from:old_to])
            _add(runs, DiffStatus.NEW, new[new_from:new_to])
    return tuple(runs)


def changed_words(runs: tuple[DiffRun, ...]) -> int:
    """How many words came or went, whichever is more."""
    counts = {
        status: sum(len(run.text.split()) for run in runs if run.status is status) for status in DiffStatus
    }
    return max(counts[DiffStatus.GONE], counts[DiffStatus.NEW])


def _pieces(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _add(runs: list[DiffRun], mark: DiffStatus, pieces: list[str]) -> None:
    text = "".join(pieces)
    if text:
        runs.append(DiffRun(mark, text))
