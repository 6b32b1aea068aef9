//! Who may see what: audiences, and values that nobody can reach without naming the reader.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who may see a contact, or one value of it. Each sees what those before it see, and more.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Everybody: may stand in published editions.
    #[default]
    Public,
    /// Journalists who were given it: never in what is published.
    Press,
    /// Nobody outside.
    Internal,
}

impl Audience {
    /// All of them, widest first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Press, Self::Internal];

    /// The word for it in data, settings and arguments.
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Press => "press",
            Self::Internal => "internal",
        }
    }

    /// The audience of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.name() == name)
    }

    /// Whether this is everybody.
    pub fn is_public(&self) -> bool {
        *self == Self::Public
    }

    /// Whether what is for `self` may be shown to `reader`.
    pub fn includes(self, reader: Self) -> bool {
        self <= reader
    }
}

/// A value and who may see it. There is no way to the value that does not say for whom it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked<T> {
    value: T,
    audience: Audience,
}

impl<T> Marked<T> {
    /// A value for this audience.
    pub fn new(value: T, audience: Audience) -> Self {
        Self { value, audience }
    }

    /// The value, if the reader may see it.
    pub fn shown_to(&self, reader: Audience) -> Option<&T> {
        self.audience.includes(reader).then_some(&self.value)
    }

    /// The value whoever may see it: for reading, checking and changing the data, never for what is made of it.
    pub fn unguarded(&self) -> &T {
        &self.value
    }

    /// Who may see it.
    pub fn audience(&self) -> Audience {
        self.audience
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_audience_sees_what_the_wider_ones_see() {
        let seen =
            |reader| Audience::ALL.map(|audience| Marked::new((), audience).shown_to(reader).is_some());
        assert_eq!(seen(Audience::Public), [true, false, false]);
        assert_eq!(seen(Audience::Press), [true, true, false]);
        assert_eq!(seen(Audience::Internal), [true, true, true]);
        for audience in Audience::ALL {
            assert_eq!(Audience::parse(audience.name()), Some(audience));
        }
        assert_eq!(Audience::parse("Press"), None);
    }
}
