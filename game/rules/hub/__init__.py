"""A support hub: counters, queue, ladder, and what it lives on.

`counters` says who stands at each and for how many minutes, `queue` who asks and who comes next,
`ladder` how a thought becomes an enterprise, `support` whom it advises afterwards, `money` what it
costs and lives on, `life` how it opens, fails and closes, `copies` what becomes of it elsewhere,
`desk` what a team may do about all this, `figures` what is counted.
"""
