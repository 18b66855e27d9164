"""Pure rules over records: no Qt, no SQL, no pandas."""
