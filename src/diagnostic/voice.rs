//! Who says the sentences: the tool's own Fluent messages in the user's language.

use super::Arguments;

/// Says the tool's messages in one language. Implemented over the tool's own `locales/<locale>/tool/`, so that
/// findings stay free of any language.
pub trait Voice {
    /// The value of message `id` with its variables filled, as plain text.
    fn say(&self, id: &str, arguments: &Arguments) -> String;

    /// The attribute of message `id`, if the message has it.
    fn say_attribute(&self, id: &str, attribute: &str, arguments: &Arguments) -> Option<String>;

    /// What message `id`, or its attribute, says in general: one sentence per `$case`, with the names of the variables
    /// in place of what would fill them. Empty if there is no such message.
    fn describe(&self, _id: &str, _attribute: Option<&str>) -> Vec<String> {
        Vec::new()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::diagnostic::Argument;

    /// Says the id of a message and its arguments.
    pub(crate) struct Echo;

    impl Voice for Echo {
        fn say(&self, id: &str, arguments: &Arguments) -> String {
            let mut said = id.to_owned();
            for (name, value) in arguments {
                match value {
                    Argument::Text(text) => said.push_str(&format!(" {name}={text}")),
                    Argument::Number(number) => said.push_str(&format!(" {name}={number}")),
                }
            }
            said
        }

        fn say_attribute(&self, id: &str, attribute: &str, _: &Arguments) -> Option<String> {
            Some(format!("{id}.{attribute}"))
        }
    }
}
