"""The town hall as a partner, in small parts."""
