"""Spoilt files of every kind end in what can be read, or in one sentence: nothing else is raised."""

from functools import partial

import pytest

from tests.interchange.mutations import mutated
from tests.interchange.readers import READERS, seeds
from tests.refusal import refusal


@pytest.mark.parametrize("kind", READERS)
def test_a_spoilt_file_is_read_or_refused_in_a_sentence(kind: str) -> None:
    for content in mutated(seeds(kind), 60, seed=7):
        said = refusal(partial(READERS[kind], content))
        assert said is None or said.strip(), content
