//! What can go wrong: one file per rule, and a table of all of them.
