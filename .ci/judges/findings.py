"""What `check` tells programs, as their own schemas and readers have it: SARIF 2.1.0 (the schema that Microsoft publishes),
our JSON against the schema that `comunicado schema findings` prints, JUnit as junitparser reads it. On every wrong
project of the tests, and on a right one."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
from junitparser import JUnitXml, TestSuite

HERE = Path(__file__).parent
PROJECTS = HERE.parent.parent / "tests" / "projects"
SARIF = HERE / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"


def validator(schema):
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def main(program):
    def run(*arguments, cwd=None):
        done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True, check=False)
        assert done.returncode in (0, 1), done.stderr.decode()
        return done.stdout.decode("utf-8")

    sarif = validator(json.loads(SARIF.read_text()))
    ours = validator(json.loads(run("schema", "findings")))
    complaints, count = [], 0
    cases = [None, *sorted(path for path in (PROJECTS / "invalid").iterdir() if path.is_dir())]
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(PROJECTS / "base", folder, dirs_exist_ok=True)
            if case:
                shutil.copytree(case, folder, dirs_exist_ok=True)
            name = case.name if case else "base"
            for language in ("en", "es"):
                def check(view):
                    return run("check", "--format", view, "--ui-locale", language, cwd=folder)

                report, log = json.loads(check("json")), json.loads(check("sarif"))
                for what, judge, document in (("json", ours, report), ("sarif", sarif, log)):
                    for error in judge.iter_errors(document):
                        complaints.append(f"{name}, {what}: {error.json_path}: {error.message}")
                found = len(report["findings"])
                count += found
                if len(log["runs"][0]["results"]) != found:
                    complaints.append(f"{name}: SARIF has another number of findings than JSON")
                suites = JUnitXml.fromstring(check("junit").encode())
                cases_read = [test for suite in suites for test in suite]
                failures = [test for test in cases_read if not test.is_passed]
                if (len(cases_read), len(failures)) != (found, report["errors"]):
                    complaints.append(f"{name}: JUnit has other numbers than JSON")
                if not all(isinstance(suite, TestSuite) for suite in suites):
                    complaints.append(f"{name}: JUnit has no suites")
                commands = check("github").splitlines()
                if len(commands) != found or not all(line.startswith("::") for line in commands):
                    complaints.append(f"{name}: not one workflow command per finding")
    print("\n".join(complaints) or f"{count} findings of {len(cases)} projects")
    return bool(complaints) or count == 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
