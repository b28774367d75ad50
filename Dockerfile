# docker build -t saegim . && docker run -d --init --read-only --tmpfs /tmp -v saegim:/data --env-file .env saegim
FROM node:26-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has Node: the one that comes along for other machines stays here.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:26-slim
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY commands commands
COPY content content
ENV NODE_ENV=production DATA_DIR=/data MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=16384 MALLOC_TRIM_THRESHOLD_=131072
VOLUME /data
USER node
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s CMD ["node", "src/healthy.ts"]
CMD ["node", "--initial-heap-size=8", "src/main.ts"]
