"""Toolkits that go to another town: what is kept, what is changed, and what comes of it there."""
