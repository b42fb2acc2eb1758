"""What is about to be taken from people, and what they do about it."""
