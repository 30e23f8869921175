"""What may stand where: spans of all recognizers, words, characters lost, script; the best reading of a sentence."""
