"""Adds up the test reports of a folder: prints passed, failed and skipped tests."""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

passed = failed = skipped = 0
for report in pathlib.Path(sys.argv[1]).glob("TEST-*.xml"):
    suite = ElementTree.parse(report).getroot()
    broken = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
    left_out = int(suite.get("skipped", 0))
    failed += broken
    skipped += left_out
    passed += int(suite.get("tests", 0)) - broken - left_out
print(passed, failed, skipped)
