"""The workshop that makes the database from reviewable text files; it is not shipped with the application."""
