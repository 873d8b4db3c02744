"""What is kept of a pitch that was taken apart."""

from collections.abc import Iterable

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.drafting.splitting import Proposal
from relpitch.script.plain import escape


def parts_of(
    proposals: Iterable[tuple[Proposal, Part | None]], *, marked: bool
) -> dict[Part, tuple[Phrasing, ...]]:
    """Each part's runs joined, in order; a bridge for each *when*. `marked`: the words are a script's."""
    found: dict[Part, list[tuple[str, str]]] = {}
    for proposal, part in proposals:
        if part is None:
            continue
        words = proposal.text if marked else escape(proposal.text)
        runs = found.setdefault(part, [])
        if runs and runs[-1][0] == proposal.when:
            runs[-1] = (proposal.when, f"{runs[-1][1]} {words}")
        else:
            runs.append((proposal.when, words))
    return {part: tuple(Phrasing(words, when) for when, words in runs) for part, runs in found.items()}


def is_marked(text: str) -> bool:
    """Whether a text is written as a script: with headings."""
    return any(line.startswith("#") for line in text.splitlines())
