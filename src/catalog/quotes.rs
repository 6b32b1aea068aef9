//! Quotation marks of languages (CLDR 48, delimiters; ICU4X has no data for them).

use super::Locale;
use super::cldr::LocaleData;

/// Opening and closing mark, and the same within a quotation.
type Marks = [&'static str; 4];

/// What CLDR gives where a language has no marks of its own.
const ROOT: Marks = ["“", "”", "‘", "’"];

/// The marks of all others, and their tags. Those of Spain and of Spanish as such are not CLDR's but the RAE's (Ortografía,
/// las comillas: « » first, “ ” within); America writes “ ”.
static MARKS: &[(Marks, &str)] = &[
    (["„", "”", "‚", "’"], "agq ff"),
    (["«", "»", "‹", "›"], "am az-Arab az-Cyrl fa fr-CH gsw jgo kkj mzn rm sdh wae"),
    (["”", "“", "’", "‘"], "ar lld ms-Arab syr ur"),
    (
        ["«", "»", "“", "”"],
        "ast blo bm br ca cv dyo el es eu ewo ie it kab kk lij mg mua nnh pms pt-PT sc sg ti",
    ),
    (["«", "»", "„", "“"], "bas be bua ky os ru sah tyv uk"),
    (["„", "“", "„", "“"], "bg lt prg sgs"),
    (["“", "”", "‘", "’"], "bm-Nkoo es-419 ff-Adlm uz-Arab uz-Cyrl"),
    (["„", "”", "‘", "’"], "bs"),
    (["„", "“", "‚", "‘"], "bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl"),
    (["«", "»", "‘", "’"], "dua el-polyton ksf nb nn no rw"),
    (["“", "”", "«", "»"], "eo"),
    (["”", "”", "’", "’"], "fi he lag rn se sn sv yi"),
    (["«", "»", "«", "»"], "fr ht hy oc yav"),
    (["«", "»", "”", "“"], "fr-CA"),
    (["‘", "’", "“", "”"], "fur ia ti-ER tn"),
    (["„", "”", "»", "«"], "hu szl"),
    (["「", "」", "『", "』"], "ja yue yue-Hans zh-Hant"),
    (["„", "“", "«", "»"], "ka"),
    (["»", "«", "›", "‹"], "kk-Arab ug"),
    (["‘", "’", "‘", "’"], "nl"),
    (["„", "”", "«", "»"], "nmg pl ro"),
    (["«", "»", "„", "”"], "shi zgh"),
    (["„", "”", "’", "’"], "sr sr-Latn"),
    (["“", "’", "“", "”"], "st"),
    (["“", "”", "“", "”"], "tk"),
    (["“", "”", "’", "‘"], "uz"),
];

/// The marks of a locale or of its nearest parent. `None` where CLDR does not know the language.
pub fn quotation_marks(locale: &Locale) -> Option<Marks> {
    let own = |link: &Locale| {
        let of_tag = |(_, tags): &&(Marks, &str)| tags.split(' ').any(|tag| tag == link.as_str());
        MARKS.iter().find(of_tag).map(|(marks, _)| *marks)
    };
    // `bs-Latn` is `bs`, though CLDR's parents do not say so.
    let language = Locale::parse(locale.language()).ok().filter(|language| language.is_same_language(locale));
    let chain = std::iter::once(locale.clone()).chain(locale.parents()).chain(language);
    chain.into_iter().find_map(|link| own(&link)).or_else(|| {
        let is_known = [LocaleData::Dates, LocaleData::Lists].iter().any(|data| data.is_in_cldr(locale));
        is_known.then_some(ROOT)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_and_scripts_have_marks_of_their_own() {
        let marks = |tag| quotation_marks(&Locale::parse(tag).unwrap()).map(|marks| marks[0]);
        assert_eq!((marks("es"), marks("es-MX"), marks("es-US")), (Some("«"), Some("“"), Some("“")));
        assert_eq!((marks("pt-BR"), marks("pt-AO")), (Some("“"), Some("«")));
        assert_eq!((marks("zh-CN"), marks("zh-TW")), (Some("“"), Some("「")));
        assert_eq!((marks("sw"), marks("yua")), (Some("“"), None));
        let tags: Vec<&str> = MARKS.iter().flat_map(|(_, tags)| tags.split(' ')).collect();
        let known: std::collections::BTreeSet<&str> = tags.iter().copied().collect();
        assert_eq!(known.len(), tags.len(), "each once");
    }
}
