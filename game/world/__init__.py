"""The state of a town: arrays, ledger, organisations, luck. Knows no rule and no screen."""
