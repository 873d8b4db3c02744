"""The script language: one parser (`tokens`), and everything else a fold over its tokens."""
