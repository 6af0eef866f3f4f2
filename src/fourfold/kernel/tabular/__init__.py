"""Rows from a paste, a CSV or an Excel file into any area: read, guess, preview, keep, undo.

An area brings an `Importer` (see `importer`); everything else is here, once. Words: a *sheet* is
what was read; a *batch* is one import by one person; its rows are *staged* until a day has passed.
An import only adds; it never changes what was there, so that it can be undone whole.
"""
