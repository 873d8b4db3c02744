"""How fast and how large relpitch is: `python -m benchmarks`. One small file for a few rows; see rows.py."""
