"""German as one says it here: one form of each word, docs/glossary_de.md has why, and no English left."""

import ast
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from relpitch import paths, translation
from relpitch.domain.day import short_month
from relpitch.domain.system_errors import REASONS
from relpitch.formatting import noticed_line, noticed_when
from tests import translated_texts

OTHER_FORMS = ("tippe", "lege", "beginne", "fülle", "füg", "nenn", "wähl", "notier")
"""Right too, but elsewhere it is tipp, leg, beginn, füll, füge, nenne, wähle and notiere."""

AVOIDED = (
    "nachfassen",
    "Stimmlage",
    "Taschenbuch",
    "deine Papiere",
    "ist recht",
    "Rechner",
    "Mailadresse",
    "wieder draußen",
    "Wortlaut",
)
"""What the glossary says otherwise."""

UNSAID = {
    r"\b[Ee]s braucht\b|\bbraucht es\b": "said in the south alone: gebraucht wird, nötig, hier fehlt",
    r"\baufgehoben\b": "also: abolished",
    r"\bwird gemerkt\b": "one remembers for oneself: merkt sich",
    r"\b(?:ist eine? andere[rs]?|sind andere)$": "as told in English of what was changed: geändert",
    r"\bwieder gutmachen\b": "one word",
    r"\bnach keinen\b": "a no of English: nicht nach",
    r", oder etwas\b": "a comma of English before the last of several",
    r"\bdarauf zurück(?:zu)?kommen\b": "one comes back to an offer so; to a place: dorthin zurückgehen",
    r"[a-zäöüß,] (?:Heute|Gestern|Morgen)\b(?<!Seite Heute)(?<!Guten Morgen)": "no noun",
    r"gibt es nicht\. Es gibt\b": "there is none, there are some: tell the others, or what may be chosen",
    r"\bheraus(?:zu)?(?:ge)?hör": "what a person does; a program: erkennen",
    r"(?:^|[.:] )Beginn (?:mit|auf|in|am|bei)\b": "read as a noun: fang an",
    r"\bso eine Datei\b": "such a file, as told in English: diese Datei",
    r"\b(?:nach der|gilt die|[Dd]ie) Uhr (?:hier|von|in)\b": "a clock on a wall: Zeit, Zeitzone",
    r": (?:dort|hier|es|das) (?:ist|sind|gilt|gelten|steht|stehen|war)\b": "a sentence after a colon is big",
    r"(?:\bsich (?:\w+ )*|[Vv]erschließt sich [^.,;]*)(?<!von )selbst(?: verschließ|$)": "von selbst",
    r"\bguter Tag\.": "good weather: ein guter Tag dafür",
    r"\bGestoppt, nicht\b": "also: ended; mit Stoppuhr",
    r"\bgezeigten\b": "on a screen: angezeigt",
    r"\b[Ww]enn jemand sich\b|^jemand sich\b": "sich comes first: wenn sich jemand",
    r"\bGesagt zu\b": "the order of English: zu … gesagt",
    r"\bganz lesbar\b": "also: rather readable: vollständig lesbar",
    r"\bschüttelst (?:\w+ )?die Hände\b(?! aus)": "a greeting: die Hände aus",
    r"\bumsonst\b": "also: in vain: kostenlos",
    r"\bWer [^.]*\bzueinander\b": "one alone cannot be so to each other",
    r"\bje (?:zwei|drei|vier) auf einmal\b": "said twice: immer drei auf einmal",
    r"\bZeilen? über den\b": "also: about them: oberhalb",
    r"\b(?:ist|sind) nicht (?!mehr ).*(?:gespeichert|notiert|markiert|hereingeholt|gemacht)$": "a failure: "
    "what was taken back is nicht mehr notiert, wieder entfernt",
    r"\b(?:ist|sind) wie vorher$": "of what was taken back: wieder wie vorher",
    r"\b[Aa]usweg": "out of distress, and a leichter Ausweg shirks: ein Nein fällt leicht",
    r"(?<!um )\bKennenlernen\b": "what the two do, and has no plural: bekannt machen, Vermittlung",
    r"\bnicht mehr hier\b": "of a person: dead; gibt es nicht mehr",
    r"\bist (?:begonnen|vorgesehen)$": "the tone of an office: angelegt, vorgemerkt",
    r"\b(?:Worte|Vorschlag|Das)(?: der Basis)? nehmen\b": "with the hands: übernehmen",
    r"\bsagt (?:es|das) (?:die|das|eine?)\b|\bsagt die \w+ das\b|\bSatz sagt es\b": "it stands on the page",
    r"\bauf die du hörst\b": "also: which you obey; achtest",
    r"\bprüf\w*, dass\b": "prüfen, ob",
    r"\bmit (?:derselben|der) Uhrzeit\b": "when it begins: in der Zeitzone",
    r"\b[Dd]ie Minute des\b": "when it begins: „Eine Minute“ für",
    r"^Wodurch |: Wodurch ": "of a book: was würde … machen",
    r"\bfür eine Aussage\b": "also: what one says: um es zu beurteilen",
    r"\bmit der Zeit\b(?! im)": "also: gradually; von selbst, nach der Uhr",
    r"\b[Zz]um Ansehen\b": "to be looked at and no more: zu prüfen",
    r"\b(?:in|für) (?:die eigene|deine eigene) Tasche\b": "what one does who takes: zum Einstecken",
    r"\berster Platz\b": "of who wins: erster freier Platz",
    r"^Hilfe, \{": "a cry for help: Hilfe: …",
    r"\}: Bitte$": "also: please; eine Bitte",
    r"\bdort, woher\b": "to and from in one: dort, wo … herkommt",
    r"^Einmal .*\bzuletzt\b": "what was once has no last",
    r"\b[Zz]urück zu (?!den\b|dir\b|einer\b|jeder\b|Sicherung)[A-ZÄÖÜ]\w+$": "of a page: zur Seite …",
    r"\bMenschen ansehen\b": "what one does in a café: Personen anzeigen",
    r"\bwird vergessen\b": "nobody does it: relpitch vergisst",
    r"\bseit es auf ist\b": "since this morning: seit es das gibt",
    r"^Weißt du, dass\b[^?]*\?": "a quiz: Kennst du das, wenn",
    r"\bist vergessen, Stand\b|, Stand \{": "of a price list: the moment in brackets",
    r"\bjemand (?:\w+ )+jemand \w+ hat\b": "which of the two",
    r"\b(?:ist|sind) (?:auf den zwei Computern )?verschieden(?:[;.]|$)": "also: dead; unterscheidet sich",
    r"\ban einem Dienstag\b": "of any day, as told in English: an einem gewöhnlichen Dienstag",
    r"(?i)\bverleih[^.]*raum\b|raum\b[^.]*\bverleih": "as a bicycle: überlassen, zur Verfügung stellen",
    r"\b(?:eigene|neue) Haustür\b": "where one lives: Praxis, Tür",
    r"\bwie es einmal war\b": "how things used to be: etwas, das wirklich passiert ist",
    r"\bComputern gleich h": "as told in English: abgleicht",
    r"^Ein anderer$": "another man: Anderer Moment",
    r"\beine Stunde, (?:bevor|einen)\b": "a lesson: eine Stunde Zeit",
    r"\bwird darin gesagt\b|\bdarin gesagt wird\b|^Was gesagt wird$": "a whole text: ist darin zu hören",
    r"\} [^.]*\bist, wie es war\b": "a file is no „es“: bleibt, wie sie war",
    r"\bgegeben wurde\b": "nobody gives, and nothing: wenn du etwas gegeben hast",
    r"\b(?:Es|es) ruht\b|\bruht es\b|\b[Ll]ass es (?:offen|ruhen)\b|^Es bei": "what: der Kontakt",
    r"\bgibt (?:den nächsten|einen anderen)\b": "a key gives nothing: bringt",
    r"^Wo etwas (?:k?ein|nicht)\b": "the order of English: Ist ein Text …",
    r"\böffnet nur ihre\b": "which opens which: lässt sich nur mit … öffnen",
    r"\bFenster des Druckers\b": "a printer has none: Druckdialog",
    r"(?:^|[.:?] )Druck (?:mindestens|höchstens|zuerst|noch|den|das|einen?)\b": "read as a noun: drucke",
    r"(?i)^ganz vergessen|\} ganz vergessen|\*Ganz vergessen": "how could you: vollständig",
    r"(?:^|und nicht )beiseitegelegt\b|\bWas du beiseitelegst\b": "kept for later: im Papierkorb",
    r"\bSystem darum bittet\b|\bComputer darum bittet\b": "it asks for nothing: so eingestellt ist",
    r"\} sagt hier\b|“ sagt hier\b": "a version says nothing: hat hier",
    r"\bnicht Gesagt|\bAm Gesagten\b|\bzuletzt Geschrieben": "the tone of an office: was du … hast",
    r"\bzweimal gleich\b": "also: twice at once: zweimal dieselbe",
    r"\bjemand (?:rutscht|schreibt), (?:damit|das)\b|\bvorwill": "a sentence cut to fit a pattern",
    r"^(?:Es|es) geht zurück\b": "what a guide says: wird wiederhergestellt",
    r"(?i)\bBus (?:gelenkt|lenken)|\bFormular druckt": "wrong verb: gefahren; gedruckt wurde",
    r"\bder einen Minute\b": "which: „Eine Minute“",
    r"(?i)\blaut anhören\b": "music: vorlesen lassen",
    r"\b[Öö]ffne[nt] sich\b": "a door: lässt sich öffnen, wird geöffnet",
    r"(?<!Ich )\b(?:druck|hole)\b": "elsewhere it is drucke and hol",
    r"\w …$": "the dots are alone in the next line: a hard space before them",
    r"Datenträger\b[^.]*\bverbunden\b": "of a disk: angeschlossen",
    r"\betwas Neue[sm], das du gibst\b": "not given yet: geben kannst",
    r"\b(?:weit mehr|zu viele) Worte\b": "counted: Wörter",
    r"(?i)\b(?:karten|blatt)\b[^.]* drucken die\b": "paper prints nothing: auf Karten stehen",
    r"^[Bb]egonnen$": "of what was made: angelegt",
    r"\bstatt \w+st\b": "statt zu sprechen",
    r"^\{name\} bearbeiten$": "a name may be a clause: Bearbeiten: …",
    r"^\{names?\} (?:hat|haben) (?:nur )?(?:aufgehorcht|genickt)": "a name may be a clause: Aufgehorcht: …",
    r"^\{name\}, schon\b": "said to the person: the name, then a colon",
    r"^Wofür ist diese Karte\?": "a heading that is read with a colon behind it: no question",
    r"^(?:\{name\}|Die Person) ist vergessen\b": "nobody remembers: relpitch hat … vergessen",
}
"""What a native would not say, each with why."""


