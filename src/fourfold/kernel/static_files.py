"""Static files are built with a digest in their name already, and served as they are."""

from django.contrib.staticfiles.storage import StaticFilesStorage


class BuiltFiles(StaticFilesStorage):
    """Files made by the front-end build."""
