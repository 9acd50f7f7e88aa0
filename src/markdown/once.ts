/** A value that several numbers come from, computed when the first of them is asked for. */
export function once<T>(compute: () => T): () => T {
  let known: {value: T} | undefined;
  return () => (known ??= {value: compute()}).value;
}
