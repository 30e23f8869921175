"""Names of people: their shape, their characters, what stands around them, and what else on the page proves them."""
