"""How the stage shows a script."""

from enum import StrEnum

from relpitch.translation import NC_, pgettext


class Mode(StrEnum):
    """What the stage shows of the words."""

    READ = "read"
    CUE_WORDS = "cue words"
    FIRST_LETTERS = "first letters"
    FROM_MEMORY = "from memory"
    KEY_POINTS = "key points"

    @property
    def label(self) -> str:
        """The mode's name on the stage."""
        return pgettext("a mode of the stage", _LABELS[self])

    @property
    def has_a_script(self) -> bool:
        """Whether the words are to be the script's, and not the person's own of the moment."""
        return self is not Mode.KEY_POINTS


_LABELS = {
    Mode.READ: NC_("a mode of the stage", "Read"),
    Mode.CUE_WORDS: NC_("a mode of the stage", "Cue words"),
    Mode.FIRST_LETTERS: NC_("a mode of the stage", "First letters"),
    Mode.FROM_MEMORY: NC_("a mode of the stage", "From memory"),
    Mode.KEY_POINTS: NC_("a mode of the stage", "Key points"),
}
