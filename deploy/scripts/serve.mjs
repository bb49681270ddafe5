// Opens Loket as it was built: what `npm start` does once everything is ready.
import { loadPrograms } from './load.mjs';

await loadPrograms().programs.server();
