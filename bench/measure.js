/** Least, middle and greatest of some numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min: sorted[0], median, max: sorted.at(-1) };
}

/** Milliseconds that a call takes. */
export async function time(run) {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Times two things in turn and compares them pair by pair: what else the machine does meanwhile falls on both.
 * The order alternates, so that neither always runs on the other's garbage.
 * @returns the spread of ours / theirs, and the median milliseconds of each, for orientation only
 */
export async function compare(ours, theirs, { warmup, runs }) {
  for (let i = 0; i < warmup; i++) {
    await ours(i);
    await theirs(i);
  }
  const pairs = [];
  for (let i = 0; i < runs; i++) {
    if (i % 2 === 0) {
      const a = await time(() => ours(i));
      pairs.push([a, await time(() => theirs(i))]);
    } else {
      const b = await time(() => theirs(i));
      pairs.push([await time(() => ours(i)), b]);
    }
  }
  return {
    ratio: spread(pairs.map(([a, b]) => a / b)),
    ours: spread(pairs.map(([a]) => a)).median,
    theirs: spread(pairs.map(([, b]) => b)).median,
    runs,
  };
}
