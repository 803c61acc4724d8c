"""What authors write between `///` lines."""
