"""How well the coach, by words alone, agrees with texts labelled once: text, kind, labels, stance a line."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from relpitch.coach import Review, review

PROBLEMS = ("take", "desperation", "pushy", "cliche", "jargon", "hedge", "breath")
PARTS = ("offer", "relevance", "proof", "invitation")
NAMES = {
    "pushy_followup": "pushy",
    "too_long": "breath",
    "missing_offer": "offer",
    "missing_relevance": "relevance",
    "missing_evidence": "proof",
    "missing_close": "invitation",
}


@dataclass(slots=True)
class Score:
    """Counts of one category: what was labelled, and of that found; what was noted, and of that right."""

    labelled: int = 0
    found: int = 0
    noted: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """How much of what was noted is right."""
        return self.right / self.noted if self.noted else 1.0

    @property
    def recall(self) -> float:
        """How much of what was labelled is found."""
        return self.found / self.labelled if self.labelled else 1.0

    def add(self, other: "Score") -> None:
        """Count another's as well."""
        self.labelled += other.labelled
        self.found += other.found
        self.noted += other.noted
        self.right += other.right


@dataclass(slots=True)
class Scores:
    """Everything measured over some texts. `slips` tell each miss and each false note in a line."""

    by_category: dict[str, Score] = field(default_factory=dict)
    slips: list[tuple[str, str, str, str]] = field(default_factory=list)
    giving_texts: int = 0
    notes_on_giving: int = 0
    stances: Counter[bool] = field(default_factory=Counter)

    def together(self, categories: Iterable[str]) -> Score:
        """Several categories as one."""
        total = Score()
        for category in categories:
            total.add(self.by_category.get(category, Score()))
        return total


def texts(path: Path) -> Iterator[dict[str, Any]]:
    """The labelled texts of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def score(labelled: Iterable[dict[str, Any]]) -> Scores:
    """Coach every text and compare: a note is right where it meets a label of its category."""
    scores = Scores()
    for text in labelled:
        kind = {"pitch": "pitch", "followup": "message"}.get(text["kind"])
        setting = text.get("setting", "meetup")  # all were written to be said to somebody
        result = review(text["text"], kind, closely=False, setting=setting)
        _compare_spans(text, result, scores)
        if kind == "pitch":
            _compare_parts(text, result, scores)
        scores.stances[result.stance == text["stance"]] += 1
        if text["stance"] == "give":
            scores.giving_texts += 1
            scores.notes_on_giving += sum(note.category in PROBLEMS for note in result.notes)
    return scores


def _compare_spans(text: dict[str, Any], result: Review, scores: Scores) -> None:
    wanted = [
        (NAMES.get(label["category"], label["category"]), label["start"], label["end"])
        for label in text["labels"]
        if "start" in label
    ]
    noted = [(note.category, note.start, note.end) for note in result.notes]
    noted += [("give", give.start, give.end) for give in result.gives]
    for category in (*PROBLEMS, "give", "graceful"):
        labels = [(start, end) for name, start, end in wanted if name == category]
        notes = [(start, end) for name, start, end in noted if name == category]
        missed = [each for each in labels if not any(_meet(each, note) for note in notes)]
        false = [each for each in notes if not any(_meet(each, label) for label in labels)]
        counted = Score(len(labels), len(labels) - len(missed), len(notes), len(notes) - len(false))
        scores.by_category.setdefault(category, Score()).add(counted)
        for what, places in (("missed", missed), ("false", false)):
            scores.slips += [(category, what, text["id"], text["text"][start:end]) for start, end in places]


def _compare_parts(text: dict[str, Any], result: Review, scores: Scores) -> None:
    wanted = {NAMES.get(label["category"]) for label in text["labels"] if label["span"] == "absent"}
    for part in PARTS:
        labelled, noted = part in wanted, part in result.missing
        counted = Score(labelled, labelled and noted, noted, labelled and noted)
        scores.by_category.setdefault(part, Score()).add(counted)
        if labelled != noted:
            what = "missed" if labelled else "false"
            scores.slips.append((f"no {part}", what, text["id"], text["text"]))


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
