//! The `comunicado` program: parses the command line, runs it, returns its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    comunicado::commands::run(std::env::args_os())
}
