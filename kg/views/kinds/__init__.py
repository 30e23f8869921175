"""One module a view: each turns the facts of a graph into a scene."""
