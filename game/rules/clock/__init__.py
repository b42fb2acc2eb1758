"""The care clock: what somebody has to do, who does it, what it takes from their day; and pairs of
a time bank that were brought together by hand."""
