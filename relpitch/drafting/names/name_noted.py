"""A name as it was noted, and what is told with it: who they are, where they are from, who came with them."""

import re
import unicodedata

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.pictures import PICTURES
from relpitch.drafting.names.name_case import without_letters
from relpitch.formatting import single_spaced

_UNSAID = PICTURES | {"Cf"}

DESCRIPTION = re.compile(
    r"\s*(?:[(\[].*|\s(?:(?:no|nr|number|n°)\.? ?)?\d.*|"
    r"\s[-–—]\s.*|\s(?:from|frm|off|at|w/|with|in|on|who|whose|the|aka|via|near|my|our)\b.*|"
    r"\s(?:(?:up|down)stairs|next ?-?door|opposite|across|over the road|round the corner|two doors)\b.*|"
    r"\s(?:aus(?:['’]?m)?|vom|vonner|beim|bei|mit|im|unten|oben|nebenan"
    r"|von (?:nebenan|oben|unten|gegenüber))\b.*|"
    r"\sdel? (?:la )?\d.*|\s(?:el|la) (?:del?|que)\b.*|\s(?:el|la) [a-záéíóúñ]+"
    r"|(?<!\bvan)(?<!\bvon)\s(?:der|die) [A-ZÄÖÜ][a-zäöüß]+)$",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"(?i)\s*(?:&|\+|,|\band\b|\bn\b)\s*[^\W\d_]+ \((?:(?:the|her|his|their|a) )?(?:\w+ )?(?:dog|puppy"
    r"|pup|cat|baby|hund|katze|perr[oa]|gat[oa]|horse|pony|parrot)\)"
    r"|\s*\([^()]*\?\)|\s*/\s*(?:his|her|their)\s.*$"
    r"|\s*(?:\+|&|\band\b)\s*(?:(?:his|her|their|the)\s+)?(?:wife|husband|partner|missus|kids?|baby|bump|family|dog|"
    r"son|daughter|mum|dad|girlfriend|boyfriend|friend|mates?|lads|girls|boys|gang|crew|team|others|co)\b.*$|\s+(?:something|somebody|whatsit|thingy)\.?$"
    r"|\s*(?:&|\+|,|\band\b|\bund\b|\by\b)\s*(?:[a-z]+ )?"
    r"(?:dog|cat|hund|katze|perr[oa]|gat[oa]|bab(?:y|ies)|bebé"
    r"|kind(?:er)?|niñ[oa]s)\b.*$"
    r"|\s+(?:und|u\.?|&|\+|mit) (?:(?:sein|ihr)(?:e[rnm]?)?|die|der|dem) [a-zA-ZäöüÄÖÜß]+$"
    r"|\s*(?:\+|&|,|\bund\b|\bu\.?|\by\b|\be\b|\bcon\b|\bmit\b)\s*(?:tochter|sohn|frau|mann|mutter|vater|mama"
    r"|papa|oma|opa|schwester|bruder|freund(?:in)?|partner(?:in)?|kollege|kollegin|familie|hij[oa]s?|mujer|marido"
    r"|madre|padre|mamá|papá|herman[oa]s?|novi[oa]|amig[oa]s?|familia|abuel[oa])(?=\s*(?:$|[(,]))"
    r"|\s+(?:y|e|con) (?:su|el|la|los|las|un|una) [a-záéíóúñ]+$"
)
ONE_MORE = re.compile(
    r"(?P<names>.+?(?:,|&|\+|\band\b|\bund\b).+?)\s*(?:,|&|\+|\band\b) "
    r"(?:the|a|an|that|some|his|her|their) [a-z ]+$"
)
"""“Sandra & Pete & the quiet one”: whoever has no name here has one."""
MEETING = re.compile(
    r"(?i)^(?:(?:video |phone |zoom |teams )?(?:call|meeting)|chat|zoom|teams|skype|coffee|lunch"
    r"|drinks?|tea|walk|talk|catch-?up|1:1|interview)\s+(?:w/|with|mit|con)\s*"
)
GRADES = re.compile(
    r"(?i)(?<=\bdr\. )(?:(?:med|dent|vet|rer|nat|phil|jur|iur|habil|h\. ?c|ing)\. ?)+"
    r"|(?<=\bdr )(?:med|dent)\.? "
    r"|(?<=\bprof\. )(?:em|emer|a\. ?d)\. |(?<=\bprof )(?:em|emer|emeritus)\.? "
    r"|(?<=\bprofessor )emerit(?:us|a) "
)
_ROLE = re.compile(
    r"\s*(?:,|&|\+|\band\b)\s*(?:(?:his|her|their) (?:[a-z]+ ){1,2}"
    r"|(?:wife|husband|partner|brother|sister|son|daughter|mum|dad|friend|mate|carer) )(?=[A-Z])"
)
"""“Mrs Lowe and her carer Grace”, “Stefan, his wife Ilinca”."""
_JOINED_TWICE = re.compile(r"\s*,\s*(?:&|\+|and\b)\s*")
_TOLD_BEHIND = re.compile(r"^(?P<name>[^/?]+?)\s*/\s*(?P<told>[^/?]+)$")
"""“Mr Abdi / uber driver”, “Hr. Brandt / Hausmeister”."""
_QUALIFIER = re.compile(r"(?i)[\s,(]+(?:(?:ret(?:['’]?d|ired)?|rtd)\b\.?|hon\.)\)?|\bemerit(?:us|a)\b\.?")
"""How they hold a title, which is not said with it: “Major (ret.)”, “Emeritus Prof”."""
_GOES_BY = re.compile(
    r"^[^\W\d_]+ [“\"'‘](?P<name>[A-Z][^\W\d_]+)[”\"'’](?= [A-Z])|^[“\"](?P<alone>[A-Z][^\W\d_]+)[”\"]$"
)
"""“Ignatius "Iggy" Moreau”, “"Queenie"”."""
_TITLED = re.compile(r"(?i)(?:the )?(?:emerit(?:us|a) )?[^\W\d_]+\.?,? ")
_PRONOUNS = re.compile(
    r"(?i)\s*\((?:they|she|he)(?:/\w+)*\)|\s+(?:they/them|she/her|he/him|she/they|he/they)\b"
)


