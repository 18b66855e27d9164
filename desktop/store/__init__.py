"""The only room with SQL: opening the database and answering questions with records."""
