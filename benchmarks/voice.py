"""How long measuring a take takes, as a fraction of its length, and how well its pauses are found.

python benchmarks/voice.py
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from relpitch.voice.signal import measure
from tests.voice.takes import write
from tests.voice.test_signal import f1, spoken

_GAPS = (0.1, 0.3, 0.15, 0.6, 0.4, 1.0, 0.2, 2.0)
_NOISES = {"clean": 0.0005, "20 dB": 0.007, "15 dB": 0.0125}


def main() -> int:
    """Print CPU seconds against the take's seconds, then F1 of the pauses in noise."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "take.wav"
        print(f"{'take':>10}{'CPU s':>10}{'of real time':>15}")
        for repeat in (2, 8, 60):
            samples, _ = spoken(list(_GAPS) * repeat)
            write(path, samples)
            before = time.process_time()
            measure(path)
            used, seconds = time.process_time() - before, len(samples) / 16000
            print(f"{seconds:>8.0f} s{used:>10.2f}{used / seconds:>15.4f}")
        print(f"\n{'noise':>10}{'F1':>10}")
        for name, noise in _NOISES.items():
            samples, truth = spoken(list(_GAPS) * 12, noise)
            found = measure(write(path, samples)).pauses
            print(f"{name:>10}{f1(found, [each for each in truth if each.seconds >= 0.25]):>10.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
