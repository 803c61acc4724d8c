"""One piece of `guide/` at a time: what goes in, what comes out, and what is refused."""
