const { TestEnvironment } = require('jest-environment-node');

/**
 * Gives suites the packages that take longest to load as they are loaded once in each worker, and not anew for every
 * suite. They are the real ones; none of them keeps anything between its calls.
 */
class LoadedOnce extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    // their clock is not the suite's own, and a suite may have to set it
    this.global.loadedOnce = Object.assign((name) => require(name), { Date });
  }
}

module.exports = LoadedOnce;
