"""The parts of the town hall's screen."""
