//! Documents of LibreOffice and others (ODT, OASIS OpenDocument 1.3): as a reader sees them, like those of Word.

mod body;
mod line;
mod lists;
mod styles;

use super::margin::Margin;
use super::pieces::{Allowance, Piece};
use crate::package::Parts;
use body::Body;
use styles::Styles;

/// How deeply elements may stand within each other.
const DEEPEST: usize = 256;

/// Reads a document: its pieces and the language of most of it.
///
/// # Errors
/// Why it cannot be read.
pub(super) fn read(
    parts: &mut Parts<'_>,
    margin: &mut Margin,
) -> Result<(Vec<Piece>, Option<String>), &'static str> {
    let manifest = parts.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err("encrypted");
    }
    let text = parts.text("content.xml")?.ok_or("part")?;
    let around = parts.text("styles.xml")?;
    let mut styles = Styles::default();
    if let Some(around) = &around {
        styles.read(around)?;
    }
    styles.read(&text)?;
    margin.macros |= parts.names().any(|name| {
        (name.starts_with("Basic/") && !name.ends_with("script-lc.xml") && name.ends_with(".xml"))
            || (name.starts_with("Scripts/") && !name.ends_with('/'))
    });
    let mut allowance = Allowance::default();
    let mut body = Body::new(&text, &styles, margin, &mut allowance);
    let pieces = body.read_text()?;
    let language = body.language();
    if let Some(around) = &around {
        Body::new(around, &styles, margin, &mut allowance).read_furniture()?;
    }
    Ok((pieces, language))
}
