"""What they offered to do, from a note: “offering to get me the part for the Bonneville”."""

import re

from relpitch.drafting.english.grammar import is_whole
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.notes.tone import is_private
from relpitch.drafting.promises.promise_day import capitals

_BEGINS = r"(?:^|[.;,!?\n] ?)(?:(?:and )?(?:he|she|they) )?"
_ENDS = r"(?=\s*(?:$|[.;,!?(\n]| - | [–—]|\b(?:but|because|cos|if|unless|when|once)\b))"
_OFFERED = re.compile(
    rf"(?i){_BEGINS}(?:(?:has |have )?offered to"
    r"|(?:said|says) (?:s?he|they)(?:['’](?:d|ll)| can| could| would| will)) "
    r"(?P<what>(?:get|lend|give|show|bring|teach|help|fix|mend|repair|send|make|drive|pick|introduce|take"
    rf"|ask|find|look)\b[^.;,!?(\n]*?)"
    rf"{_ENDS}"
)
_ALLOWED = re.compile(rf"(?i){_BEGINS}(?:said|says) (?P<what>I (?:could|can) come [^.;,!?(\n]+?){_ENDS}")
_OFFERED_IN_GERMAN = re.compile(
    r"(?:^|[.;,!\n] ?)(?:(?:er|sie|Er|Sie) )?[Hh]at (?:mir |uns )?angeboten,? "
    r"(?P<what>(?:den|die|das|beim?|mir|uns|einen?|eine) [^.;,!?(\n]*?(?:\bzu \w+en|\w{2,}zu\w+en))"
    r"(?=\s*(?:$|[.;,!?(\n]))"
)
_OF_ANOTHER = re.compile(r"(?i)\b(?:he|she|they|him|her|his|their|them|it|that|this)\b|\d{3}")
_OF_ANOTHER_IN_GERMAN = re.compile(r"(?i)\b(?:er|sie|ihn|ihm|ihr\w*|sein\w*|es)\b|\d")
_SOUGHT_IN_SPANISH = re.compile(
    r"(?i)(?:^|[.;\n] ?)(?:lleva años buscando|busca(?: desde hace \w+)?) "
    r"(?P<what>(?:el|la) (?:\w+ )?(?:tomo|libro|disco|pieza|mapa|edición|ejemplar|receta|moneda)\b"
    r"[^.;,!?(\n—]*)"
)
_DOUBTED = re.compile(r"(?i)\b(?:we(?:['’]?ll| shall) see|drunk|yeah right|holding my breath|doubt it)\b")
_TO_ME = re.compile(r"(?i)\b(?:me|us)\b")
_MOST_WORDS = 12


def offered(note: str) -> str:
    """The words as they stand behind “Thank you for”; empty where that is not sure."""
    for found, begun in ((_OFFERED.search(note), "offering to"), (_ALLOWED.search(note), "saying")):
        if not found or _DOUBTED.search(note) or _somebody_else_before(note[: found.start()]):
            continue
        what = capitals(re.sub(r"(?i)^i\b", "I", found["what"].strip()))
        what = re.sub(r"^I (could|can) come (?=[a-z]+ (?:a|an|the|my|some)\b)", r"I \1 come and ", what)
        sure = len(plain_words(what)) <= _MOST_WORDS and not _OF_ANOTHER.search(what) and not is_private(what)
        if sure and is_whole(
            f"I will {re.sub(_TO_ME, 'you', what)}." if begun == "offering to" else f"{what}."
        ):
            return f"{begun} {what}"
    return ""


def _somebody_else_before(note: str) -> bool:
    return any(english().is_in(kind, each) for kind in ("one", "people") for each in plain_words(note))


def offered_in_german(note: str) -> str:
    """“das Klettergerüst zu reparieren”; empty where that is not sure."""
    found = _OFFERED_IN_GERMAN.search(note)
    what = found["what"].strip() if found else ""
    return "" if _OF_ANOTHER_IN_GERMAN.search(what) or len(what.split()) > _MOST_WORDS else what


def sought_in_spanish(note: str) -> str:
    """“el segundo tomo de un Madoz”, which they have long looked for; empty where that is not sure."""
    found = _SOUGHT_IN_SPANISH.search(note)
    what = found["what"].strip() if found else ""
    return "" if re.search(r"(?i)\b(?:su|sus|él|ella)\b", what) or len(what.split()) > _MOST_WORDS else what
