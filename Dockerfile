# syntax=docker/dockerfile:1

FROM eclipse-temurin:25.0.1_8-jdk-noble AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY db db
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw --batch-mode --no-transfer-progress -Dmaven.test.skip=true package

FROM eclipse-temurin:25.0.1_8-jre-noble
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl fontconfig fonts-noto-core \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /var/lib/opphav --create-home opphav
COPY --from=build --chown=root:root /src/target/lib /opt/opphav/lib
COPY --from=build --chown=root:root /src/target/opphav.jar /opt/opphav/opphav.jar
COPY docker/java.options /opt/opphav/java.options
USER 10001
WORKDIR /var/lib/opphav
ENV OPPHAV_DATA=/var/lib/opphav/data
VOLUME /var/lib/opphav
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["curl", "-fsS", "http://localhost:8080/health"]
ENTRYPOINT ["java", "@/opt/opphav/java.options", "-XX:SharedArchiveFile=/var/lib/opphav/opphav.jsa", "-XX:MaxRAMPercentage=60", "-jar", "/opt/opphav/opphav.jar"]
