# One machine, with SQLite. Several workers with PostgreSQL: compose.yaml. Both are told in docs/deploy.md.
#   docker build -t pushback .
#   docker run -d --name pushback --restart unless-stopped -p 127.0.0.1:8000:8000 -v pushback:/data \
#     --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --init --stop-timeout 20 pushback

FROM python:3.11-slim-bookworm AS build
WORKDIR /src
COPY . .
# pip comes from the image and not from the environment that is kept: nothing is installed there later.
RUN python -m venv --without-pip /opt/pushback \
 && python -m pip --python /opt/pushback/bin/python install --no-cache-dir -c constraints.txt '.[postgres,metrics]'

FROM python:3.11-slim-bookworm
RUN groupadd --gid 10001 pushback \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin pushback \
 && install -d -o 10001 -g 10001 -m 0700 /data
COPY --from=build /opt/pushback /opt/pushback
ENV PATH=/opt/pushback/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PUSHBACK_DATA_DIR=/data \
    PUSHBACK_HOST=0.0.0.0 \
    PUSHBACK_PORT=8000
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
# http.client, because urllib would ask a proxy that the environment names.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["python", "-c", "import http.client, os, sys; c = http.client.HTTPConnection('127.0.0.1', int(os.environ['PUSHBACK_PORT']), timeout=4); c.request('GET', '/readyz'); sys.exit(c.getresponse().status != 200)"]
CMD ["pushback", "serve"]
