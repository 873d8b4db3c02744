"""What came of a merge, in numbers and in words."""

from dataclasses import dataclass

from relpitch.formatting import in_a_row, whole_number
from relpitch.translation import N_, _, ngettext

_FORGOTTEN = N_("Whoever was forgotten there is forgotten here too, but backups made before still have them.")


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of it: how many things are new here, changed or gone, and in how many two wordings stand.

    `forgotten`: how many people were forgotten there of whom that was not known here.
    """

    new: int = 0
    changed: int = 0
    gone: int = 0
    two_wordings: int = 0
    forgotten: int = 0

    @property
    def words(self) -> str:
        """What came of it in words: 3 new, 1 changed. One thing has two wordings."""
        counts = [
            words.format(count=whole_number(count))
            for count, words in (
                (self.new, ngettext("{count} new", "{count} new", self.new)),
                (self.changed, ngettext("{count} changed", "{count} changed", self.changed)),
                (self.gone, ngettext("{count} gone", "{count} gone", self.gone)),
            )
            if count
        ]
        sentences = [f"{in_a_row(counts)}." if counts else _("Both have the same.")]
        if self.two_wordings == 1:
            sentences.append(_("One thing has two wordings; both are kept until you choose."))
        elif self.two_wordings:
            sentences.append(
                ngettext(
                    "{count} thing has two wordings; all are kept until you choose.",
                    "{count} things have two wordings; all are kept until you choose.",
                    self.two_wordings,
                ).format(count=whole_number(self.two_wordings))
            )
        if self.forgotten:
            sentences.append(_(_FORGOTTEN))
        return " ".join(sentences)
