"""What lies inside an organisation, one leaf a file: statutes, books, people, links, matrix."""
