"""What all decision methods share: ballots, the roll, the terms, ties, and what a count says."""
