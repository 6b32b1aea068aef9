//! The only reader: a folder becomes sources (every file once) and settings.
