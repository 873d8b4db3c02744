"""The labelled texts that the coach learns from, as it reads them: sentences, and what was labelled there."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from benchmarks.rows import ROOT
from relpitch.coach.evidence import Sentence
from relpitch.coach.judged import Judged
from relpitch.coach.pack import load
from relpitch.coach.paragraph import paragraphs_of
from relpitch.coach.review import Reviewer, shown_kind
from relpitch.coach.weights import Weights
from relpitch.datafile import tables_of
from tests.coach import votes
from tests.coach.scoring import NAMES
from tests.coach.votes import KINDS, Text

ENGLISH = ROOT / "resources" / "coach" / "en"
TEXTS = ROOT / "tests" / "coach" / "texts"
PROOFS = ROOT / "benchmarks" / "proof_sentences.tsv"
EVERYDAY = ("real.jsonl", "train.jsonl")  # pitches and messages of everyday life and work
ELSEWHERE = "elsewhere.jsonl"  # of many more hands: threads, notices, appeals, pages of a trade
WRITTEN = "written.jsonl"
OWN = ("develop.jsonl", "everyday.jsonl", "later.jsonl", "regression.jsonl")

DECIDED = ("give", "take", "desperation", "pushy", "graceful", "cliche", "hedge")
FOLDS = 6
REAL_COUNTS = 1.0
WRITTEN_COUNTS = 0.7  # written in the kinds of real texts, before the rules were looked at
OWN_COUNTS = 0.4  # a text written by the hand that wrote the rules counts less
EXAMPLE_COUNTS = 0.05


@dataclass
class Read:
    """A labelled text as the coach reads it: its sentences, what each voter labelled there and misses.

    `proofs`: for each sentence whether it proves something; None where nobody said.
    """

    text: Text
    kind: str
    sentences: list[Sentence]
    labels: list[list[set[str]]]
    missing: list[set[str]]
    counts: float
    fold: int
    proofs: list[bool] | None = None
    elsewhere: bool = False
    judged: list[Judged] = field(default_factory=list)

    @property
    def real(self) -> bool:
        return self.counts == REAL_COUNTS


def read_all() -> list[Read]:
    """Every text as the rules read it, without weights."""
    return list(_read_all(Reviewer(replace(load(ENGLISH), weights=Weights()))))


def _read_all(reviewer: Reviewer) -> Iterator[Read]:
    for name in (*EVERYDAY, ELSEWHERE):
        for text in votes.texts(TEXTS / name) if (TEXTS / name).exists() else ():
            yield replace(_read(reviewer, text, REAL_COUNTS), elsewhere=name == ELSEWHERE)
    for text in votes.texts(TEXTS / WRITTEN):
        yield _read(reviewer, text, WRITTEN_COUNTS)
    for name in OWN:
        for number, text in enumerate(votes.texts(TEXTS / name)):
            labels = [
                {**each, "category": NAMES.get(each["category"], each["category"])} for each in text["labels"]
            ]
            vote = {
                "labels": [each for each in labels if "start" in each],
                "missing": [each["category"] for each in labels if "start" not in each],
                "stance": text["stance"],
            }
            yield _read(reviewer, {**text, "id": f"{name}{number}", "votes": [vote]}, OWN_COUNTS)
    yield from _examples(reviewer)


def _examples(reviewer: Reviewer) -> Iterator[Read]:
    """The examples of the rules: what each is about, and what it is not about."""
    for path in sorted(ENGLISH.glob("*.toml")):
        for _, rule in tables_of(path, "rule"):
            category = rule["category"]
            if category not in DECIDED or rule.get("check"):
                continue
            kind = "followup" if rule.get("kinds") == ["message"] else "sentence"
            for text in rule.get("yes", []):
                start = text["text"].find(text["span"])
                label = {"category": category, "start": start, "end": start + len(text["span"])}
                yield _read(reviewer, _example(text["text"], kind, [label]), EXAMPLE_COUNTS)
            for words in rule.get("no", []):
                yield _read(reviewer, _example(words, kind, []), EXAMPLE_COUNTS)


def _example(text: str, kind: str, labels: list[Text]) -> Text:
    vote = {"labels": labels, "missing": [], "stance": "neutral"}
    return {"id": text, "text": text, "kind": kind, "votes": [vote]}


def _read(reviewer: Reviewer, text: Text, counts: float) -> Read:
    words = text["text"]
    found = [
        each
        for start, end in paragraphs_of(words)
        for each in reviewer.paragraphs.read(words[start:end]).found
    ]
    kind = KINDS.get(text["kind"]) or shown_kind(found)
    sentences = [
        each._replace(start=start + each.start, end=start + each.end)
        for start, end in paragraphs_of(words)
        for each in reviewer.paragraphs.evidence(words[start:end], kind)
    ]
    labels = [votes.labels_of(text, (each.start, each.end)) for each in sentences]
    missing = [set(vote["missing"]) for vote in text["votes"]]
    fold = part_of(text["id"], FOLDS)
    return Read(text, kind, sentences, labels, missing, counts, fold, _proofs(text, len(sentences), missing))


def _proofs(text: Text, sentences: int, missing: list[set[str]]) -> list[bool] | None:
    if text["kind"] != "pitch":
        return None
    if all("proof" in each for each in missing):
        return [False] * sentences
    known = _proof_sentences().get(text["id"])
    return [number in known for number in range(sentences)] if known else None


@cache
def _proof_sentences() -> dict[str, set[int]]:
    lines = [line.split("\t") for line in PROOFS.read_text(encoding="utf-8").splitlines() if line[:1] != "%"]
    return {name: set(map(int, numbers.split(","))) for name, numbers in lines}


def part_of(name: str, of: int) -> int:
    """In which of so many parts a text lies, by its name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % of
