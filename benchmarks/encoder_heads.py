"""What stands on the encoder while it learns: decisions about sentences, and parts that a text lacks.

Beside these it is asked which words of a sentence were labelled, and for the stance of the text: the same
labels teach more so. What answers that is not kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from benchmarks.coach_texts import Read
from benchmarks.transformer import Drops, Layer, Table
from relpitch.coach.pieces import Stretch
from relpitch.coach.rule import PARTS

PROOF = "proof"
DECISIONS = ("give", "take", "desperation", "pushy", "graceful", "cliche", "hedge", "jargon", PROOF)
WIDTH = 384

KEPT = ("sentence", "sentence_start", "part", "part_start")
"""The tables of the heads that the coach reads by."""

STANCES = ("give", "neutral", "take")
_WORDS_COUNT, _STANCE_COUNTS = 0.5 / 12, 0.3  # beside the decision about a sentence of about 12 words
_IN_MESSAGES = [name in ("pushy", "graceful") for name in DECISIONS]
_SELDOM = -2.0


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
    means: Table
    words: Table
    words_counted: Table
    stance: Table
    states: Table = field(default_factory=lambda: np.zeros((0, WIDTH), np.float32))


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
        means = np.stack([place == each for each in range(stretch.sentences)]).astype(np.float32)
        means /= np.maximum(1, means.sum(axis=1, keepdims=True))
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
            means,
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


@dataclass(slots=True)
class _Kept:
    rows: Table
    left: Table
    left_drop: Table
    whole: Table
    whole_drop: Table
    scores: Table
    parts: Table


@dataclass(slots=True)
class Heads:
    """The weights of the decisions: of sentences by their pieces and the text's, of parts by all of it."""

    tables: Layer

    @classmethod
    def new(cls, seed: int) -> "Heads":
        """Heads that know nothing."""
        draws = np.random.default_rng(seed)
        wide = 2 * WIDTH + 2 * len(DECISIONS)
        return cls(
            {
                "sentence": draws.normal(0, 0.02, (2 * WIDTH, len(DECISIONS))).astype(np.float32),
                "sentence_start": np.full(len(DECISIONS), _SELDOM, np.float32),
                "part": draws.normal(0, 0.02, (wide, len(PARTS))).astype(np.float32),
                "part_start": np.zeros(len(PARTS), np.float32),
                "word": draws.normal(0, 0.02, (WIDTH, len(DECISIONS))).astype(np.float32),
                "word_start": np.full(len(DECISIONS), _SELDOM, np.float32),
                "stance": draws.normal(0, 0.02, (WIDTH, len(STANCES))).astype(np.float32),
                "stance_start": np.zeros(len(STANCES), np.float32),
            }
        )

    @classmethod
    def grown(cls, known: Layer, seed: int) -> "Heads":
        """Heads that know what earlier ones did, and nothing of new decisions, which come last."""
        heads, before = cls.new(seed), known["sentence_start"].size
        tables, now = heads.tables, len(DECISIONS)
        tables["sentence"][:, :before] = known["sentence"]
        tables["sentence_start"][:before] = known["sentence_start"]
        tables["part_start"][:] = known["part_start"]
        wide = 2 * WIDTH
        tables["part"][:wide] = known["part"][:wide]
        tables["part"][wide : wide + before] = known["part"][wide : wide + before]
        tables["part"][wide + now : wide + now + before] = known["part"][wide + before :]
        for name in ("stance", "stance_start"):
            tables[name] = known.get(name, tables[name])
        for name in ("word", "word_start"):
            tables[name][..., :before] = known.get(name, tables[name][..., :before])
        return heads

    def said(self, asked: Asked, states: Table) -> tuple[Table, Table]:
        """The scores of a stretch's sentences, and of the parts it lacks."""
        kept = self._passed(asked, states, Drops(0, 0))
        return kept.scores, kept.parts

    def slopes(self, some: Sequence[Asked], states: Table, drops: Drops, usual: float) -> tuple[Table, Layer]:
        """The slopes of the loss: of the states, and of the heads."""
        found = {name: np.zeros_like(table) for name, table in self.tables.items()}
        back = np.zeros_like(states)
        start = 0
        for each in some:
            here = slice(start, start + len(each.states))
            back[here] = self._slopes(each, self._passed(each, states[here], drops), found, usual)
            back[here] += self._slopes_beside(
                each, states[here] * drops.drawn(states[here].shape), found, usual
            )
            start = here.stop
        return back, found

    def _passed(self, asked: Asked, states: Table, drops: Drops) -> _Kept:
        rows, mean = asked.means @ states, states.mean(axis=0)
        left = np.concatenate([rows, np.broadcast_to(mean, rows.shape)], axis=1)
        left_drop = drops.drawn(left.shape)
        scores = (left * left_drop) @ self.tables["sentence"] + self.tables["sentence_start"]
        whole = np.concatenate([mean, rows.max(axis=0), scores.max(axis=0), scores[-1]])
        whole_drop = drops.drawn(whole.shape)
        parts = (whole * whole_drop) @ self.tables["part"] + self.tables["part_start"]
        return _Kept(rows, left * left_drop, left_drop, whole * whole_drop, whole_drop, scores, parts)

    def _slopes(self, asked: Asked, kept: _Kept, found: Layer, usual: float) -> Table:
        of_scores = asked.counted * (_likely(kept.scores) - asked.shares) / np.float32(usual)
        of_rows, of_mean = np.zeros_like(kept.rows), np.zeros(WIDTH, np.float32)
        if asked.parts_count:
            of_parts = np.float32(asked.parts_count / usual) * (_likely(kept.parts) - asked.parts)
            found["part"] += np.outer(kept.whole, of_parts)
            found["part_start"] += of_parts
            of_whole = (self.tables["part"] @ of_parts) * kept.whole_drop
            of_mean += of_whole[:WIDTH]
            of_rows[kept.rows.argmax(axis=0), np.arange(WIDTH)] += of_whole[WIDTH : 2 * WIDTH]
            best, last = np.split(of_whole[2 * WIDTH :], 2)
            of_scores[kept.scores.argmax(axis=0), np.arange(len(DECISIONS))] += best
            of_scores[-1] += last
        found["sentence"] += kept.left.T @ of_scores
        found["sentence_start"] += of_scores.sum(axis=0)
        of_left = (of_scores @ self.tables["sentence"].T) * kept.left_drop
        of_rows += of_left[:, :WIDTH]
        of_mean += of_left[:, WIDTH:].sum(axis=0)
        slopes: Table = asked.means.T @ of_rows + of_mean / np.float32(asked.means.shape[1])
        return slopes

    def _slopes_beside(self, asked: Asked, states: Table, found: Layer, usual: float) -> Table:
        """The slopes of what is asked only while it learns: labelled words, and the stance."""
        likely = _likely(states @ self.tables["word"] + self.tables["word_start"])
        counted = np.float32(_WORDS_COUNT / usual) * asked.words_counted
        of_words: Table = counted * (likely - asked.words)
        found["word"] += states.T @ of_words
        found["word_start"] += of_words.sum(axis=0)
        slopes: Table = of_words @ self.tables["word"].T
        if not asked.number:
            mean: Table = states.mean(axis=0)
            raised = np.exp(mean @ self.tables["stance"] + self.tables["stance_start"])
            counts = np.float32(_STANCE_COUNTS * asked.counts / usual)
            of_stance: Table = counts * (raised / raised.sum() - asked.stance)
            found["stance"] += np.outer(mean, of_stance)
            found["stance_start"] += of_stance
            of_mean: Table = self.tables["stance"] @ of_stance
            slopes[:] += of_mean / np.float32(len(states))
        return slopes


def _likely(scores: Table) -> Table:
    likely: Table = 1 / (1 + np.exp(-scores))
    return likely
