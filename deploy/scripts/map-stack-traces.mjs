import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/**
 * Has stack traces name our sources and their lines where they would name the bundle. Its map is read when the first trace
 * is asked for; what is a package's stays the bundle's.
 */
export function mapStackTraces(bundle) {
  let map;
  const place = (frame) => {
    const told = String(frame);
    if (frame.getFileName() !== bundle) return told;
    map ??= new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
    const { originalSource, originalLine } = map.findEntry(line - 1, column - 1);
    if (!originalSource) return told;
    const source = `${originalSource.replace('../', '')}:${originalLine + 1}`;
    return told.replace(`${bundle}:${line}:${column}`, source);
  };
  Error.prepareStackTrace = (error, frames) => {
    let told = frames;
    try {
      told = frames.map(place);
    } catch {
      // without its map, the bundle is named
    }
    return [String(error), ...told].join('\n    at ');
  };
}
