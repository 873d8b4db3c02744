"""The script language: one parser, and everything else a fold over its tokens."""

from relpitch.script.cues import cue_words, first_letters
from relpitch.script.html import to_html
from relpitch.script.plain import escape, plain, spoken, word_count
from relpitch.script.script_file import ScriptFile, Section, parse_file, write_file
from relpitch.script.seconds import PACE_BRISK, PACE_CALM, PACE_EASY, seconds_of, spoken_seconds
from relpitch.script.sentences import sentences
from relpitch.script.slots import fill, slots
from relpitch.script.tokens import Kind, Token, parse

__all__ = [
    "PACE_BRISK",
    "PACE_CALM",
    "PACE_EASY",
    "Kind",
    "ScriptFile",
    "Section",
    "Token",
    "cue_words",
    "escape",
    "fill",
    "first_letters",
    "parse",
    "parse_file",
    "plain",
    "seconds_of",
    "sentences",
    "slots",
    "spoken",
    "spoken_seconds",
    "to_html",
    "word_count",
    "write_file",
]
