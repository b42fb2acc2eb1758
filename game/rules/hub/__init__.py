"""A support hub: counters, queue, ladder, and what it lives on."""
