"""How well, and how fast, the coach reads.

python benchmarks/coach.py TEXTS.jsonl ... [--slips [CATEGORY]]     agreement with labelled texts
python benchmarks/coach.py TEXTS.jsonl ... --speed                  rules, a paragraph, a long text, a key
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QScrollArea

from relpitch.coach import review  # the checkout beside this file is what is measured
from relpitch.coach.pack import load
from relpitch.ui.widgets.underlines import Underline
from relpitch.ui.widgets.words_edit import WordsEdit
from tests.coach.scoring import PARTS, PROBLEMS, Score, Scores, score, texts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument(
        "--slips", nargs="?", const="", help="list misses and false notes, of one category or all"
    )
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    if options.files:
        scores = score(text for path in options.files for text in texts(path))
        show(scores)
        if options.slips is not None:
            show_slips(scores, options.slips)
    if options.speed:
        measure(options.files)


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


def show_slips(scores: Scores, wanted: str) -> None:
    for category, what, name, words in sorted(scores.slips):
        if wanted in category:
            print(f"{category:14}{what:8}{name:6}{words}")


def measure(files: list[Path]) -> None:
    """CPU milliseconds, the median of 21 runs; behind them, how often a million additions fit in."""
    paragraphs = [text["text"] for path in files for text in texts(path)] or [
        "I bake. Could I pick your brain?"
    ]
    long = " ".join(("\n\n".join(paragraphs).split(" ") * 300)[:2000])
    additions = median(lambda: sum(number for number in range(1_000_000)))
    count = iter(range(10**6))
    changed = max(paragraphs, key=len)
    for name, milliseconds in (
        ("load the rules", median(lambda: load(ROOT / "resources" / "coach" / "en"))),
        ("changed paragraph", median(lambda: review(f"{changed} {next(count)}"))),
        ("2,000 words cold", median(lambda: review(f"{next(count)} {long}"))),
        ("a keystroke", keystroke(long)),
    ):
        print(f"{name:18}{milliseconds:7.1f} ms{milliseconds / additions:7.2f}")


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

    return median(typed)


def median(run: Callable[[], object]) -> float:
    times = []
    for _ in range(21):
        begin = time.process_time()
        run()
        times.append((time.process_time() - begin) * 1000)
    return sorted(times)[10]


if __name__ == "__main__":
    main()
