"""Bodies that took part through people whom the text does not name."""
