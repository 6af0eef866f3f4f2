"""What every area stands on. Knows no noun of the domain.

Tenancy, the journal, documents, tabular import, the text guard, the outbox, components, files and
the web. A helper moves in here on its third user.
"""
