"""Forms inside a line of Markdown, and the guards that let no raw markup reach a page."""
