"""Make the weights that the coach decides by, from labelled texts, and the words its patterns are found by.

python -m benchmarks.coach_train [--show] [--slips CATEGORY] [--curve]

Each text is scored by weights made without it: of six folds, by text, five teach and one is asked. Thresholds
lie where of what is shown in texts outside the teaching nine in ten are right. What is written is from all.
"""

import argparse
import dataclasses
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from benchmarks.linear import Rows, fit
from benchmarks.rows import ROOT
from relpitch.coach.anchor import FILE as ANCHORS
from relpitch.coach.anchor import Anchors, anchors_text
from relpitch.coach.evidence import Sentence
from relpitch.coach.judging import LACK, Judged, of_text
from relpitch.coach.language import read_language
from relpitch.coach.notation import Notation
from relpitch.coach.pack import Pack, load, patterns
from relpitch.coach.review import Reviewer, paragraphs_of, shown_kind
from relpitch.coach.weights import FILE, Decision, Weights, weights_text
from relpitch.datafile import tables
from tests.coach import votes
from tests.coach.scoring import NAMES
from tests.coach.votes import KINDS, PARTS, PROBLEMS, Agreement, Text

ENGLISH = ROOT / "resources" / "coach" / "en"
TEXTS = ROOT / "tests" / "coach" / "texts"
REAL = ("real.jsonl", "train.jsonl")
OWN = ("develop.jsonl", "everyday.jsonl", "later.jsonl", "regression.jsonl")

DECIDED = ("give", "take", "desperation", "pushy", "graceful", "cliche", "hedge")
IN_MESSAGES = ("pushy", "graceful")
FOLDS = 6
OWN_COUNTS = 0.4  # a text written by the hand that wrote the rules counts less
EXAMPLE_COUNTS = 0.15
RIDGE = 5.0
TEXT_RIDGE = 10.0
_RARE = 3.0
TELLING = 2.5  # a fact says more than a word
SELDOM = 3  # what is seen in fewer rows than this gets no weight
SLIGHT_IN_ALL = 0.04
SLIGHT = 0.12  # a weight that is smaller than this is left out
RIGHT = 0.89
LEAST = -0.5  # what is hardly more likely than not to be nothing is not shown, whatever the texts say
SURE = 4  # a threshold is set by at least so many that are shown


@dataclass
class Read:
    """A labelled text as the coach reads it: its sentences, what each voter labelled there and misses."""

    text: Text
    kind: str
    sentences: list[Sentence]
    labels: list[list[set[str]]]
    missing: list[set[str]]
    counts: float
    fold: int
    judged: list[Judged] = field(default_factory=list)

    @property
    def real(self) -> bool:
        return self.counts == 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print what it comes to and write nothing")
    parser.add_argument("--slips", metavar="CATEGORY", help="list misses and false notes")
    parser.add_argument(
        "--curve", action="store_true", help="the same with a half and three quarters of the texts"
    )
    options = parser.parse_args()
    language = read_language(ENGLISH)
    anchors = anchors_text(ENGLISH, Anchors(language, Notation(language)), patterns(ENGLISH))
    (ENGLISH / ANCHORS).write_text(anchors, encoding="utf-8")
    pack = load(ENGLISH)
    read = list(_read_all(Reviewer(dataclasses.replace(pack, weights=Weights()))))
    for share in (0.5, 0.75) if options.curve else ():
        some = [each for each in read if not each.real or _part(each.text["id"] + "?", 100) < share * 100]
        print(f"with {share:.0%} of the real texts")
        print("\n".join(votes.table(trained(pack, some)[1])))
    weights, outside = trained(pack, read)
    print("\n".join(votes.table(outside)))
    for name, what, which, words in sorted(outside.slips):
        if name == options.slips:
            print(f"{what:8}{which:6}{words}")
    if not options.show:
        real = sum(each.real for each in read)
        remarks = (
            "Made by python -m benchmarks.coach_train; not to be written by hand.",
            f"From {real} real texts with two votes and {len(read) - real} of our own; on texts outside:",
            *votes.table(outside),
        )
        (ENGLISH / FILE).write_text(weights_text(weights, remarks), encoding="utf-8")


def trained(pack: Pack, read: Sequence[Read]) -> tuple[Weights, Agreement]:
    """Weights from all texts, and the agreement on texts outside: each fold by weights made without it."""
    learners = [
        *(_Learner(name, read, RIDGE) for name in DECIDED),
    ]
    outside: list[Weights] = []
    for fold in range(FOLDS):
        weights = _together(learner.without(fold) for learner in learners)
        outside.append(weights)
        for each in read:
            if each.fold == fold:
                each.judged = [
                    Judged(sentence, weights.scores(sentence.evidence)) for sentence in each.sentences
                ]
    parts = [_PartLearner(part, read) for part in PARTS]
    outside = [_together([one, *(part.without(fold) for part in parts)]) for fold, one in enumerate(outside)]
    decisions = {each.name: each.decision() for each in (*learners, *parts)}
    outside = [_decided(each, decisions) for each in outside]
    whole = _decided(_together(each.without(-1) for each in (*learners, *parts)), decisions)
    return whole, _agreement(pack, [each for each in read if each.real], outside)


