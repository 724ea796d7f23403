/** Index of the first of ranges in order that starts at or after an offset. */
export function firstAtOrAfter(list: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (list[mid]!.start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
