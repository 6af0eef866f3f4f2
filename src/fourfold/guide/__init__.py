"""The reasons, questions and worked examples beside the work.

Pages are Markdown files in `pages/<language>/<slug>.md`, written for people who do not program.
Every page has the same five parts in the same order; only their words differ by language.
"""
