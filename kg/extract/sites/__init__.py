"""Places that a tour went to, or that a gathering was shown."""
