/** Turns scores into likelihoods that add up to 1, in place. */
export function toLikelihoods(scores: Float32Array | Float64Array): void {
  const highest = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const likelihood = Math.exp((scores[k] ?? 0) - highest);
    scores[k] = likelihood;
    sum += likelihood;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) / sum;
}
