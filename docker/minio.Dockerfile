# syntax=docker/dockerfile:1
# MinIO publishes no images any more: this builds the server from its pinned source.

FROM golang:1.26.1-bookworm AS build
RUN CGO_ENABLED=0 go install -trimpath -ldflags="-s -w" github.com/minio/minio@v0.0.0-20260212201848-7aac2a2c5b7c

FROM debian:12.13-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10002 --home-dir /data --create-home minio
COPY --from=build /go/bin/minio /usr/local/bin/minio
USER 10002
VOLUME /data
EXPOSE 9000
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=5 CMD ["curl", "-fsS", "http://localhost:9000/minio/health/live"]
ENTRYPOINT ["minio", "server", "/data"]
