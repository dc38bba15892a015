# docker build -t pushback . && docker run -p 8000:8000 -v pushback:/data pushback
FROM python:3.11-slim AS build
WORKDIR /src
COPY . .
RUN python -m venv /opt/pushback \
 && /opt/pushback/bin/pip install --no-cache-dir -c constraints.txt .

FROM python:3.11-slim
RUN useradd --uid 10001 --home-dir /data --no-create-home pushback \
 && install -d -o pushback -g pushback -m 0700 /data
COPY --from=build /opt/pushback /opt/pushback
USER pushback
ENV PATH=/opt/pushback/bin:$PATH PUSHBACK_DATA_DIR=/data PUSHBACK_HOST=0.0.0.0 PYTHONDONTWRITEBYTECODE=1
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
CMD ["pushback", "serve"]