TELLERS = ("cli", "interchange", "script")
TELL_WHY = {"_mistake", "_unreadable", "NotHereError", "NotInstalledError", "ArgumentTypeError"}
"""Where a reason is given, and to what, which shows it after a colon."""


def found(pattern: str) -> list[str]:
    """Where something is said in German."""
    return translated_texts.found(pattern, "de")


def test_what_one_is_asked_to_do_has_one_form() -> None:
    assert found(rf"(?i)\b({'|'.join(OTHER_FORMS)})\b(?! ich)") == []


@pytest.mark.parametrize("word", AVOIDED)
def test_nothing_is_called_what_the_glossary_calls_otherwise(word: str) -> None:
    assert found(rf"\b{word}") == []


@pytest.mark.parametrize("words", UNSAID)
def test_nothing_is_said_as_no_native_would(words: str) -> None:
    assert found(words) == []


def test_a_title_without_its_article_stands_in_quotation_marks() -> None:
    title = r"\{(?:version|statement|event|card|paper|stock|term)\}"
    in_a_sentence = (
        rf"(?i)\b(?:aus|in|von|zu|für|termin) {title}|^{title} (?:ist|sagt|hat|wird|und|aus|laut|entf)"
    )
    assert found(in_a_sentence) == []


def test_a_sentence_of_the_program_cannot_be_read_as_polite() -> None:
    """Where one is du, a big Sie or Ihr is read as said to the person: name the thing."""
    polite = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b(?! seid)")
    ours = [each for each in translated_texts.texts("de") if not each[0].endswith(".toml")]
    assert len(ours) > 1000
    assert [text for _where, text in ours if polite.search(text)] == []


