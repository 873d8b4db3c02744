"""How a printer turns paper."""

from enum import StrEnum


class Turn(StrEnum):
    """The edge of the paper over which a printer turns it for the other side."""

    LONG_EDGE = "long-edge"
    SHORT_EDGE = "short-edge"
