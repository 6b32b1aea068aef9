//! Runs the program that `--with` names: what it reads and writes are lines, and it gets no more time and room than that.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::diagnostic::Failure;

/// The most bytes that a program may write.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A program and what it is told.
#[derive(Clone, Debug)]
pub struct Machine<'a> {
    /// The program, without a shell between.
    pub program: &'a OsString,
    /// Its arguments.
    pub arguments: &'a [OsString],
    /// How many seconds it may be silent.
    pub patience: u64,
}

impl Machine<'_> {
    /// Runs the program on these lines and gives what it wrote. Its errors go to the terminal.
    ///
    /// # Errors
    /// It cannot be started, is silent for too long, writes too much or says that it failed.
    pub fn ask(&self, lines: String) -> Result<Vec<u8>, Failure> {
        let mut child = Command::new(self.program)
            .args(self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|cause| Failure::new("failure-machine-start", self.program, cause))?;
        if let Some(mut input) = child.stdin.take() {
            // A program that reads no further loses the rest: what has no answer is told.
            thread::spawn(move || drop(input.write_all(lines.as_bytes())));
        }
        let output = self.listen(&mut child);
        if output.is_err() {
            let _ = child.kill();
            let _ = child.wait();
        }
        let output = output?;
        let status = self.wait(&mut child)?;
        if status { Ok(output) } else { Err(Failure::bare("failure-machine-failed", self.program)) }
    }

    fn listen(&self, child: &mut Child) -> Result<Vec<u8>, Failure> {
        let Some(mut source) = child.stdout.take() else { return Ok(Vec::new()) };
        let (sender, receiver) = mpsc::sync_channel::<Vec<u8>>(16);
        thread::spawn(move || {
            let mut room = vec![0_u8; 64 * 1024];
            while let Ok(count @ 1..) = source.read(&mut room) {
                if sender.send(room.get(..count).unwrap_or_default().to_vec()).is_err() {
                    break;
                }
            }
        });
        let mut output = Vec::new();
        loop {
            match receiver.recv_timeout(Duration::from_secs(self.patience)) {
                Ok(bytes) if output.len() + bytes.len() > MOST_BYTES => {
                    return Err(Failure::bare("failure-machine-large", self.program));
                }
                Ok(bytes) => output.extend(bytes),
                Err(RecvTimeoutError::Disconnected) => return Ok(output),
                Err(RecvTimeoutError::Timeout) => return Err(self.late()),
            }
        }
    }

    /// Whether it ended well. One that has said all and does not end is late, too.
    fn wait(&self, child: &mut Child) -> Result<bool, Failure> {
        const STEP: u64 = 20;
        for _ in 0..=self.patience.saturating_mul(1000 / STEP) {
            match child.try_wait() {
                Ok(Some(status)) => return Ok(status.success()),
                Ok(None) => thread::sleep(Duration::from_millis(STEP)),
                Err(_) => return Ok(false),
            }
        }
        let _ = child.kill();
        let _ = child.wait();
        Err(self.late())
    }

    fn late(&self) -> Failure {
        let seconds = std::io::Error::other(self.patience.to_string());
        Failure::new("failure-machine-late", self.program, seconds)
    }
}
