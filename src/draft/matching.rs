//! Which message of a statement each part of its document is, when the document comes again.

use std::collections::{BTreeSet, HashMap};

use rapidfuzz::distance::indel;

use super::tokens::{fold, fold_typography, words};

/// How alike two texts must be to be the same, edited.
const LEAST: f64 = 0.5;
/// How many pairs are compared; of longer documents only those near each other.
const MOST_PAIRS: usize = 250_000;
/// How near.
const NEAR: usize = 40;
/// How many words of a text are compared.
const MOST_WORDS: usize = 400;

/// For each of `texts` the place of the known text that it is: one that says the same, else the most alike.
pub fn match_texts(texts: &[&str], known: &[&str]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; texts.len()];
    let mut taken = vec![false; known.len()];
    let mut same: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, text) in known.iter().enumerate().rev() {
        same.entry(fold(&fold_typography(text))).or_default().push(at);
    }
    for (found, text) in found.iter_mut().zip(texts) {
        *found = same.get_mut(&fold(&fold_typography(text))).and_then(Vec::pop);
        if let Some(taken) = found.and_then(|at| taken.get_mut(at)) {
            *taken = true;
        }
    }
    let left = |list: Vec<bool>| -> Vec<usize> {
        list.iter().enumerate().filter(|(_, taken)| !**taken).map(|(at, _)| at).collect()
    };
    let (new, old) = (left(found.iter().map(Option::is_some).collect()), left(taken));
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut number = |text: &str| -> Vec<u32> {
        let next = |word: String, numbers: &mut HashMap<String, u32>| {
            let fresh = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(word).or_insert(fresh)
        };
        words(text).into_iter().take(MOST_WORDS).map(|word| next(word, &mut numbers)).collect()
    };
    let new_words: Vec<Vec<u32>> =
        new.iter().map(|at| number(texts.get(*at).copied().unwrap_or_default())).collect();
    let old_words: Vec<Vec<u32>> =
        old.iter().map(|at| number(known.get(*at).copied().unwrap_or_default())).collect();
    let is_long = new.len().saturating_mul(old.len()) > MOST_PAIRS;
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (one, own) in new_words.iter().enumerate() {
        for (other, theirs) in old_words.iter().enumerate() {
            if is_long && one.abs_diff(other) > NEAR || own.is_empty() || theirs.is_empty() {
                continue;
            }
            let (short, long) = (own.len().min(theirs.len()), own.len().max(theirs.len()));
            // Even if all words of the shorter were in the longer.
            if ratio(2 * short, short + long) < LEAST {
                continue;
            }
            let alike = indel::normalized_similarity(own.iter().copied(), theirs.iter().copied());
            if alike >= LEAST {
                pairs.push((alike, one, other));
            }
        }
    }
    pairs.sort_by(|(a, one, other), (b, first, second)| {
        b.total_cmp(a)
            .then_with(|| one.abs_diff(*other).cmp(&first.abs_diff(*second)))
            .then_with(|| one.cmp(first))
    });
    let (mut used_new, mut used_old) = (vec![false; new.len()], vec![false; old.len()]);
    for (_, one, other) in pairs {
        if let (Some(new_is_used), Some(old_is_used)) = (used_new.get_mut(one), used_old.get_mut(other))
            && !*new_is_used
            && !*old_is_used
        {
            (*new_is_used, *old_is_used) = (true, true);
            if let Some(found) = new.get(one).and_then(|at| found.get_mut(*at)) {
                *found = old.get(other).copied();
            }
        }
    }
    found
}

#[expect(clippy::cast_precision_loss, reason = "counts of words")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// The words of a text that tell it from others: by which a document is known again.
pub fn word_set(text: &str) -> BTreeSet<String> {
    let tells = |word: &String| word.chars().count() >= 4 || word.contains(|c: char| c.is_numeric());
    words(text).into_iter().filter(tells).collect()
}

/// Whether two texts say the same: typography aside.
pub fn say_same(one: &str, other: &str) -> bool {
    fold_typography(one) == fold_typography(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edited_text_is_found_wherever_it_went() {
        let known = [
            "We call upon the United States to work",
            "Migration is a global phenomenon",
            "The end of it all",
        ];
        let texts = [
            "Migration is “a global” phenomenon.",
            "Something quite new is here now",
            "We call upon the States to work constructively",
        ];
        assert_eq!(match_texts(&texts, &known), [Some(1), None, Some(0)]);
        assert_eq!(match_texts(&["a", "a"], &["a", "b", "a"]), [Some(0), Some(2)], "in order");
        assert_eq!(match_texts(&[], &["a"]), []);
    }
}
