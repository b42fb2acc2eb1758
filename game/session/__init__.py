"""One game being played: the only writer, its log, saves, forecasts, causes and views."""
