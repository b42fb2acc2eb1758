"""Toolkits that go to another town: a core that is kept, parts that are adapted."""
