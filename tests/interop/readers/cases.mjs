import { readFileSync } from "node:fs";

/** What `read` finds in each case of the file that the first argument names. */
export function each(read) {
  const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
  process.stdout.write(JSON.stringify(cases.map(({ text }) => read(text))));
}

/** None, one or several, as a list. */
export function list(value) {
  return value === undefined ? [] : [value].flat();
}
