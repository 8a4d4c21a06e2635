"""Finds classes that two jars of a target bring in different versions: overlaps.py TARGET

Such a class would be whichever comes first; the same bytes twice do no harm, and go into the target's jar once.
"""

import collections
import pathlib
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def class_path(target):
    """The jars that go into the target's jar."""
    with tempfile.NamedTemporaryFile() as file:
        command = ["mvn", "-q", "-B", "-ntp", "compile", "dependency:build-classpath", "-pl", "pipeline/beam", "-am", f"-P{target}"]
        subprocess.run([*command, "-Dstyle.color=never", "-DincludeScope=runtime", f"-Dmdep.outputFile={file.name}"], cwd=ROOT, check=True)
        entries = pathlib.Path(file.name).read_text().strip().split(":")
        return [entry for entry in entries if entry.endswith(".jar")]  # dateline-core is a folder here


def overlaps(jars):
    """Jar names to how many classes they have in common with other content."""
    versions = collections.defaultdict(dict)
    for jar in jars:
        with zipfile.ZipFile(jar) as archive:
            for entry in archive.infolist():
                if entry.filename.endswith(".class") and not entry.filename.startswith("META-INF/") and entry.filename != "module-info.class":
                    versions[entry.filename].setdefault(entry.CRC, jar)
    found = collections.Counter()
    for name, jars_of in versions.items():
        if len(jars_of) > 1:
            found[" and ".join(pathlib.Path(jar).name for jar in jars_of.values())] += 1
    return len(versions), found


count, found = overlaps(class_path(sys.argv[1]))
for jars, classes in found.most_common():
    print(f"{classes} classes differ in {jars}")
print(f"{sys.argv[1]}: {count} classes, {sum(found.values())} in two versions")
sys.exit(bool(found))
