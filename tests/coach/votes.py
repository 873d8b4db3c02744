"""How well the coach agrees with texts that two have labelled, one JSON object a line: text, kind, votes.

A note is right where either labelled its sentence with a problem (praise: with that praise), a missing part
where either misses it. What is asked for is what both labelled in a sentence, or both miss. What is only
counted is scored as well; what the coach tells of asks and missing parts has rows of its own.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from relpitch.coach import Review
from relpitch.coach.paragraph import paragraphs_of
from relpitch.script.sentences import sentences

PROBLEMS = ("take", "desperation", "pushy", "cliche", "jargon", "hedge", "breath")
PRAISE = ("give", "graceful")
PARTS = ("offer", "relevance", "proof", "invitation")
LACKS = tuple(f"no {part}" for part in PARTS)
_TOLD = ", told"
KINDS = {"pitch": "pitch", "followup": "message", "message": "message"}

Text = dict[str, Any]
Reader = Callable[[str, str | None], Review]


@dataclass(slots=True)
class Count:
    """One category: how often it was said, rightly, and in that very category; asked for, and found."""

    said: int = 0
    right: int = 0
    same: int = 0
    asked: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """How much of what was said is right."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """How much of what both labelled is said."""
        return self.found / self.asked if self.asked else 1.0


@dataclass(slots=True)
class Agreement:
    """Everything counted over some texts. `slips`: category, what, text and words of each miss and slip."""

    counts: dict[str, Count] = field(
        default_factory=lambda: {
            name: Count()
            for name in (*PROBLEMS, *PRAISE, *LACKS, *(f"{each}{_TOLD}" for each in ("take", *LACKS)))
        }
    )
    slips: list[tuple[str, str, str, str]] = field(default_factory=list)
    giving_texts: int = 0
    notes_on_giving: int = 0
    texts: int = 0

    def problems(self) -> Count:
        """All problems as one."""
        each = [self.counts[name] for name in PROBLEMS]
        return Count(
            sum(count.said for count in each),
            sum(count.right for count in each),
            sum(count.same for count in each),
            sum(count.asked for count in each),
            sum(count.found for count in each),
        )


def texts(path: Path) -> Iterator[Text]:
    """The labelled texts of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def sentences_of(text: str) -> list[tuple[int, int]]:
    """The places of a text's sentences, as the coach reads them."""
    return [
        (start + first, start + after)
        for start, end in paragraphs_of(text)
        for first, after in sentences(text[start:end])
    ]


def labels_of(text: Text, place: tuple[int, int]) -> list[set[str]]:
    """What each voter labelled in a sentence."""
    return [
        {each["category"] for each in vote["labels"] if each["start"] < place[1] and place[0] < each["end"]}
        for vote in text["votes"]
    ]


def agreement(labelled: Iterable[Text], read: Reader) -> Agreement:
    """Coach every text and count."""
    return count(labelled, read, Agreement())


def count(labelled: Iterable[Text], read: Reader, result: Agreement) -> Agreement:
    """Count more texts as well."""
    for text in labelled:
        kind = KINDS.get(text["kind"])
        review = read(text["text"], kind)
        result.texts += 1
        _count_sentences(text, review, result)
        if kind == "pitch":
            _count_parts(text, review, result)
        if all(vote["stance"] == "give" for vote in text["votes"]):
            result.giving_texts += 1
            result.notes_on_giving += sum(
                note.category in PROBLEMS for note in (*review.notes, *review.counted)
            )
    return result


def _count_sentences(text: Text, review: Review, result: Agreement) -> None:
    said = [(note.category, note.start, note.end) for note in (*review.notes, *review.counted)]
    said += [(f"{note.category}{_TOLD}", note.start, note.end) for note in review.notes]
    said += [("give", give.start, give.end) for give in review.gives]
    for start, end in sentences_of(text["text"]):
        votes = labels_of(text, (start, end))
        either, both = set.union(*votes), set.intersection(*votes)
        right = either | set(PROBLEMS) if not either.isdisjoint(PROBLEMS) else either
        here = {name for name, first, after in said if first < end and start < after}
        _count(result, here, right, both, (text["id"], text["text"][start:end]), same=either)


def _count_parts(text: Text, review: Review, result: Agreement) -> None:
    votes = [{f"no {part}" for part in vote["missing"]} for vote in text["votes"]]
    said = {f"no {part}" for part in review.missing} | {f"no {part}{_TOLD}" for part in review.worth_adding}
    _count(result, said, set.union(*votes), set.intersection(*votes), (text["id"], text["text"]))


def _count(
    result: Agreement,
    said: set[str],
    right: set[str],
    asked: set[str],
    words: tuple[str, str],
    *,
    same: set[str] | None = None,
) -> None:
    """Count what was said of a sentence or a text. `words`: the id of its text, and what is read."""
    for name, each in result.counts.items():
        category = name.removesuffix(_TOLD)
        each.said += name in said
        each.right += name in said and category in right
        each.same += name in said and category in (right if same is None else same)
        each.asked += category in asked
        each.found += name in said and category in asked
        if name == category and name in said and category not in right:
            result.slips.append((name, "false", *words))
        if name == category and name not in said and category in asked:
            result.slips.append((name, "missed", *words))


def table(result: Agreement) -> Iterator[str]:
    """The agreement as a table."""
    yield f"{'':16}{'said':>6}{'right':>6}{'both':>6}{'found':>6}{'P':>7}{'same':>6}{'R':>6}"
    for name, each in (*result.counts.items(), ("problems", result.problems())):
        numbers = f"{each.said:6}{each.right:6}{each.asked:6}{each.found:6}{each.precision:7.2f}"
        yield f"{name:16}{numbers}{each.same / max(1, each.said):6.2f}{each.recall:6.2f}"
    per_text = result.notes_on_giving / max(1, result.giving_texts)
    yield f"{result.texts} texts; notes on a giving text {per_text:.2f} ({result.giving_texts} texts)"
