"""The five parts of a statement."""

from enum import StrEnum

from relpitch.translation import N_, _


class Part(StrEnum):
    """A piece of a statement, in the order it is said."""

    OPENING = "opening"
    OFFER = "offer"
    PROOF = "proof"
    RELEVANCE = "relevance"
    INVITATION = "invitation"

    @property
    def label(self) -> str:
        """The part's name on a page."""
        return _(_LABELS[self])

    @property
    def heading(self) -> str:
        """The part's name in English, as it stands in a file whose language relpitch does not have."""
        return _LABELS[self]


_LABELS = {
    Part.OPENING: N_("Opening"),
    Part.OFFER: N_("Offer"),
    Part.PROOF: N_("Proof"),
    Part.RELEVANCE: N_("How it relates to you"),
    Part.INVITATION: N_("Invitation"),
}
