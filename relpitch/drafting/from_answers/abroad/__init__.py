"""Answers in German and Spanish: a few shapes that surely read well, else the words as they are."""
