"""python -m relpitch"""

import sys

from relpitch.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
