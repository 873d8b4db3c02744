"""What was promised, as it is told to the one it was promised to."""
