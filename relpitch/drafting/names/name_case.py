"""The capitals of names and titles, and the letters behind a name."""

import re

_LETTERS = re.compile(
    r"(?<=[a-z])(?:,? (?:FRS|FBA|OBE|MBE|CBE|KBE|QC|KC|MP|MEP|Ph\.?D\.?|DPhil|FRCS|FRCP|RN|BSc|MSc"
    r"|MBA|Esq\.?|SJ|OP|OSB|OFM|OCSO|SDB|RN|RM|RAF|VC|GC|DSO|DSC|DFC|QPM|KPM|BEM|DBE|CVO|MVO|DL|JP|MD|DDS|DVM"
    r"|RVN|MRCVS|FRSA|FRICS|RIBA|CPA|CFA|CEng|LLB|LLM|MPhil|EdD|PsyD|PGCE))+$"
)
"""What is written behind a name: “Amara Nwosu FRS”."""


def is_cased(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[:1].isupper() and any(each.isalpha() for each in word)


def titled(word: str) -> str:
    """A title as it is written: “Professor”, “Dr.”."""
    plain = word.rstrip(".")
    full = {"prof": "Professor", "professor": "Professor", "doctor": "Dr.", "doktor": "Dr."}
    dotted = "." if word.endswith(".") or plain.casefold() == "dr" else ""
    return full.get(plain.casefold(), f"{plain[:1].upper()}{plain[1:].lower()}{dotted}")


def cased(word: str) -> str:
    """A name with its capital: Priya for priya and PRIYA; McKay and JP stay."""
    word = word.strip(".,")
    if of := re.fullmatch(r"([OD])(['’])([A-Za-z]+)", word, re.IGNORECASE):
        rest = of[3] if not of[3].isupper() or len(of[3]) == 1 else of[3].title()
        return f"{of[1].upper()}{of[2]}{rest[:1].upper()}{rest[1:]}"
    if word.islower() or (word.isupper() and len(word) > 2):
        return "-".join(each[:1].upper() + each[1:].lower() for each in word.split("-"))
    return word


def without_letters(name: str) -> str:
    """“Amara Nwosu”, of “Amara Nwosu FRS”."""
    return _LETTERS.sub("", name)
