"""The guide's own Python: reads the data, teaches Markdown our blocks, refuses a bad build, makes a built site whole.

content/   the records of `data/`: typed, read, checked, joined by id
markdown/  what pages are written with: blocks between `///` lines, citations, glossary words
lint/      what a page must hold, and words that we do not use
publish/   what is made from built pages: search, data files, pictures, the reading report
syntax     the lines and blocks of a page
text       the forms within a text
kinds      the kinds of pages
drawings   line drawings, checked before a page shows them
errors     `Refusal`, the one way to stop a build
hooks      where MkDocs meets all of this
"""
