"""What a household earns, what it is insured for, and what it owes."""
