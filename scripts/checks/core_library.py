"""Uses dateline-core from a plain Maven project, as somebody else would: installs it, compiles a program against it, runs it on a seed.

Fails where an engine is on the class path or the program does not print the seed's outcome.
"""

import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
VERSION = "0.1.0-SNAPSHOT"
POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.example</groupId>
  <artifactId>reader</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.dateline</groupId>
      <artifactId>dateline-core</artifactId>
      <version>{VERSION}</version>
    </dependency>
  </dependencies>
</project>
"""
PROGRAM = """package org.example;

import java.nio.file.Path;
import org.dateline.Dateline;
import org.dateline.schema.RawRecord;

public class Reader {
  public static void main(String[] args) throws Exception {
    Dateline dateline = Dateline.create();
    for (RawRecord record : dateline.read(Path.of(args[0]))) {
      dateline.extract(record).getOutcomes().forEach(o -> System.out.println(o.getType() + ": " + o.getEvidence()));
    }
  }
}
"""
MAVEN = ["mvn", "-q", "-B", "-ntp", "-Dstyle.color=never"]


def run(command, folder):
    """What a command prints; it must end well."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


run([*MAVEN, "install", "-pl", "pipeline/core", "-am", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true"], ROOT)
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "src/main/java/org/example").mkdir(parents=True)
    (folder / "pom.xml").write_text(POM)
    (folder / "src/main/java/org/example/Reader.java").write_text(PROGRAM)
    run([*MAVEN, "compile", "org.apache.maven.plugins:maven-dependency-plugin:2.8:build-classpath", "-Dmdep.outputFile=class.path"], folder)
    class_path = (folder / "class.path").read_text().strip()
    engines = [jar for jar in class_path.split(":") if any(word in jar for word in ("beam", "hadoop", "parquet", "flink", "spark"))]
    if engines:
        sys.exit(f"engines on the class path: {engines}")
    seed = str(ROOT / "seeds/joint-declaration.txt")
    printed = run(["java", "-cp", f"{folder}/target/classes:{class_path}", "org.example.Reader", seed], folder)
    if "AGREEMENT_REACHED: India and Bangladesh agreed" not in printed:
        sys.exit(f"the outcome of the seed is missing:\n{printed}")
    print(f"{len(class_path.split(':'))} jars on the class path, no engine; {len(printed.splitlines())} outcomes")
