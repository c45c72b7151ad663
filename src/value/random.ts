// Random numbers from a seed, the same on every machine: PCG with the output function DXSM, as Go's math/rand/v2 has
// it. https://dotat.at/@/2023-06-21-pcg64-dxsm.html

const MULTIPLIER = (2549297995355413924n << 64n) | 4865540595714422341n;
const INCREMENT = (6364136223846793005n << 64n) | 1442695040888963407n;
const CHEAP = 0xda942042e4dd58b5n;

/** A generator of numbers from 0 to below 1. */
export function seededRandom(seed: number): () => number {
  let state = BigInt(seed) << 64n;
  return () => {
    state = BigInt.asUintN(128, state * MULTIPLIER + INCREMENT);
    return Number(BigInt.asUintN(53, mix(state))) / 2 ** 53;
  };
}

/** 64 well mixed bits of the state. */
function mix(state: bigint): bigint {
  let high = state >> 64n;
  high = BigInt.asUintN(64, (high ^ (high >> 32n)) * CHEAP);
  return BigInt.asUintN(64, (high ^ (high >> 48n)) * (BigInt.asUintN(64, state) | 1n));
}
