//! Where links lead, as CommonMark writes it.

/// `<https://…>` or `<a@b.org>` where the words of the link are its address and such a form can hold it.
pub(super) fn autolink(to: &str, text: &str) -> Option<String> {
    let is_word = text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '\\' | '`'));
    if !is_word {
        return None;
    }
    let is_url = text == to && (to.starts_with("https://") || to.starts_with("http://"));
    let is_email = to.strip_prefix("mailto:") == Some(text) && is_simple_email(text);
    (is_url || is_email).then(|| format!("<{text}>"))
}

/// The addresses that CommonMark takes for e-mail autolinks (§6.5), minus the rare.
fn is_simple_email(text: &str) -> bool {
    let is_word = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphanumeric())
            && part.ends_with(|c: char| c.is_ascii_alphanumeric())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && local.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '_' | '-'))
            && domain.split('.').all(|label| label.len() < 60 && is_word(label))
    })
}

/// A link's destination as it stands between the round brackets.
pub(super) fn destination(to: &str) -> String {
    let is_plain = |c: char| {
        c.is_ascii_graphic() && !matches!(c, '<' | '>' | '(' | ')' | '\\' | '&' | '`' | '*' | '_' | '"')
    };
    if !to.is_empty() && to.chars().all(is_plain) {
        return to.to_owned();
    }
    let mut written = String::from("<");
    for character in to.chars() {
        match character {
            '<' | '>' | '\\' | '`' | '*' | '_' => written.extend(['\\', character]),
            '&' => written.push_str("&amp;"),
            '\0'..=' ' => written.push_str(&format!("%{:02X}", u32::from(character))),
            _ => written.push(character),
        }
    }
    written.push('>');
    written
}
