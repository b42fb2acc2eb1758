"""A money with euros behind it: reserve, households' wallets, tills of those who take it."""
