/** @file The files of one version of the app, and which of them a request asks for. */

/**
 * A file of the app: its path below the app's folder ("" for the page itself); a revision that changes with
 * its bytes ("" if the path does); and whether it is kept only once it was asked for.
 */
export type KeptFile = readonly [path: string, revision: string, isLate?: true];

/** The address under which a file is kept. It differs whenever the bytes do. */
export const addressOf = ([path, revision]: KeptFile, scope: string): string =>
  new URL(revision === "" ? path : `${path}?${revision}`, scope).href;

/** Names of files in this folder contain a hash of their bytes. */
const NAMED_BY_BYTES = "assets/";

/** Gives the address under which the answer to a request is kept; null if the request is not for the app. */
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
    // A page of an older version asks for its own files, which have other names.
    return addresses.get(path) ?? (path.startsWith(NAMED_BY_BYTES) ? address : null);
  };
}
