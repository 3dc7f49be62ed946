import fc from "fast-check";

// A change is judged by what it changes: in CI every run sees the same cases. Elsewhere they are new
// ones each time.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_120 });
