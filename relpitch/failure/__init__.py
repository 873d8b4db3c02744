"""What is left of a run that failed: a report without the person's words, and the words they typed."""
