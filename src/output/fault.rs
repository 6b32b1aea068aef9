//! Where a test can kill a run: between any two things it does to the disk.

#[cfg(test)]
thread_local! {
    static LIVES: std::cell::Cell<Option<usize>> = const { std::cell::Cell::new(None) };
}

/// Lets this many more points pass on this thread, then fails at every one, as a killed program does nothing any
/// more. `None` lets all pass.
#[cfg(test)]
pub fn kill_after(points: Option<usize>) {
    LIVES.set(points);
}

/// A moment at which a run may be killed. Never fails outside tests.
#[cfg(test)]
pub fn point() -> std::io::Result<()> {
    match LIVES.get() {
        None => Ok(()),
        Some(0) => Err(std::io::Error::other("killed")),
        Some(lives) => {
            LIVES.set(Some(lives - 1));
            Ok(())
        }
    }
}

/// A moment at which a run may be killed. Never fails outside tests.
#[cfg(not(test))]
#[allow(clippy::unnecessary_wraps, reason = "a test's version fails")]
pub fn point() -> std::io::Result<()> {
    Ok(())
}
