"""One package a page; pages do not know one another."""
