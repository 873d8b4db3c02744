"""How well, and how fast, the coach reads.

python -m benchmarks.coach TEXTS.jsonl ... [--slips [CATEGORY]]     agreement with labelled texts

Texts with votes are scored by these: a note is false where nobody labelled its sentence with a problem,
praise where nobody labelled it so, a missing part where nobody misses it; asked for is what both labelled.
How it grows with the number of texts: python -m benchmarks.coach_train --curve
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollArea

from benchmarks.rows import ROOT, Row, cpu_ms
from relpitch.coach import review
from relpitch.coach.pack import load
from relpitch.ui.widgets.underlines import Underline
from relpitch.ui.widgets.words_edit import WordsEdit
from tests.coach.scoring import PARTS, PROBLEMS, Score, Scores, score, texts
from tests.coach.votes import agreement, table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument(
        "--slips", nargs="?", const="", help="list misses and false notes, of one category or all"
    )
    options = parser.parse_args()
    labelled = [text for path in options.files for text in texts(path)]
    voted = [text for text in labelled if "votes" in text]
    if voted:
        agreed = agreement(voted, review)
        print("\n".join(table(agreed)))
        if options.slips is not None:
            show_slips(agreed.slips, options.slips)
    once = [text for text in labelled if "votes" not in text]
    if once:
        scores = score(once)
        show(scores)
        if options.slips is not None:
            show_slips(scores.slips, options.slips)


def rows() -> Iterator[Row]:
    """The rules readied, and texts read that were never read before."""
    paragraphs = [text["text"] for text in texts(ROOT / "tests" / "coach" / "texts" / "develop.jsonl")]
    long = " ".join((" ".join(paragraphs).split() * 20)[:2000])
    changed = max(paragraphs, key=len)
    count = iter(range(10**6))
    yield Row(
        "ready the coach's rules", cpu_ms(lambda: load(ROOT / "resources" / "coach" / "en")), "ms", at_most=50
    )
    a_paragraph = cpu_ms(lambda: review(f"{changed} {next(count)}", closely=False))
    yield Row("coach a changed paragraph, by words", a_paragraph, "ms", at_most=5)
    whole = cpu_ms(lambda: review(long.replace(". ", f" {next(count)}. "), closely=False))
    yield Row("coach 2,000 new words, by words", whole, "ms", whole / a_paragraph, "a paragraph")
    typed = cpu_ms(lambda: review(f"{next(count)} {long}", closely=False))
    yield Row("coach 2,000 words after a keystroke, by words", typed, "ms", at_most=16)
    pitch = " ".join(long.split()[:100])
    closely = cpu_ms(lambda: review(f"{pitch} {next(count)}.", "pitch"))
    yield Row("coach 100 words closely, beside the window", closely, "ms", at_most=200)
    yield Row("keystroke to painted, 2,000 words underlined", keystroke(long), "ms", at_most=16)


def show(scores: Scores) -> None:
    print(f"{'':13}{'labels':>7}{'found':>7}{'notes':>7}{'right':>7}{'P':>8}{'R':>7}")
    for category in (*PROBLEMS, "give", "graceful", *PARTS):
        show_line(category, scores.by_category.get(category, Score()))
    show_line("problems", scores.together(PROBLEMS))
    show_line("missing", scores.together(PARTS))
    print(f"notes on a giving text {scores.notes_on_giving / max(1, scores.giving_texts):.2f}", end="   ")
    print(f"stance {scores.stances[True]} of {scores.stances.total()}")


def show_line(name: str, each: Score) -> None:
    numbers = f"{each.labelled:7}{each.found:7}{each.noted:7}{each.right:7}"
    print(f"{name:13}{numbers}{each.precision:8.2f}{each.recall:7.2f}")


def show_slips(slips: Iterable[tuple[str, str, str, str]], wanted: str) -> None:
    for category, what, name, words in sorted(slips):
        if wanted in category:
            print(f"{category:14}{what:8}{name:6}{words}")


def keystroke(long: str) -> float:
    """A letter typed and painted in 2,000 words with a line under every note."""
    application = QApplication.instance() or QApplication([])
    edit = WordsEdit("Offer")
    edit.show_words(long)
    edit.show_underlines([Underline(note.start, note.end, "take") for note in review(edit.words()).notes])
    area = QScrollArea(widgetResizable=True)
    area.setWidget(edit)
    area.resize(456, 800)
    area.show()
    edit.put_caret(at_end=True)
    area.ensureVisible(0, edit.height())

    def typed() -> None:
        edit.insertPlainText("a")
        application.processEvents()

    return cpu_ms(typed)


if __name__ == "__main__":
    main()
