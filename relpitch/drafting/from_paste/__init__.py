"""A pasted pitch, taken apart into parts."""
