"""Which gatherings an article tells of: the main one, further ones, their names and days."""
