/** @file An error that is not the program's fault: one sentence on standard error, exit code 1. */

export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** A sentence for an error of the file system. */
export function fileProblem(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file or folder",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of the path is no folder",
    EACCES: "access to it is not allowed",
    EPERM: "access to it is not allowed",
    ENOSPC: "the disk is full",
    EROFS: "the disk is read-only",
  };
  const reason = typeof code === "string" ? reasons[code] : undefined;
  return `${path}: ${reason ?? (error instanceof Error ? error.message : String(error))}.`;
}
