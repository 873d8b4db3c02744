"""Words as vectors, and what a word is worth to a decision by the vectors of a sentence.

word_vectors.npz holds the 9,000 most used words of an English vocabulary, each as 64 whole numbers. They were
made once: each word alone through all-MiniLM-L6-v2 (Apache-2.0), the mean of what comes out, its 64 main
directions.
Nothing of it is shipped but the numbers a word adds to each decision: the sum over a mean is a mean of sums.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.linear import Numbers
from relpitch.coach.meanings import LEAST_COUNT, Meanings

_OFTEN = 1e-3  # of all words; a word said as often as this counts half
_HUNDREDTHS = 100


class WordMeanings:
    """The vectors of the words of an English vocabulary, scaled to the sentences they are for."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        with np.load(Path(__file__).parent / "word_vectors.npz") as kept:
            words, vectors = [str(word) for word in kept["words"]], kept["vectors"] * float(kept["scale"])
        said = Counter(word for sentence in sentences for word in sentence)
        shares = np.array([said[word] for word in words]) / said.total()
        self._counts = np.round(_HUNDREDTHS * _OFTEN / (_OFTEN + shares)) / _HUNDREDTHS
        self._vectors = vectors * self._counts[:, None]
        self._numbers = {word: number for number, word in enumerate(words)}
        means = self.means(sentences)
        self._vectors *= LEAST_COUNT / np.sqrt((means**2).sum(axis=1).mean())

    def means(self, sentences: Sequence[Sequence[str]]) -> Numbers:
        """A row a sentence."""
        means = np.zeros((len(sentences), self._vectors.shape[1]))
        for at, sentence in enumerate(sentences):
            known = [self._numbers[word] for word in sentence if word in self._numbers]
            means[at] = self._vectors[known].sum(axis=0) / max(LEAST_COUNT, self._counts[known].sum())
        return means

    def table(self, weights: Mapping[str, Numbers]) -> Meanings:
        """What each word adds to each decision, by the decision's weights for a row of `means`."""
        columns = [self._counts, *(self._vectors @ each for each in weights.values())]
        numbers = np.round(np.stack(columns, axis=1) * _HUNDREDTHS).astype(int)
        return Meanings(
            tuple(weights),
            {
                word: "\t".join(map(str, numbers[number]))
                for word, number in self._numbers.items()
                if numbers[number, 1:].any()
            },
        )
