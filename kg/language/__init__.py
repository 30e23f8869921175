"""Language: the tokenizer, the lexicons (tables under ``data``) and the matchers that components share."""
