"""Apps and what they know: whose they are, who pays."""
