# Dateline for users: docker run --rm --read-only --tmpfs /tmp -v "$PWD/articles:/in:ro" -v "$PWD/tables:/out" dateline --input=/in --output=/out/run
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /dateline
COPY . .
RUN mvn -q -B -ntp -Pdirect -Dmaven.test.skip=true -Dspotless.check.skip=true -pl pipeline/beam -am package

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --create-home dateline
USER dateline
ENV LC_ALL=C.UTF-8
COPY --from=build /dateline/pipeline/beam/target/dateline-direct.jar /opt/dateline.jar
COPY --from=build /dateline/NOTICE /dateline/LICENSE /opt/
ENTRYPOINT ["java", "-Xmx4g", "-XX:+UseSerialGC", "-jar", "/opt/dateline.jar"]
