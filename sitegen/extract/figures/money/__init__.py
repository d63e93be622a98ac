"""Which currency a sign or a name stands for in an article."""
