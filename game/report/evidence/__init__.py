"""Evidence of learning as files: tables for spreadsheets, and xAPI statements. Nobody is named."""
