"""The codex: what each idea is, where it was met, a case that worked and one that failed."""
