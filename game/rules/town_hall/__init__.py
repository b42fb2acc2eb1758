"""The municipality's rules in small parts: budgets, styles, quality, contracts, four channels.

`season/municipality` lives a week with them; effects change what they read.
"""