def test_what_maya_noted_does_not_begin_with_her_or_their() -> None:
    notes = [text for where, text in translated_texts.texts("de") if where == "people.toml"]
    assert notes
    assert [text for text in notes if re.match(r"Ihr(?:e[mnrs]?)?\b|Sie mit\b", text)] == []


def test_a_number_and_its_unit_stay_in_one_line() -> None:
    assert found(r"\} (s|min|mm|dB|Hz|pt|%)(?!\w)") == []


def test_no_sentence_ends_in_two_signs() -> None:
    assert found(r"(?<!\.)\.\.(?!\.)|…\.|\.“\.") == []


def test_files_to_be_written_have_german_names() -> None:
    english = "\n".join(path.read_text("utf-8") for path in Path(paths.resources() / "help").glob("*.md"))
    names = set(re.findall(r"(?:-o|--vcard|--csv|--ical) (\S+\.\w+)", english)) - {"OUT.pdf"}
    assert names
    assert found("|".join([*map(re.escape, names), r"\bOUT\b"])) == []


def reasons() -> Iterator[str]:
    """Why something did not work, as it stands behind a colon."""
    yield from REASONS.values()
    program = Path(paths.__file__).parent
    for path in (each for folder in TELLERS for each in (program / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                yield from _asked_for(node) if name in TELL_WHY else ()


def _asked_for(call: ast.Call) -> Iterator[str]:
    for node in ast.walk(call):
        match node:
            case ast.Call(func=ast.Name(id="_"), args=[ast.Constant(value=str(words))]):
                yield words


def test_a_reason_after_a_colon_begins_big() -> None:
    translation.use("de", paths.translations())
    told = {each: translation._(each) for each in reasons()}
    assert len(told) > 20
    assert {each: words for each, words in told.items() if words[0].islower()} == {}


def test_what_may_be_seen_ends_in_its_verb_as_it_is_said_after_wenn() -> None:
    """A verb right after “jemand” needs a clause to lean on: more than two in a setting are a pattern."""
    catalogue = tomllib.loads((paths.translations() / "de" / "settings.toml").read_text("utf-8"))
    for setting in catalogue["setting"]:
        seen = setting["seen"]
        assert [line for line in seen if not re.match(r"(?:(?:sich|dir|dich) )?jemand ", line)] == []
        assert len([line for line in seen if re.match(r"jemand \w+,", line)]) <= 2, setting["id"]


def test_what_may_be_seen_is_listed_after_wenn() -> None:
    translation.use("de", paths.translations())
    assert noticed_line("sich jemand den Nacken reibt") == "Wenn sich jemand den Nacken reibt"
    assert noticed_line("wenn jemand gähnt") == "Wenn jemand gähnt"
    assert noticed_line("Jemand gähnt") == "Wenn jemand gähnt"


@pytest.mark.parametrize(
    "typed",
    [
        "reibt sich den Nacken",
        "Jemand reibt sich den Nacken",
        "Jemand reibt sich den Nacken und gähnt",
        "Jemand hat den Arm verbunden",
        "Jemand schaut auf die Uhr, weil er los muss",
        "Jemand zieht die Jacke an",
        "gähnt",
        "Müde Augen",
    ],
)
def test_what_is_no_clause_behind_wenn_is_said_without_it(typed: str) -> None:
    translation.use("de", paths.translations())
    assert noticed_line(typed) == typed[0].upper() + typed[1:]
    assert noticed_when(typed) == f"ich bemerke: {typed}"


def test_what_is_one_is_said_behind_wenn_as_is_all_of_the_catalogue() -> None:
    translation.use("de", paths.translations())
    catalogue = tomllib.loads((paths.translations() / "de" / "settings.toml").read_text("utf-8"))
    seen = [line for setting in catalogue["setting"] for line in setting["seen"]]
    seen += [
        "wenn sie lachen",
        "eine Katze über den Hof läuft",
        "jemand lacht und weint",
        "ihre Hände zittern",
    ]
    assert [line for line in seen if noticed_when(line) != line] == []


def test_a_month_that_is_cut_short_has_its_dot() -> None:
    translation.use("de", paths.translations())
    days = [date(2026, month, 13) for month in range(1, 13)]
    assert all(
        words.endswith(".") or words in ("März", "Mai", "Juni", "Juli") for words in map(short_month, days)
    )


def test_a_number_stays_with_its_days_and_weeks() -> None:
    assert found(r"^[Ii]n \{count\} (?:Tag|Woche)") == []


OF_SOMEBODY = re.compile(
    r"\b(?:[Aa]n|[Ff]ür|[Mm]it|[Zz]u|um|über|Wie du) \{(name|names|person|people)\}"
    r"|^\{(name|names|person)\} (?:schreiben|begegnet|hereinholen|danach|vollständig)"
    r"|\bWer sollte \{(person)\}"
)
"""Where a sentence has another subject than whoever is named in it."""


def test_who_is_named_in_a_sentence_is_named_as_its_object() -> None:
    """“An Herrn Kowalski”, never “an Herr Kowalski”."""
    translation.use("de", paths.translations())
    wrong = []
    for path in Path(paths.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(
                        value=ast.Call(func=ast.Name(id="_"), args=[ast.Constant(value=str(words))]),
                        attr="format",
                    ),
                    keywords=given,
                ):
                    found = OF_SOMEBODY.search(translation._(words))
                    named = next((each for each in found.groups() if each), "") if found else ""
                    wrong += [
                        f"{path.name}: {words}"
                        for each in given
                        if each.arg == named and not re.search(r"as_object|_person", ast.unparse(each.value))
                    ]
    assert wrong == []


def test_the_titles_of_the_sample_are_read_whole_above_their_versions() -> None:
    """The column has room for some 18 letters."""
    sample = paths.translations() / "de" / "samples" / "maya" / "statements.toml"
    titles = [each["title"] for each in tomllib.loads(sample.read_text("utf-8"))["statement"]]
    assert [each for each in titles if len(each) > 18] == []
