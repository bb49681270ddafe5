// Opens Loket as it was built: what `npm start` does once everything is ready.
import { runProgram } from './load.mjs';

await runProgram('server');
