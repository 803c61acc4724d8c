"""The guide's own Python: reads the data, teaches Markdown our blocks, refuses a bad build.

records      one YAML file of `data/`, checked by its schema
model        what records become: sources, studies, claims
shares       of 100 people, how many: the people behind it, and its range
library      all records together
links        ids in records lead somewhere, and pictures do not mislead
blocks/      what authors write between `///` lines
inline       citations `[@id]` and glossary words `[word](term:id)`
pages        what a page's front matter and outline must hold
style        words that we do not use, and better ones
hooks        the same refusals, at the moment MkDocs builds
finish       what is done to `site/` after the build
exports      the records as JSON, CSL-JSON and RIS under `/data/`
search       what the search in the reader's browser knows
readability  how hard a text is to read
report       the figures of every page, as a table and as data
"""
