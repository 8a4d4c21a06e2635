"""Adds up the test reports of some folders: prints passed, failed and skipped tests."""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

passed = failed = skipped = 0
reports = [report for folder in sys.argv[1:] for report in pathlib.Path(folder).glob("TEST-*.xml")]
for report in reports:
    suite = ElementTree.parse(report).getroot()
    broken = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
    left_out = int(suite.get("skipped", 0))
    failed += broken
    skipped += left_out
    passed += int(suite.get("tests", 0)) - broken - left_out
print(passed, failed, skipped)
