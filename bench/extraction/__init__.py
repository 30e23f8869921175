"""Measures of what the pipeline reads out of news: gold on unseen articles, names against other tools, reliability."""
