const { TestEnvironment } = require('jest-environment-node');

const extractor = require.resolve('botframework-connector/lib/auth/jwtTokenExtractor');

/**
 * Gives suites the packages that take longest to load as they are loaded once in each worker, and not anew for every
 * suite. They are the real ones, and keep nothing of one suite for the next.
 */
class LoadedOnce extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    // their clock and their environment are not the suite's own, and a suite may have to set them
    const { env } = process;
    this.global.loadedOnce = Object.assign((name) => require(name), { Date, env });
  }

  async teardown() {
    // the SDK keeps whose keys it has by their address, whose port is given to another server later
    require.cache[extractor]?.exports.JwtTokenExtractor.openIdMetadataCache.clear();
    await super.teardown();
  }
}

module.exports = LoadedOnce;
