"""What encoders say of labelled texts that they were not made from: encoder_outside.npz."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.encoder_model import Table
from relpitch.coach.encoder import CloselyRead

FILE = Path(__file__).parent / "encoder_outside.npz"


@dataclass(frozen=True, slots=True)
class Outside:
    """By the name of a text, what was said of its sentences and of the parts it lacks."""

    of: Mapping[str, CloselyRead]

    def meant(self, name: str) -> CloselyRead | None:
        """What was said of a text; None where it was never read."""
        return self.of.get(name)

    def only(self, name: str) -> "OfOne":
        """What stands in for an encoder that reads one text."""
        return OfOne(self.of.get(name))

    @classmethod
    def read(cls, path: Path = FILE) -> "Outside":
        """What is kept; nothing where there is no such file."""
        if not path.exists():
            return cls({})
        with np.load(path) as kept:
            ends = np.cumsum(kept["lengths"])
            decisions, parts = list(map(str, kept["decisions"])), list(map(str, kept["parts"]))
            sentences, texts = kept["said"].astype(float), kept["lacks"].astype(float)
            return cls(
                {
                    str(name): CloselyRead(
                        tuple(
                            dict(zip(decisions, row, strict=True))
                            for row in sentences[end - length : end].tolist()
                        ),
                        dict(zip(parts, texts[number].tolist(), strict=True)),
                    )
                    for number, (name, length, end) in enumerate(
                        zip(kept["texts"], kept["lengths"], ends, strict=True)
                    )
                }
            )


@dataclass(frozen=True, slots=True)
class OfOne:
    """Says of any text what was said of one."""

    said: CloselyRead | None
    complaint: str = ""

    def meant(self, text: str, kind: str, ends: tuple[tuple[int, int], ...]) -> CloselyRead | None:  # noqa: ARG002  # as the encoder's
        """What was said."""
        return self.said


def write(
    found: Mapping[str, tuple[Table, Table]],
    decisions: Sequence[str],
    parts: Sequence[str],
    path: Path = FILE,
) -> None:
    """Keep what was said: by the name of a text a row for each sentence, and one for its parts."""
    names = sorted(found)
    np.savez_compressed(
        path,
        texts=np.array(names),
        decisions=np.array(decisions),
        parts=np.array(parts),
        lengths=np.array([len(found[name][0]) for name in names]),
        said=np.concatenate([found[name][0] for name in names]).astype(np.float16),
        lacks=np.stack([found[name][1] for name in names]).astype(np.float16),
    )
