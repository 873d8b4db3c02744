"""The one key by which values know each other."""


def new_id() -> str:
    """A fresh UUID as text."""
    from uuid import uuid4  # noqa: PLC0415  # 3 ms of a start that makes nothing new

    return str(uuid4())
