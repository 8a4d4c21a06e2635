#!/usr/bin/env bash
# Checks that the search for repeats gives equal rows on DirectRunner and on Flink's embedded cluster at parallelism 1, 2 and 4,
# with the stories in three orders each: scripts/checks/repeat_rows.sh [STORIES]; then the whole program's tables of seeds/ likewise.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
opens=()
for package in java.lang java.util java.nio sun.nio.ch; do opens+=(--add-opens "java.base/$package=ALL-UNNAMED"); done
mvn -q -B -ntp -Pflink test-compile dependency:build-classpath -pl pipeline/beam -am -Dmdep.outputFile=target/test.classpath
java -Xmx2g -XX:+UseSerialGC "${opens[@]}" -cp "pipeline/core/target/test-classes:pipeline/beam/target/test-classes:pipeline/beam/target/classes:$(cat pipeline/beam/target/test.classpath)" org.dateline.bench.RepeatRows "$@"
exec "$(scripts/venv)" scripts/checks/seed_orders.py
