"""The report's sections: one module a question, each a function from the material to a section."""