def _agreement(pack: Pack, read: Sequence[Read], outside: Sequence[Weights]) -> Agreement:
    result = Agreement()
    for fold, weights in enumerate(outside):
        reviewer = Reviewer(dataclasses.replace(pack, weights=weights))
        votes.count([each.text for each in read if each.fold == fold], reviewer.review, result)
    return result


class _Learner:
    """One decision about sentences."""

    def __init__(self, name: str, read: Sequence[Read], ridge: float) -> None:
        self.name = name
        self._shows: list[Sequence[str]] = []
        shares, counts, folds = [], [], []
        self._right: list[bool] = []
        self._real: list[bool] = []
        for each in read:
            if name in IN_MESSAGES and each.kind == "pitch":
                continue
            for shows, votes_here in self._rows(each):
                self._shows.append(shows)
                shares.append(sum(self.name in vote for vote in votes_here) / len(votes_here))
                either = set.union(*votes_here)
                self._right.append(
                    self.name in either if name not in PROBLEMS else not either.isdisjoint(PROBLEMS)
                )
                counts.append(each.counts)
                folds.append(each.fold)
                self._real.append(each.real)
        self._shares, self._counts, self._folds = np.array(shares), np.array(counts), np.array(folds)
        seen = Counter(name for shows in self._shows for name in shows)
        self._names = [name for name, count in seen.items() if count >= SELDOM]
        numbers = {name: number for number, name in enumerate(self._names)}
        self._numbered = [[numbers[name] for name in shows if name in numbers] for shows in self._shows]
        # What is seldom seen tells more: it may weigh more, and what is in every other row hardly any.
        rare = np.log(len(self._shows) / np.array([seen[name] for name in self._names])) / _RARE
        facts = np.array([TELLING if name.startswith("fact ") else 1.0 for name in self._names])
        if name not in DECIDED:
            rare, facts = np.ones(len(self._names)), np.ones(len(self._names))
        self._ridge = ridge / (np.clip(rare, 0.05, 2.0) * facts) ** 2
        self._outside = np.zeros(len(self._shows))

    def _rows(self, read: Read) -> Iterator[tuple[Sequence[str], list[set[str]]]]:
        for sentence, labels in zip(read.sentences, read.labels, strict=True):
            yield list(sentence.evidence), labels

    def without(self, fold: int) -> Weights:
        """Weights made from the texts of the other folds; from all, for a fold that there is none of."""
        teach = np.flatnonzero(self._folds != fold)
        rows = Rows([self._numbered[at] for at in teach], len(self._names))
        found = fit(rows, self._shares[teach], self._counts[teach], self._ridge)
        found[:-1][np.abs(found[:-1]) < (SLIGHT if self.name in DECIDED else SLIGHT_IN_ALL)] = 0.0
        asked = np.flatnonzero(self._folds == fold)
        self._outside[asked] = Rows([self._numbered[at] for at in asked], len(self._names)).times(found)
        return Weights(
            {self.name: Decision(float(found[-1]), 0.0)},
            {
                name: f"{self.name} {weight:.2f}"
                for name, weight in zip(self._names, found, strict=False)
                if weight
            },
        )

    def decision(self) -> Decision:
        """Where of what is shown nine in ten are right, in real texts outside the teaching."""
        real = np.array(self._real)
        order = np.argsort(-self._outside[real])
        scores = self._outside[real][order]
        # Two right ones more than there are, so that one wrong one at the very top does not silence all.
        right = (np.cumsum(np.array(self._right)[real][order]) + 2) / (np.arange(1, len(order) + 1) + 2)
        good = np.flatnonzero(right >= RIGHT)
        good = good[good >= SURE - 1]
        shown = float(scores[good[-1]]) if len(good) else float(scores[0]) + 0.01
        return Decision(0.0, max(shown, LEAST))


class _PartLearner(_Learner):
    """One decision about whole pitches: that a part is missing."""

    def __init__(self, part: str, read: Sequence[Read]) -> None:
        pitches = [each for each in read if each.text["kind"] == "pitch"]
        super().__init__(LACK + part, pitches, TEXT_RIDGE)

    def _rows(self, read: Read) -> Iterator[tuple[Sequence[str], list[set[str]]]]:
        yield list(of_text(read.judged)), [{LACK + part for part in missing} for missing in read.missing]


def _together(each: Iterable[Weights]) -> Weights:
    decisions: dict[str, Decision] = {}
    of: dict[str, str] = {}
    for weights in each:
        decisions.update(weights.decisions)
        for name, values in weights.of.items():
            of[name] = f"{of[name]}\t{values}" if name in of else values
    return Weights(decisions, of)


def _decided(weights: Weights, decisions: dict[str, Decision]) -> Weights:
    return Weights(
        {
            name: dataclasses.replace(decisions[name], start=each.start)
            for name, each in weights.decisions.items()
        },
        weights.of,
    )


def _read_all(reviewer: Reviewer) -> Iterator[Read]:
    for name in REAL:
        for text in votes.texts(TEXTS / name) if (TEXTS / name).exists() else ():
            yield _read(reviewer, text, 1.0)
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
        for _, rule in tables(path, "rule"):
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
    return Read(text, kind, sentences, labels, missing, counts, _part(text["id"], FOLDS))


def _part(name: str, of: int) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % of


if __name__ == "__main__":
    main()
