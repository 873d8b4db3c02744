"""The note that came with a contact, out of its kept lines."""

from relpitch.domain.reach import Reach
from relpitch.interchange.vcard_text import modern


def note_of(reach: Reach) -> str:
    """The texts of its notes."""
    notes = (line for raw in reach.kept if (line := modern(raw)) and line.name == "NOTE")
    return "\n\n".join(line.text() for line in notes)
