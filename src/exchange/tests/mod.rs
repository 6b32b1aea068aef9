//! The laws of exchange, for every format.

mod patterns;
