"""Where people met, as it reads in a sentence."""
