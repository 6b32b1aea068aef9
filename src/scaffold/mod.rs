//! New projects and new locales.
