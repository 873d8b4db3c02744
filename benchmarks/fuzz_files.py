"""Thousands of spoilt files of each kind: any traceback, what took longest, and how much memory it took.

python -m benchmarks.fuzz_files [count of each kind] [kind ...]
"""

import resource
import sys
import time
import traceback

from relpitch.domain.errors import RelpitchError
from tests.interchange.mutations import mutated
from tests.interchange.readers import READERS, seeds


def main() -> int:
    """Spoil and read; 1 where anything but a sentence came of it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3_000
    failed = 0
    for kind in sys.argv[2:] or READERS:
        longest = refused = wrong = 0.0
        for content in mutated(seeds(kind), count, seed=1):
            begun = time.monotonic()
            try:
                READERS[kind](content)
            except RelpitchError:
                refused += 1
            except Exception:  # that is what is looked for
                wrong += 1
                if wrong <= 3:
                    traceback.print_exc()
            longest = max(longest, time.monotonic() - begun)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{kind:9} {count:6,} read, {refused:6,.0f} refused, {wrong:4.0f} tracebacks, "
            f"longest {longest:5.2f} s, memory {memory} MB"
        )
        failed += int(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
