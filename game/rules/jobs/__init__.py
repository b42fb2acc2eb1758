"""Who holds which post: how people and posts find each other, and part."""
