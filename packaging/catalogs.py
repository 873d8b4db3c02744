"""Brings the catalogs of every language to what the code says, and compiles them.

python packaging/catalogs.py [LANGUAGE ...]

A language that is named and has no catalog gets one. What has no translation yet is counted; what would not
work is told with file and line, and ends with 1. docs/translating.md tells the rest.
"""

import argparse
import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
_DATES_AND_NAMES = re.compile(
    rb'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Project-Id-Version|Report-Msgid-Bugs-To|Last-Translator'
    rb"|Language-Team): .*\n"
)
KEYWORDS = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "NC_": ((1, "c"), 2),
    "pgettext_in": ((2, "c"), 3),
}


# What a person reads of data files that are in English alone: which fields, in which context.
DATA = {
    "designs.toml": (("name", "about"), "a design of cards"),
    "stocks.toml": (("name", "maker", "page_name"), "a card stock"),
    "settings.toml": (("icon",), "a picture"),
    "help/contents.toml": (("group",), "a group of the help"),
    "coach/en/*.toml": (("why", "why_in_message"), "why the coach speaks up"),
    "language/*/words.toml": (("in_english",), "a language"),
}
MAKERS = ("Avery", "Sigel")


def main() -> None:
    """Bring them up to date."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("language", nargs="*", help="a language to begin, such as fr or pt_BR")
    named = parser.parse_args().language
    texts = extracted()
    wrong: list[str] = []
    for language in sorted({*languages(), *named}):
        catalog = read(language)
        catalog.update(texts, no_fuzzy_matching=True)
        write(catalog, language)
        wrong += problems(language)
        print(f"{language}: {len(missing(catalog))} of {len(texts)} without a translation")
    print("\n".join(wrong), end="\n" if wrong else "")
    sys.exit(1 if wrong else 0)


def languages() -> list[str]:
    """The languages that have a catalog."""
    return sorted(each.parents[1].name for each in FOLDER.glob("*/LC_MESSAGES/relpitch.po"))


def path(language: str) -> Path:
    """Where a language's catalog lies."""
    return FOLDER / language / "LC_MESSAGES" / "relpitch.po"


def extracted() -> Catalog:
    """Every text that is marked in the code, with the files it stands in."""
    catalog = Catalog(project="relpitch")
    found = extract_from_dir(
        ROOT / "relpitch",
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for file, line, text, comments, context in sorted(found, key=lambda each: (each[0], each[1])):
        where = [(f"relpitch/{Path(file).as_posix()}", line)]
        catalog.add(text, None, where, auto_comments=comments, context=context)
    for path_ in sorted((ROOT / "relpitch").rglob("*.py")):
        for line, text in _within_fields(path_):
            catalog.add(text, None, [(path_.relative_to(ROOT).as_posix(), line)])
    for name, (named, context) in DATA.items():
        for data in sorted((ROOT / "resources").glob(name)):
            for text in dict.fromkeys(_texts_of(data, named)):
                catalog.add(text, None, [(data.relative_to(ROOT).as_posix(), 1)], context=context)
    return catalog


def _within_fields(file: Path) -> Iterator[tuple[int, str]]:
    """The texts marked within the fields of f-strings, which Babel sees from Python 3.12 on only."""
    for joined in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        for call in ast.walk(joined) if isinstance(joined, ast.JoinedStr) else ():
            match call:
                case ast.Call(func=ast.Name("_"), args=[ast.Constant(str(text))]):
                    yield call.lineno, text


def _texts_of(file: Path, named: tuple[str, ...]) -> Iterator[str]:
    """The words in some fields of a data file; not the names of makers and what has only figures."""
    whole = tomllib.loads(file.read_text(encoding="utf-8"))
    for tables in [whole], *whole.values():
        rows = [each for each in tables if isinstance(each, dict)]
        for text in (str(row[each]) for row in rows for each in named if each in row):
            if re.search("[A-Za-z]{3}", text) and not text.startswith(MAKERS):
                yield text.replace("-", " ") if named == ("icon",) else text


def read(language: str) -> Catalog:
    """A language's catalog, empty where there is none."""
    file = path(language)
    if not file.is_file():
        return Catalog(locale=language, project="relpitch")
    with file.open("rb") as open_file:
        return read_po(open_file, locale=language)


def write(catalog: Catalog, language: str) -> None:
    """Write a catalog and its compiled form. Nothing in them tells when: two writings are alike."""
    file = path(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(as_text(catalog))
    file.with_suffix(".mo").write_bytes(compiled(catalog))


def as_text(catalog: Catalog) -> bytes:
    """The catalog as translators read it: one text a line, and nothing that changes by itself."""
    catalog.fuzzy = False
    catalog.header_comment = "# Copyright relpitch contributors. Under the licence of relpitch."
    text = BytesIO()
    write_po(text, catalog, width=0, include_lineno=False)
    return _DATES_AND_NAMES.sub(b"", text.getvalue())


def compiled(catalog: Catalog) -> bytes:
    """What the program reads."""
    only = Catalog(locale=catalog.locale, creation_date=_NEVER, revision_date=_NEVER)
    for message in catalog:
        if message.id and not message.fuzzy and is_translated(message):
            only.add(message.id, message.string, context=message.context)
    made = BytesIO()
    write_mo(made, only)
    return made.getvalue()


def is_translated(message: Message) -> bool:
    """Whether each of its forms has words."""
    forms = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return all(forms)


def missing(catalog: Catalog) -> list[Message]:
    """The texts without a translation."""
    return [each for each in catalog if each.id and (each.fuzzy or not is_translated(each))]


def problems(language: str) -> list[str]:
    """What of a catalog would not work, with its line: wrong fields, a plural form too few."""
    catalog = read(language)
    where = path(language).relative_to(ROOT)
    return [
        f"{where}, line {message.lineno}: {trouble}"
        for message in catalog
        if message.id and is_translated(message)
        for trouble in _trouble(message, catalog.num_plurals)
    ]


def _trouble(message: Message, plurals: int) -> Iterator[str]:
    texts = message.id if isinstance(message.id, list | tuple) else (message.id,)
    forms = message.string if isinstance(message.string, list | tuple) else (message.string,)
    if len(texts) > 1 and len(forms) != plurals:
        yield f"the language has {plurals} forms, here are {len(forms)}"
    may_lack: set[str] = set()
    if len(texts) > 1:  # "one card" needs no number
        may_lack = {"count", "number"} | (fields(texts[-1]) - fields(texts[0]))
    for form in forms:
        there, wanted = fields(form or ""), fields(texts[-1])
        if there - wanted or wanted - there - may_lack:
            yield f"{form!r} needs the fields {sorted(wanted) or 'none'}"


def fields(text: str) -> set[str]:
    """The names in braces; of a text that cannot be formatted its braces themselves."""
    try:
        named = {name for _before, name, _form, _how in Formatter().parse(text) if name is not None}
        return named | set(re.findall(r"%(?:\(\w+\))?[sr]", text))
    except ValueError:
        return set(re.findall("[{}]+", text))


if __name__ == "__main__":
    main()
