"""The coach on the words: what a text gives, takes and lacks. Its rules are data, in resources/coach/."""

from relpitch.coach.note_words import reason_words, tells_anew
from relpitch.coach.review import foremost, review, rule_words
from relpitch.coach.reviewed import Give, Note, Review

__all__ = ["Give", "Note", "Review", "foremost", "reason_words", "review", "rule_words", "tells_anew"]
