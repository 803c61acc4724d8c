"""The records of `data/`: read, checked, joined by id."""
