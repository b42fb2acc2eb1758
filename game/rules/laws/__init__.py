"""Laws on their way: pushed, passed, decreed, stalled, repealed; in force only while decreed."""
