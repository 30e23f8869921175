"""Whose post it is: bodies that are not printed beside it, careers, and several forms of one person or one post."""
