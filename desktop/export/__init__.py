"""Records to text and bytes for other programs."""
