"""A sentence as clauses: phrases of titles and people, lists, subjects, predicates, objects, words said, time."""
