//! What may be the path of an artifact: relative, of plain names, the same file on every system.

/// The manifest's own place.
pub const MANIFEST: &str = "manifest.json";

/// Names that Windows keeps for devices, whatever their extension.
const DEVICES: &[&str] = &[
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Whether an artifact may have this path.
///
/// Its parts, between `/`, are 1 to 255 characters of `A–Z a–z 0–9 . _ -`, begin with none of `.` and `-`, do not
/// end in `.`, and are no device of Windows; the whole is at most 1000 characters and not the manifest's path.
/// So it cannot leave its folder, cannot meet the hidden files that we keep there, and needs no quoting.
pub fn is_safe(path: &str) -> bool {
    path.len() <= 1000 && !path.eq_ignore_ascii_case(MANIFEST) && path.split('/').all(is_safe_name)
}

fn is_safe_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    (1..=255).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
        && !name.starts_with(['.', '-'])
        && !name.ends_with('.')
        && !(matches!(stem.len(), 3 | 4) && DEVICES.iter().any(|device| stem.eq_ignore_ascii_case(device)))
}

/// The folders above a path, nearest first: `a/b/c` gives `a/b`, `a`.
pub fn folders(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(parent(path), |folder| parent(folder))
}

/// The folder of a path, unless that is the root of the output.
fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_names_are_safe() {
        for path in ["index.html", "es/index.html", "es-MX/global-compact/statement.html", "a_b/C.d"] {
            assert!(is_safe(path), "{path}");
        }
    }

    #[test]
    fn what_could_lead_elsewhere_is_not() {
        let long = "a/".repeat(600);
        for path in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../x",
            "es/../../x",
            "es/./x",
            "es//x",
            "es/x/",
            "C:/x",
            "es\\x",
            "es/x:y",
            "es/x\0",
            "es/x\n",
            "es/ñ",
            "es/.hidden",
            ".comunicado/lock",
            "es/con",
            "es/NUL.txt",
            "es/x.",
            "-rf",
            "manifest.json",
            "Manifest.JSON",
            "es/a b",
            "es/%2e%2e/x",
            &long,
        ] {
            assert!(!is_safe(path), "{path:?}");
        }
    }

    #[test]
    fn folders_are_nearest_first() {
        assert_eq!(folders("a/b/c").collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(folders("a").count(), 0);
    }

    proptest! {
        #[test]
        fn a_safe_path_stays_inside(path in r"[-a-cA./\\:_ ~é]{0,12}") {
            if is_safe(&path) {
                let inside = std::path::Path::new(&path);
                prop_assert!(inside.components().all(|part| matches!(part, std::path::Component::Normal(_))));
            }
        }
    }
}
