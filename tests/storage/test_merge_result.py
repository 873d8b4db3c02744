"""What came of a merge is told in words, and only what there is of it."""

import pytest

from relpitch.storage.merge_result import Merged

FORGOTTEN = "Whoever was forgotten there is forgotten here too, but backups made before still have them."


@pytest.mark.parametrize(
    ("merged", "words"),
    [
        (Merged(), "Both have the same."),
        (Merged(new=3), "3 new."),
        (Merged(changed=1, gone=2), "1 changed, 2 gone."),
        (
            Merged(new=1, two_wordings=1),
            "1 new. One thing has two wordings; both are kept until you choose.",
        ),
        (
            Merged(two_wordings=2),
            "Both have the same. 2 things have two wordings; all are kept until you choose.",
        ),
        (
            Merged(gone=1, forgotten=1),
            f"1 gone. {FORGOTTEN}",
        ),
    ],
)
def test_what_came_of_it_is_told(merged: Merged, words: str) -> None:
    assert merged.words == words