def name_noted(name: str) -> str:
    """The name without signs, pronouns and letters behind it: “Mr Abdi”, of “Mr Abdi / uber driver”."""
    shown = "".join(" " if unicodedata.category(each) in _UNSAID else each for each in name)
    plain = single_spaced(_PRONOUNS.sub("", shown.replace("\N{VARIATION SELECTOR-16}", "")))
    plain = re.sub(r"^(?:Lt\.? )?Col\. ", "Colonel ", plain)
    plain = without_letters(re.sub(r"(?i)(?<=\s)w/\s*", "with ", plain)).rstrip("! ")
    if called := _GOES_BY.search(plain):
        return called["name"] or called["alone"]
    plain = without_letters(single_spaced(_QUALIFIER.sub(" ", plain))) if _TITLED.match(plain) else plain
    if not any(map(str.isdigit, plain)):  # no child with its age
        plain = _ROLE.sub(" & ", _JOINED_TWICE.sub(" & ", plain))
    behind = _TOLD_BEHIND.match(plain)
    tells = behind and (behind["told"].islower() or message_words().is_in("describes", behind["told"]))
    return behind["name"] if behind and tells and begins_as_a_name(plain) else plain


def begins_as_a_name(name: str) -> bool:
    """Whether a text begins as a person's name, not a company's: “Helena (Brightwater)”, “Dr Okafor”."""
    first = name.split(maxsplit=1)[0].strip(".,") if name.split() else ""
    return any(message_words().is_in(each, first) for each in ("first_name", "mister", "doctor", "reverend"))
