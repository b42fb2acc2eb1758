"""Ways by hour and for whom: who can get to work, care and meetings, and back."""
