"""How fast and how large relpitch is: `python -m benchmarks`. One small file for a few rows; see rows.py."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program has it
