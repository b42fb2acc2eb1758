"""Ways by hour and for whom: what they keep women from, and what opens them."""
