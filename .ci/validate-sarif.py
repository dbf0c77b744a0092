#!/usr/bin/env python3
"""Validates a SARIF report against the schema of SARIF 2.1.0.

usage: validate-sarif.py REPORT.sarif [SCHEMA.json]

Needs the package `jsonschema`, with `rfc3986-validator` to check the URIs too. Exits 1 with the places of what is wrong.
"""

import json
import pathlib
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "Tests/ReportingTests/Resources/sarif-schema-2.1.0.json"


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    report = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    schema = json.loads(pathlib.Path(sys.argv[2] if len(sys.argv) == 3 else SCHEMA).read_text(encoding="utf-8"))
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    errors = sorted(validator.iter_errors(report), key=lambda error: list(map(str, error.absolute_path)))
    for error in errors:
        print(f"{'/'.join(map(str, error.absolute_path)) or '(root)'}: {error.message}", file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
