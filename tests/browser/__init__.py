"""Tests in a real browser: what readers see, hear, press and print."""
