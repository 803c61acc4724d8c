"""The guide's own Python: reads the data, teaches Markdown our blocks, refuses a bad build.

records    one YAML file of `data/`, checked by its schema
library    all records together: sources, studies, claims, terms
blocks/    what authors write between `///` lines
inline     citations `[@id]` and glossary words `[word](term:id)`
pages      what a page's front matter and outline must hold
hooks      the same refusals, at the moment MkDocs builds
finish     what is done to `site/` after the build
"""
