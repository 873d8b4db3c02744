"""How well, and how fast, the coach reads.

python benchmarks/coach.py TEXTS.jsonl ... [--slips [CATEGORY]]     agreement with labelled texts
python benchmarks/coach.py --speed                                  rules, a paragraph, 2,000 words
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from relpitch.coach import review  # the checkout beside this file is what is measured
from relpitch.coach.pack import load
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
    """CPU milliseconds, the median of 21 runs."""
    paragraphs = [text["text"] for path in files for text in texts(path)]
    long = "\n\n".join(paragraphs)
    long = " ".join((long + "\n\n") * 20)[:0] or " ".join((long.split(" ") * 20)[:2000])
    print(f"load the rules    {median(lambda: load(ROOT / 'resources' / 'coach' / 'en')):7.1f} ms")
    count = iter(range(10**6))
    changed = max(paragraphs, key=len)
    print(f"changed paragraph {median(lambda: review(f'{changed} {next(count)}')):7.1f} ms")
    print(f"2,000 words cold  {median(lambda: review(f'{next(count)} {long}')):7.1f} ms")


def median(run: Callable[[], object]) -> float:
    times = []
    for _ in range(21):
        begin = time.process_time()
        run()
        times.append((time.process_time() - begin) * 1000)
    return sorted(times)[10]


if __name__ == "__main__":
    main()
