// The dynamic values of front matter, data files and configuration.

/** A moment as Go keeps it: an instant and the zone it was written in. See value/time.ts. */
export interface TimeValue {
  /** Milliseconds since the epoch, rounded down. */
  readonly ms: number;
  /** Nanoseconds within that millisecond, 0 to 999,999. */
  readonly nanos: number;
  /** Seconds east of Greenwich. */
  readonly offset: number;
  /** "UTC", "CET", "" for a bare offset. */
  readonly zone: string;
}

/** A float64 with an integral value, such as 1.0. See value/number.ts for the reason. */
export interface FloatValue {
  readonly float: number;
}

export type Scalar = null | boolean | number | string | FloatValue | TimeValue;
export type Value = Scalar | readonly Value[] | ValueMap;
/** Always made without a prototype, so that `__proto__` and `constructor` are keys like any other. */
export interface ValueMap {
  readonly [key: string]: Value;
}
