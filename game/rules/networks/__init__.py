"""Networks: a federation's solidarity fund, orders among sisters, blueprints that are shared.

`joining` says who belongs, `solidarity` bears losses up to a limit, `orders` sends purchases to
sisters first, `blueprints` makes a founding cheaper.
"""
