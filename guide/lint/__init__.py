"""What pages and drawings must hold, and the words that we do not use."""
