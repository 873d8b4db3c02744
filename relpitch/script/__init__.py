"""The script language: one parser, and everything else a fold over its tokens."""
