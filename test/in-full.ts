/**
 * Whether the tests run with all of their counts (`npm run test:full`), or with as many as a developer waits for.
 * What imports this is what `test:full` runs: of everything else `npm test` has said all.
 */
export const IN_FULL = process.env.ERRGEN_FULL !== undefined;
