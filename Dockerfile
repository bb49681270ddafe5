# The server as a container. Its data is a volume on /data: one container at a time, and a file system that keeps what it
# promises (a disk, or NFS; not SMB).
ARG NODE=24

FROM node:${NODE}-slim AS build
WORKDIR /loket
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
# builds, and learns from the examples; tests and tools stay behind
RUN node deploy/scripts/build.mjs && npm prune --omit=dev --loglevel=error

FROM node:${NODE}-slim
ENV NODE_ENV=production PORT=3978 LOKET_DATA_DIR=/data
WORKDIR /loket
COPY --from=build /loket/package.json ./
COPY --from=build /loket/node_modules node_modules
COPY --from=build /loket/dist dist
COPY --from=build /loket/deploy/scripts deploy/scripts
COPY --from=build /loket/policies/book policies/book
COPY --from=build /loket/dialogs/wording dialogs/wording
COPY --from=build /loket/bot/desk/canned.yaml bot/desk/canned.yaml
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "deploy/scripts/serve.mjs"]
