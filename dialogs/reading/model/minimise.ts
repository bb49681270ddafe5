type Vector = Float64Array<ArrayBuffer>;

/** Writes the slope of the function at `point` into `slope`, and gives its value there. */
export type Measure = (point: Vector, slope: Vector) => number;

const remembered = 6;

/**
 * The lowest point of a smooth convex function, by L-BFGS (Nocedal & Wright, Numerical Optimization,
 * algorithm 7.5) from zero on. The same function always gives the same point.
 */
export function minimise(measure: Measure, size: number, { rounds }: { rounds: number }): Vector {
  const moves: { by: Vector; bend: Vector; scale: number }[] = [];
  let point: Vector = new Float64Array(size);
  let slope: Vector = new Float64Array(size);
  let value = measure(point, slope);
  for (let round = 0; round < rounds; round += 1) {
    const direction = downhill(slope, moves);
    const next = new Float64Array(size);
    const nextSlope = new Float64Array(size);
    const descent = dot(slope, direction);
    let length = moves.length > 0 ? 1 : 1 / Math.sqrt(dot(slope, slope));
    let nextValue: number;
    for (;;) {
      for (let i = 0; i < size; i += 1) next[i] = at(point, i) + length * at(direction, i);
      nextValue = measure(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * descent || length < 1e-10) break;
      length /= 2;
    }
    const by = next.map((moved, i) => moved - at(point, i));
    const bend = nextSlope.map((turned, i) => turned - at(slope, i));
    const curvature = dot(by, bend);
    if (curvature > 0) moves.push({ by, bend, scale: 1 / curvature });
    if (moves.length > remembered) moves.shift();
    const gained = value - nextValue;
    [point, slope, value] = [next, nextSlope, nextValue];
    if (gained < 1e-6 * value) break;
  }
  return point;
}

function downhill(slope: Vector, moves: readonly { by: Vector; bend: Vector; scale: number }[]) {
  const direction = slope.map((part) => -part);
  const shares: number[] = [];
  for (const { by, bend, scale } of moves.toReversed()) {
    const share = scale * dot(by, direction);
    shares.unshift(share);
    add(direction, bend, -share);
  }
  const last = moves.at(-1);
  if (last) scaleBy(direction, 1 / (last.scale * dot(last.bend, last.bend)));
  moves.forEach(({ by, bend, scale }, index) => {
    add(direction, by, (shares[index] ?? 0) - scale * dot(bend, direction));
  });
  return direction;
}

// Indices are within bounds by construction; the check of the compiler costs nothing here.
const at = (vector: Vector, index: number) => vector[index] as number;

function dot(one: Vector, other: Vector): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += at(one, i) * at(other, i);
  return sum;
}

function add(to: Vector, vector: Vector, times: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = at(to, i) + times * at(vector, i);
}

function scaleBy(vector: Vector, times: number): void {
  for (let i = 0; i < vector.length; i += 1) vector[i] = at(vector, i) * times;
}
