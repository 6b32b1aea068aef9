//! `Plural-Forms`, as the rules of CLDR (or the project's own) have it: the formula of gettext that says the same.

use fixed_decimal::Decimal;

use crate::catalog::{Locale, PLURAL_CATEGORIES, plural_category};

/// As it is written, and as it is compiled.
type Condition = (&'static str, fn(u64) -> bool);

/// A formula: what a whole number must be for each form but the last.
struct Formula {
    conditions: &'static [Condition],
}

impl Formula {
    fn form(&self, n: u64) -> usize {
        self.conditions.iter().position(|(_, holds)| holds(n)).unwrap_or(self.conditions.len())
    }
}

/// What is compiled is what is written.
macro_rules! formulas {
    ($n:ident: $([$($condition:expr),*])*) => {
        &[$(Formula { conditions: &[$((stringify!($condition), |$n| $condition)),*] }),*]
    };
}

/// All that whole numbers come to in the languages of CLDR.
#[allow(clippy::manual_range_contains, reason = "written as C has it")]
static FORMULAS: &[Formula] = formulas! { n:
    []
    [n == 1]
    [n <= 1]
    [n == 1, n != 0 && n % 1000000 == 0]
    [n <= 1, n != 0 && n % 1000000 == 0]
    [n == 1, n == 2]
    [n <= 1, n >= 2 && n <= 10]
    [n == 0, n == 1]
    [n == 1, n >= 2 && n <= 4]
    [n == 1, n == 0 || n % 100 >= 1 && n % 100 <= 19]
    [n == 1, n == 0 || n != 1 && n % 100 >= 1 && n % 100 <= 19]
    [n % 10 == 1]
    [n % 10 == 1 && n % 100 != 11]
    [n <= 1 || n >= 11 && n <= 99]
    [n == 1 || n == 2 || n == 3 || n % 10 != 4 && n % 10 != 6 && n % 10 != 9]
    [n % 10 == 1 && n % 100 != 11, n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14)]
    [n == 1, n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14)]
    [n % 10 == 1 && (n % 100 < 11 || n % 100 > 19), n % 10 >= 2 && (n % 100 < 11 || n % 100 > 19)]
    [n % 10 == 0 || n % 100 >= 11 && n % 100 <= 19, n % 10 == 1 && n % 100 != 11]
    [n % 100 == 1, n % 100 == 2, n % 100 == 3 || n % 100 == 4]
    [n == 1, n == 2, n >= 3 && n <= 6, n >= 7 && n <= 10]
    [n == 1 || n == 11, n == 2 || n == 12, n >= 3 && n <= 10 || n >= 13 && n <= 19]
    [n == 0, n == 1, n == 2, n % 100 >= 3 && n % 100 <= 10, n % 100 >= 11]
    [n == 0, n == 1, n == 2, n == 3, n == 6]
    [n == 1, n == 2, n == 0 || n % 100 >= 3 && n % 100 <= 10, n % 100 >= 11 && n % 100 <= 19]
    [n % 10 == 1, n % 10 == 2, n % 20 == 0]
    [
        n % 10 == 1 && n % 100 != 11 && n % 100 != 71 && n % 100 != 91,
        n % 10 == 2 && n % 100 != 12 && n % 100 != 72 && n % 100 != 92,
        (n % 10 == 3 || n % 10 == 4 || n % 10 == 9) && (n % 100 < 10 || n % 100 > 19)
            && (n % 100 < 70 || n % 100 > 79) && n % 100 < 90,
        n != 0 && n % 1000000 == 0
    ]
};

/// `nplurals=2; plural=(n != 1);` for a locale; `None` where no formula says what its rules say.
pub(super) fn plural_forms(locale: &Locale) -> Option<String> {
    let numbers = (0..=1200).chain([10_000, 100_000, 1_000_000, 1_000_001, 2_000_000, 11_000_000]);
    let said: Vec<(u64, &str)> =
        numbers.map(|n| (n, plural_category(&Decimal::from(n), false, locale))).collect();
    // The categories that whole numbers have, in CLDR's order, which is that of the forms.
    let categories: Vec<&str> = PLURAL_CATEGORIES
        .iter()
        .copied()
        .filter(|category| said.iter().any(|(_, own)| own == category))
        .collect();
    let formula = FORMULAS.iter().find(|formula| {
        said.iter().all(|(n, category)| categories.get(formula.form(*n)) == Some(category))
            && formula.conditions.len() + 1 == categories.len()
    })?;
    let plural = match formula.conditions {
        [] => "0".to_owned(),
        [("n == 1", _)] => "(n != 1)".to_owned(),
        [("n <= 1", _)] => "(n > 1)".to_owned(),
        conditions => {
            let forms = conditions.iter().enumerate();
            let forms: String = forms.map(|(at, (text, _))| format!("({text}) ? {at} : ")).collect();
            format!("({forms}{})", conditions.len()).split_whitespace().collect::<Vec<_>>().join(" ")
        }
    };
    Some(format!("nplurals={}; plural={plural};", categories.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_say_what_the_rules_say() {
        for (tag, forms) in [
            ("de", "nplurals=2; plural=(n != 1);"),
            ("zh-Hans", "nplurals=1; plural=0;"),
            ("tr", "nplurals=2; plural=(n != 1);"),
            ("hi", "nplurals=2; plural=(n > 1);"),
            ("es-MX", "nplurals=3; plural=((n == 1) ? 0 : (n != 0 && n % 1000000 == 0) ? 1 : 2);"),
            ("fr", "nplurals=3; plural=((n <= 1) ? 0 : (n != 0 && n % 1000000 == 0) ? 1 : 2);"),
        ] {
            assert_eq!(plural_forms(&Locale::parse(tag).unwrap()).as_deref(), Some(forms), "{tag}");
        }
    }

    #[test]
    fn every_language_has_its_formula() {
        let tags = "am ar as be bg bn br bs ca cs cy da de el en eo es et eu fa ff fi fil fr ga gd gl gu gv he hi hr hsb hu hy id \
             is it iu ja ka kab kk km kn ko ksh kw ky lag lb lo lt lv mk ml mn mr ms mt my nb ne nl pa pl pt pt-PT ro ru se \
             sh shi si sk sl so sq sr sv sw ta te th ti tr tzm uk ur uz vi yi yo zh zu";
        let without: Vec<&str> = tags
            .split_whitespace()
            .filter(|tag| plural_forms(&Locale::parse(tag).unwrap()).is_none())
            .collect();
        assert_eq!(without, [""; 0]);
    }
}
