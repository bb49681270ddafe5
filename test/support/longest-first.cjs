const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes long by nature: begun last, it would keep one worker busy when all others are done. */
const long = [/test\/reading\/patterns/, /test\/pages\//, /test\/(commands|faults|fuzz)\//];

/** Runs the suites that take longest first, on a machine that has not yet seen how long each takes too. */
class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = long.findIndex((one) => one.test(path.replaceAll('\\', '/')));
      return place < 0 ? long.length : place;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}

module.exports = LongestFirst;
