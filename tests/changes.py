"""Changes as a test expects them."""

from relpitch.domain.change import Change, RecordKind


def change_of(kind: RecordKind, *ids: str) -> Change:
    """Things of one kind that changed."""
    return Change(frozenset({kind}), frozenset(ids))
