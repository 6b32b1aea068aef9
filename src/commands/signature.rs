//! Who says yes, and on which day: from the command line, else from the environment.

use std::path::Path;

use icu_calendar::{Date, Iso};

use crate::diagnostic::Failure;

/// Who and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The person, if anybody is named.
    pub by: Option<String>,
    /// The day, ISO 8601.
    pub date: String,
}

/// The person that was named, else `GIT_AUTHOR_NAME`, else git's `user.name`; the day that was named, else
/// `SOURCE_DATE_EPOCH`, else today in UTC.
///
/// # Errors
/// The date is none.
pub fn sign(by: Option<&str>, date: Option<&str>, project: &Path) -> Result<Signature, Failure> {
    let date = match date {
        Some(date) => read_date(date).ok_or_else(|| Failure::bare("failure-no-date", date))?,
        None => today(),
    };
    let by = by.map(str::to_owned).or_else(|| set("GIT_AUTHOR_NAME")).or_else(|| git_name(project));
    Ok(Signature { by, date })
}

/// A day as it is written: year, month and day in figures.
fn read_date(text: &str) -> Option<String> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_figures = [year, month, day]
        .iter()
        .zip([4, 2, 2])
        .all(|(part, length)| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()));
    let date = Date::<Iso>::try_new_iso(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    (is_figures && date.is_ok()).then(|| text.to_owned())
}

#[expect(clippy::disallowed_methods, reason = "a yes is dated; the day is given to the ledger from here")]
fn today() -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let now = now.map_or(0, |since| since.as_secs());
    day_of(set("SOURCE_DATE_EPOCH").and_then(|seconds| seconds.parse().ok()).unwrap_or(now))
}

/// The day in UTC, so many seconds after 1970 began.
fn day_of(seconds: u64) -> String {
    // Days to a date: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[expect(clippy::disallowed_methods, reason = "the environment says who is at work")]
fn set(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// Who git says is at work in this folder; nobody where there is no git.
fn git_name(project: &Path) -> Option<String> {
    let asked = std::process::Command::new("git")
        .args(["config", "user.name"])
        .current_dir(project)
        .stdin(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .output()
        .ok()?;
    let name = String::from_utf8(asked.stdout).ok()?.trim().to_owned();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_right_and_dates_that_do_not_exist_refused() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_512_345_600, "2017-12-04"),
            (4_107_542_399, "2100-02-28"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day_of(seconds), day);
            assert_eq!(read_date(day).as_deref(), Some(day));
        }
        for text in ["2017-02-29", "4 de diciembre", "2017-1-2", "17-12-04", "2017-12-04T00", ""] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }
}
