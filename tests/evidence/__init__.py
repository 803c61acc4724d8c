"""Tests that hold records and pages against `evidence/`, the notes from reading."""
