"""Spoilt files of every kind end in what can be read, or in one sentence: nothing else is raised."""

import pytest

from relpitch.domain.errors import RelpitchError
from tests.interchange.mutations import mutated
from tests.interchange.readers import READERS, seeds


@pytest.mark.parametrize("kind", READERS)
def test_a_spoilt_file_is_read_or_refused_in_a_sentence(kind: str) -> None:
    for content in mutated(seeds(kind), 60, seed=7):
        try:
            READERS[kind](content)
        except RelpitchError as error:
            assert str(error).strip(), content  # noqa: PT017  # only where it fails
