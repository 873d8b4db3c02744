"""The three answers of Welcome, made a first draft with parts and gaps."""
