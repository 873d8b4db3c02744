"""A message after a meeting: whole sentences that are right by themselves."""
