/** @file The files of one version of the app, and which of them a request asks for. */

/**
 * A path below the app's folder, "" for the page itself; what tells its bytes from those of another version, "" where the path does;
 * and whether it is kept only from when it is first asked for.
 */
export type KeptFile = readonly [path: string, revision: string, isLate?: true];

/** The address under which a file is kept: other bytes, another address. */
export const addressOf = ([path, revision]: KeptFile, scope: string): string =>
  new URL(revision === "" ? path : `${path}?${revision}`, scope).href;

/** Files whose names change with their bytes. */
const NAMED_BY_BYTES = "assets/";

/** Where the answer to a request is kept; null when it is not ours to answer. */
export type Find = (url: string) => string | null;

/** @param scope the address of the app's folder */
export function finder(files: readonly KeptFile[], scope: string): Find {
  const addresses = new Map(files.map((file) => [file[0], addressOf(file, scope)]));
  const page = addresses.get("");
  if (page !== undefined) addresses.set("index.html", page);
  return (url) => {
    const [address = ""] = url.split(/[?#]/, 1);
    if (!address.startsWith(scope)) return null;
    const path = address.slice(scope.length);
    // A page that was opened before this version came goes on asking for its own files.
    return addresses.get(path) ?? (path.startsWith(NAMED_BY_BYTES) ? address : null);
  };
}
