"""How the encoder learns from labelled texts, by PyTorch (2.13.0; relpitch itself needs none).

All layers and the pieces learn, the lower ones in smaller steps. Beside the decisions it is asked which words
of a sentence were labelled, and for the stance of the text: the same labels teach more so. Of the words it
keeps the one that speaks most for a decision. What is kept is the mean of the weights on the way.
"""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from benchmarks.coach_texts import OWN_COUNTS
from benchmarks.encoder_asked import DECISIONS, STANCES, Asked
from benchmarks.encoder_model import LAYERS, WIDTH, Model, Table
from relpitch.coach.rule import PARTS

ROUNDS = 4
_AT_ONCE, _BUCKET = 8, 16
_STEP, _LOWER, _HEAD_STEP, _SHRINK = 2.5e-4, 0.8, 1e-3, 0.01
_DROPPED, _HIDDEN, _RISING, _LENGTH = 0.1, 0.05, 0.1, 1.0
_MEAN_FROM, _MEAN_KEEPS = 0.3, 0.99
_OWN_OFTEN = 0.5
_SELDOM, _WORD_COUNTS = -2.0, 0.3
_WORDS_COUNT, _STANCE_COUNTS = 0.5 / 12, 0.3  # beside the decision about a sentence of about 12 words
_HEADS = 12
_NOTHING = 1e-12
_NO_WORD, _NO_SENTENCE = -30.0, -1e9

Tables = dict[str, torch.nn.Parameter]


class Learner:
    """An encoder that learns: its tables by the names that encoder.npz has them by."""

    def __init__(self, model: Model, seed: int) -> None:
        draws = np.random.default_rng(seed)
        wide = 2 * WIDTH + 2 * len(DECISIONS)
        heads = {
            "sentence": draws.normal(0, 0.02, (2 * WIDTH, len(DECISIONS))),
            "sentence_start": np.full(len(DECISIONS), _SELDOM),
            "word": draws.normal(0, 0.02, (WIDTH, len(DECISIONS))),
            "word_start": np.full(len(DECISIONS), _SELDOM),
            "word_counts": np.full(len(DECISIONS), _WORD_COUNTS),
            "part": draws.normal(0, 0.02, (wide, len(PARTS))),
            "part_start": np.zeros(len(PARTS)),
            "stance": draws.normal(0, 0.02, (WIDTH, len(STANCES))),
            "stance_start": np.zeros(len(STANCES)),
        }
        before = {"pieces": model.pieces, "places": model.places}
        before |= {"norm_scale": model.norm[0], "norm_shift": model.norm[1]}
        self.heads, self.before = _learning(heads), _learning(before)
        self.layers = [_learning(model.layer(number)) for number in range(LAYERS)]
        self._unknown = model.unknown
        torch.manual_seed(seed)

    def groups(self) -> Iterator[tuple[list[torch.nn.Parameter], float]]:
        """What learns, and in what steps."""
        for number, layer in enumerate(self.layers):
            yield list(layer.values()), _STEP * _LOWER ** (len(self.layers) - 1 - number)
        yield list(self.before.values()), _STEP * _LOWER ** len(self.layers) / 2
        yield list(self.heads.values()), _HEAD_STEP

    def said(self, some: Sequence[Asked], dropped: float = 0.0) -> tuple[torch.Tensor, ...]:
        """Scores of sentences and of parts, of words and of the stance, for some texts."""
        states, there, within = self._states(some, dropped)
        heads, shown = self.heads, there[..., None].float()
        mean = (states * shown).sum(1) / shown.sum(1)
        rows = torch.einsum("bns,bnw->bsw", within, states) / within.sum(1).clamp(min=1)[..., None]
        left = torch.cat([rows, mean[:, None].expand_as(rows)], -1)
        scores = _drop(left, dropped) @ heads["sentence"] + heads["sentence_start"]
        words = states @ heads["word"] + heads["word_start"]
        most = words[:, :, None].masked_fill(within[..., None] == 0, _NO_WORD).amax(1)
        scores = scores + heads["word_counts"] * most
        none = torch.tensor([[at >= each.stretch.sentences for at in range(rows.shape[1])] for each in some])
        last = torch.stack([scores[at, each.stretch.sentences - 1] for at, each in enumerate(some)])
        best = scores.masked_fill(none[..., None], _NO_SENTENCE).amax(1)
        whole = torch.cat([mean, rows.masked_fill(none[..., None], _NO_SENTENCE).amax(1), best, last], -1)
        parts = _drop(whole, dropped) @ heads["part"] + heads["part_start"]
        return scores, parts, words, mean @ heads["stance"] + heads["stance_start"]

    def _states(self, some: Sequence[Asked], dropped: float) -> tuple[torch.Tensor, ...]:
        """The states of the pieces; which are there; for each sentence, which stand within."""
        length = max(len(each.stretch.pieces) for each in some)
        pieces = torch.zeros(len(some), length, dtype=torch.long)
        there = torch.zeros(len(some), length, dtype=torch.bool)
        place = torch.full((len(some), length), -1)
        for at, each in enumerate(some):
            count = len(each.stretch.pieces)
            pieces[at, :count], there[at, :count] = torch.tensor(each.stretch.pieces), True
            place[at, :count] = torch.tensor(each.stretch.sentence_of)
        if dropped:
            hidden = (torch.rand(place.shape) < _HIDDEN) & (place >= 0)
            pieces = torch.where(hidden, torch.tensor(self._unknown), pieces)
        states = self.before["pieces"][pieces] + self.before["places"][:length]
        states = functional.layer_norm(
            states, (WIDTH,), self.before["norm_scale"], self.before["norm_shift"], _NOTHING
        )
        states = _drop(states, dropped)
        for layer in self.layers:
            states = _through(layer, states, there[:, None, None], dropped)
        sentences = torch.arange(max(each.stretch.sentences for each in some))
        return states, there, (place[..., None] == sentences).float()

    def loss(self, some: Sequence[Asked], usual: float) -> torch.Tensor:
        """How unlikely it holds what was labelled."""
        scores, parts, words, stance = self.said(some, _DROPPED)
        counted = _table(some, "counted", scores.shape[1])
        loss = (counted * _off(scores, _table(some, "shares", scores.shape[1]))).sum()
        counts = torch.tensor([each.parts_count for each in some])[:, None]
        loss = loss + (counts * _off(parts, torch.tensor(np.stack([each.parts for each in some])))).sum()
        counted = _WORDS_COUNT * _table(some, "words_counted", words.shape[1])
        loss = loss + (counted * _off(words, _table(some, "words", words.shape[1]))).sum()
        first = torch.tensor([_STANCE_COUNTS * each.counts * (each.number == 0) for each in some])
        stances = torch.tensor(np.stack([each.stance for each in some]))
        loss = loss - (first[:, None] * stances * functional.log_softmax(stance, -1)).sum()
        return loss / (usual * len(some))

    def tables(self) -> dict[str, Table]:
        """What was learnt, by the names that encoder.npz has."""
        named = {**self.heads, **self.before}
        for number, layer in enumerate(self.layers):
            named |= {f"layer{number}_{name}": table for name, table in layer.items()}
        return {name: table.detach().numpy().copy() for name, table in named.items()}


