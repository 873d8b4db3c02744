"""The one key by which values know each other."""

from uuid import uuid4


def new_id() -> str:
    """A fresh UUID as text."""
    return str(uuid4())
