"""What the encoder is asked while it learns: decisions about sentences, labelled words, parts, the stance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.coach_texts import Read
from benchmarks.encoder_model import Table
from relpitch.coach.pieces import Stretch
from relpitch.coach.rule import PARTS

PROOF = "proof"
DECISIONS = ("give", "take", "desperation", "pushy", "graceful", "cliche", "hedge", "jargon", PROOF)
STANCES = ("give", "neutral", "take")
_IN_MESSAGES = [name in ("pushy", "graceful") for name in DECISIONS]


@dataclass(slots=True)
class Asked:
    """A stretch of a labelled text: shares of voters for each sentence and decision, and for each part.

    `words`: the same for each piece, `words_counted` what it counts; `stance`: for each stance.
    """

    name: str
    number: int
    stretch: Stretch
    shares: Table
    counted: Table
    parts: Table
    parts_count: float
    counts: float
    fold: int
    words: Table
    words_counted: Table
    stance: Table


def asked_of(
    read: Read, stretches: Sequence[Stretch], places: Sequence[Sequence[tuple[int, int]]]
) -> Iterator[Asked]:
    """A text's stretches with what is asked of each; `places`: of each sentence, where its pieces stand."""
    first = 0
    for number, stretch in enumerate(stretches):
        votes = read.labels[first : first + stretch.sentences]
        shares = [[np.mean([name in vote for vote in each]) for name in DECISIONS] for each in votes]
        counted = np.full((stretch.sentences, len(DECISIONS)), read.counts, np.float32)
        if read.kind == "pitch":
            counted[:, _IN_MESSAGES] = 0
        proves = DECISIONS.index(PROOF)
        if read.proofs is None:
            counted[:, proves] = 0
        else:
            here = read.proofs[first : first + stretch.sentences]
            for share, proof in zip(shares, here, strict=True):
                share[proves] = float(proof)
        place = np.array(stretch.sentence_of)
        parts = [np.mean([part in vote for vote in read.missing]) for part in PARTS]
        whole = read.text["kind"] == "pitch" and not number
        here_placed = [each for some in places[first : first + stretch.sentences] for each in some]
        words = np.zeros((len(stretch.pieces), len(DECISIONS)), np.float32)
        words[2:-1] = _shares_of_words(read, here_placed)
        words_counted = np.zeros_like(words)
        words_counted[2:-1] = counted[place[2:-1]]
        words_counted[:, proves] = 0
        yield Asked(
            read.text["id"],
            number,
            stretch,
            np.array(shares, np.float32),
            counted,
            np.array(parts, np.float32),
            read.counts if whole else 0.0,
            read.counts,
            read.fold,
            words,
            words_counted,
            np.array(
                [np.mean([vote.get("stance") == each for vote in read.text["votes"]]) for each in STANCES],
                np.float32,
            ),
        )
        first += stretch.sentences


def _shares_of_words(read: Read, places: Sequence[tuple[int, int]]) -> Table:
    """For each piece the share of voters that labelled it with each decision."""
    shares = np.zeros((len(places), len(DECISIONS)), np.float32)
    starts, ends = np.array(places, np.int64).reshape(-1, 2).T
    for vote in read.text["votes"]:
        said = np.zeros(shares.shape, bool)
        for label in vote["labels"]:
            if label["category"] in DECISIONS:
                number = DECISIONS.index(label["category"])
                said[:, number] |= (starts < label["end"]) & (label["start"] < ends)
        shares += said / np.float32(len(read.text["votes"]))
    return shares