def teach(learner: Learner, asked: Sequence[Asked], seed: int) -> None:
    """Teach in place, by AdamW with a rate that rises and falls."""
    draws = np.random.default_rng(seed)
    groups: list[dict[str, Any]] = [
        {"params": each, "lr": step, "step": step} for each, step in learner.groups()
    ]
    every = [table for group in groups for table in group["params"]]
    adam = torch.optim.AdamW(groups, weight_decay=_SHRINK)
    usual = float(np.mean([each.counts * each.stretch.sentences for each in asked]))
    rounds = [list(_batches(asked, draws)) for _ in range(ROUNDS)]
    steps = sum(map(len, rounds))
    mean: list[torch.Tensor] = []
    for step, some in enumerate((some for batches in rounds for some in batches), start=1):
        for group in adam.param_groups:
            group["lr"] = group["step"] * min(1.0, step / (_RISING * steps)) * max(0.02, 1 - step / steps)
        adam.zero_grad()
        learner.loss(some, usual).backward()
        torch.nn.utils.clip_grad_norm_(every, _LENGTH)
        adam.step()
        if step > _MEAN_FROM * steps:
            now = [table.detach() for table in every]
            mean = mean or [table.clone() for table in now]
            for one, other in zip(mean, now, strict=True):
                one.lerp_(other, 1 - _MEAN_KEEPS)
    with torch.no_grad():
        for table, one in zip(every, mean, strict=True):
            table.copy_(one)


def _batches(asked: Sequence[Asked], draws: np.random.Generator) -> Iterator[list[Asked]]:
    """A round: texts of about a length together. Of those by the rules' own hand some are left out."""
    some = [each for each in asked if each.counts > OWN_COUNTS or draws.random() < _OWN_OFTEN]
    order = draws.permutation(len(some))
    for start in range(0, len(order), _AT_ONCE * _BUCKET):
        here = sorted(order[start : start + _AT_ONCE * _BUCKET], key=lambda at: len(some[at].stretch.pieces))
        starts = draws.permutation(ceil(len(here) / _AT_ONCE)) * _AT_ONCE
        yield from ([some[at] for at in here[first : first + _AT_ONCE]] for first in starts)


def _through(layer: Tables, states: torch.Tensor, there: torch.Tensor, dropped: float) -> torch.Tensor:
    texts, length, width = states.shape
    three = (states @ layer["asked"] + layer["asked_start"]).view(texts, length, 3, _HEADS, width // _HEADS)
    query, key, value = three.permute(2, 0, 3, 1, 4)
    seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=there, dropout_p=dropped)
    seen = seen.transpose(1, 2).reshape(texts, length, width) @ layer["seen"] + layer["seen_start"]
    states = functional.layer_norm(
        states + _drop(seen, dropped), (width,), layer["first"], layer["first_start"], _NOTHING
    )
    wide = functional.gelu(states @ layer["wide"] + layer["wide_start"], approximate="tanh")
    back = _drop(wide @ layer["back"] + layer["back_start"], dropped)
    return functional.layer_norm(states + back, (width,), layer["last"], layer["last_start"], _NOTHING)


def _learning(tables: dict[str, Table]) -> Tables:
    return {
        name: torch.nn.Parameter(torch.tensor(table, dtype=torch.float32)) for name, table in tables.items()
    }


def _drop(table: torch.Tensor, dropped: float) -> torch.Tensor:
    return functional.dropout(table, dropped, dropped > 0)


def _off(scores: torch.Tensor, shares: torch.Tensor) -> torch.Tensor:
    return functional.binary_cross_entropy_with_logits(scores, shares, reduction="none")


def _table(some: Sequence[Asked], name: str, rows: int) -> torch.Tensor:
    table = torch.zeros(len(some), rows, len(DECISIONS))
    for at, each in enumerate(some):
        known = getattr(each, name)
        table[at, : len(known)] = torch.tensor(known)
    return table
