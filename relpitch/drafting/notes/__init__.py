"""What a message is drafted from, and the words of notes turned to the one who reads them."""
