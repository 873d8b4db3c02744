"""What drafting knows of English: words and their classes, and whether a sentence is whole."""
