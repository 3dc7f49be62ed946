// To a process that loads this, whatever is on the disk was written a minute ago or earlier.
const now = Date.now;
Date.now = () => now() + 60_000;
