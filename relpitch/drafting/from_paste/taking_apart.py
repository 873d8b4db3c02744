"""What is kept of a pitch that was taken apart."""

import re
from collections.abc import Iterable, Iterator

from relpitch.domain.errors import RelpitchError
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.drafting.from_paste.splitting import Proposal
from relpitch.script.front_matter import read_front_matter
from relpitch.script.plain import escape

_NOTE = re.compile(r"^> .*", re.MULTILINE)


def parts_of(
    proposals: Iterable[tuple[Proposal, Part | None]], *, marked: bool
) -> dict[Part, tuple[Phrasing, ...]]:
    """Each part's runs joined, in order; a bridge for each *when*. `marked`: the words are a script's."""
    found: dict[Part, list[tuple[str, str]]] = {}
    for proposal, part in proposals:
        if part is None:
            continue
        words = source_of(proposal.text, marked=marked)
        runs = found.setdefault(part, [])
        if runs and runs[-1][0] == proposal.when:
            runs[-1] = (proposal.when, _joined(runs[-1][1], words))
        else:
            runs.append((proposal.when, words))
    return {part: tuple(Phrasing(words, when) for when, words in runs) for part, runs in found.items()}


def source_of(text: str, *, marked: bool) -> str:
    """Pasted words in the script language: of its marks, plain text has notes to self only."""
    return text if marked else "".join(_escaped(text))


def _escaped(text: str) -> Iterator[str]:
    at = 0
    for note in _NOTE.finditer(text):
        yield from (escape(text[at : note.start()]), note[0])
        at = note.end()
    yield escape(text[at:])


def _joined(before: str, after: str) -> str:
    """Two runs, one after the other. A note to self has a line alone, or it would silence the next words."""
    apart = "\n" if _NOTE.match(before.splitlines()[-1]) or _NOTE.match(after) else " "
    return f"{before}{apart}{after}"


def is_marked(text: str) -> bool:
    """Whether a text is written as a script: with headings, or with front matter."""
    if any(line.startswith("#") for line in text.splitlines()):
        return True
    try:
        return read_front_matter(text).end > 0
    except RelpitchError:  # what stands there is no front matter
        return False
