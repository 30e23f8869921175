"""From assertions to facts: events and their people, each with its evidence."""
