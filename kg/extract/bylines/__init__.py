"""Who wrote and photographed."""
