"""The id that a new value gets, and by which others refer to it."""


def new_id() -> str:
    """A fresh UUID as text."""
    from uuid import uuid4  # noqa: PLC0415  # 3 ms of a start that makes nothing new

    return str(uuid4())
