"""Who was there, and in which part: what each clause says, and what makes nobody present."""
