/** An error the reader can act on: its message is printed as it stands, without a stack. */
export class BuildError extends Error {
  override name = "BuildError";
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}
