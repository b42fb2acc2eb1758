"""The town hall as a partner (concepts 17, 81, 86, 88, 97; facts D1 to D8): how it buys, what of
its budget people decide on, whom it asks and whether it keeps its word, what it says of itself,
and what it can be asked for. On where the system `partnership` is.
"""
