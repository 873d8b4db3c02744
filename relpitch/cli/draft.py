"""relpitch draft: a first draft from three answers, as a script file."""

import argparse
import json
from typing import TYPE_CHECKING, Any

from relpitch.domain.errors import RelpitchError
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.drafting.from_answers.first_draft import FirstDraft


def configure(parser: argparse.ArgumentParser) -> None:
    """The three answers, and their language."""
    parser.add_argument("--who", metavar=_("TEXT"), default="", help=_("who do you love to help?"))
    parser.add_argument("--change", metavar=_("TEXT"), default="", help=_("what changes for them?"))
    parser.add_argument(
        "--touch",
        metavar=_("TEXT"),
        default="",
        help=_("what small thing could you do for someone you meet?"),
    )
    parser.add_argument("--language", metavar=_("CODE"), default="", help=_("else it is told by the words"))


def run(arguments: argparse.Namespace) -> int:
    """Print the draft."""
    from relpitch.drafting.from_answers.answers import Answers
    from relpitch.drafting.from_answers.first_words import first_words
    from relpitch.script.language import language, languages

    if arguments.language and not language(arguments.language).name:
        codes = ", ".join(sorted(each.code for each in languages()))
        raise RelpitchError(
            _("relpitch knows no language “{code}”. There is {codes}.").format(
                code=arguments.language, codes=codes
            )
        )
    draft = first_words(Answers(arguments.who, arguments.change, arguments.touch), arguments.language)
    if not draft.pieces and not draft.left_out:
        raise RelpitchError(_("One answer is enough to begin: --who, --change or --touch."))
    if arguments.json:
        print(json.dumps(_plain(draft), indent=2, ensure_ascii=False))
    else:
        print(_script(draft), end="")
    return 0


def _script(draft: "FirstDraft") -> str:
    from relpitch.script.script_file import ScriptFile, ScriptSection, write_file

    sections = tuple(
        ScriptSection(part, drafted.words, drafted.when) for part, drafted in draft.parts.items()
    )
    return write_file(ScriptFile({"title": draft.title, "language": draft.language}, sections))


def _plain(draft: "FirstDraft") -> dict[str, Any]:
    asked = draft.asked
    return {
        "title": draft.title,
        "language": draft.language,
        "text": draft.text,
        "parts": [
            {"part": part.value, "words": drafted.words, "when": drafted.when}
            for part, drafted in draft.parts.items()
        ],
        "gaps": list(draft.gaps),
        "asked": asked
        and {
            "answer": asked.answer,
            "line": asked.line,
            "example": asked.words,
            "from_the_answer": asked.theirs,
        },
        "left_out": [
            {"answer": each.answer, "words": each.words, "all": each.all, "wish": each.wish}
            for each in draft.left_out
        ],
    }
