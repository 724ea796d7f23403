/** An affine transform as PDF writes it: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The transform that applies `inner` first and `outer` to what comes of it. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** A point under a transform. */
export function apply(matrix: Matrix, [x, y]: readonly [number, number]): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** The quarter turn that brings text of the given angle upright, and the page's size after it. */
export function turn(angle: number, width: number, height: number): { transform: Matrix; width: number; height: number } {
  switch (angle) {
    case 90:
      return { transform: [0, -1, 1, 0, 0, width], width: height, height: width };
    case -90:
      return { transform: [0, 1, -1, 0, height, 0], width: height, height: width };
    case 180:
      return { transform: [-1, 0, 0, -1, width, height], width, height };
    default:
      return { transform: [1, 0, 0, 1, 0, 0], width, height };
  }
}
