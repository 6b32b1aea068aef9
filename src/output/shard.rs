//! A share of the statements, in a run that several machines or processes divide among them.

use std::fmt;
use std::str::FromStr;

/// The most shares of a run.
const MOST: usize = 100_000;

/// One share of a run: `3/16` is the third of sixteen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shard {
    number: usize,
    of: usize,
}

impl Shard {
    /// The share of this number, counted from 1; `None` where there is none.
    pub fn new(number: usize, of: usize) -> Option<Self> {
        (1..=of.min(MOST)).contains(&number).then_some(Self { number, of }).filter(|_| of <= MOST)
    }

    /// Its number, counted from 1.
    pub fn number(self) -> usize {
        self.number
    }

    /// How many shares there are.
    pub fn of(self) -> usize {
        self.of
    }

    /// Whether this id belongs to the share. It depends on the id and on the number of shares, and on nothing else: each id
    /// is in exactly one share, on every machine, whatever other ids come and go.
    pub fn has(self, id: &str) -> bool {
        let hash = blake3::hash(id.as_bytes());
        let first = hash.as_bytes().iter().take(8).fold(0_u64, |all, byte| (all << 8) | u64::from(*byte));
        let (number, of) = (self.number as u64, self.of as u64);
        first.checked_rem(of).is_some_and(|at| at + 1 == number)
    }

    /// The file at the root of the output in which the share says what it did. It is not hidden: what copies folders from
    /// machine to machine often leaves hidden files behind.
    pub fn file_name(self) -> String {
        format!("shard-{}-of-{}.json", self.number, self.of)
    }

    /// The share whose file has this name.
    pub fn of_file_name(name: &str) -> Option<Self> {
        let (number, of) = name.strip_prefix("shard-")?.strip_suffix(".json")?.split_once("-of-")?;
        let shard = Self::new(number.parse().ok()?, of.parse().ok()?)?;
        (shard.file_name() == name).then_some(shard)
    }
}

impl FromStr for Shard {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (number, of) = text.split_once('/').ok_or("no shard")?;
        let read = |part: &str| part.parse().map_err(|_| "no shard");
        Self::new(read(number)?, read(of)?).ok_or("no shard")
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_share_has_a_number_from_one_to_how_many_there_are() {
        for text in ["1/1", "3/16", "16/16", "100000/100000"] {
            let shard: Shard = text.parse().unwrap();
            assert_eq!(shard.to_string(), text);
            assert_eq!(Shard::of_file_name(&shard.file_name()), Some(shard));
        }
        for text in
            ["", "1", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/b", "1/100001", "1/99999999999999999999"]
        {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
        for name in
            ["shard-01-of-2.json", "shard-3-of-2.json", "shard-1-of-2", "manifest.json", "shard-+1-of-2.json"]
        {
            assert_eq!(Shard::of_file_name(name), None, "{name}");
        }
    }

    proptest! {
        #[test]
        fn each_id_is_in_one_share(id in "[a-z0-9-]{1,20}", of in 1_usize..40) {
            let shares = (1..=of).filter(|number| Shard::new(*number, of).unwrap().has(&id));
            prop_assert_eq!(shares.count(), 1);
        }

        #[test]
        fn shares_are_alike(of in 2_usize..9) {
            let first = Shard::new(1, of).unwrap();
            let count = (0..4000).filter(|number| first.has(&format!("statement-{number}"))).count();
            prop_assert!((4000 / of * 3 / 4..4000 / of * 5 / 4).contains(&count), "{}", count);
        }
    }

    #[test]
    fn a_share_never_changes() {
        // A later version of the program must divide as this one does, or shares of both would overlap.
        let share = |id: &str| (1..=16).find(|number| Shard::new(*number, 16).unwrap().has(id));
        assert_eq!(["global-compact-2017", "wells", "a"].map(share), [Some(16), Some(14), Some(4)]);
    }
}
