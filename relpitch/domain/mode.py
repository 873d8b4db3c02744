"""How the stage shows a script."""

from enum import StrEnum


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
        return self.value.capitalize()

    @property
    def has_a_script(self) -> bool:
        """Whether the words are to be the script's, and not the person's own of the moment."""
        return self is not Mode.KEY_POINTS
