/** @file Who can open an address: everybody, or only this computer or network. */

const HERE_HOSTS = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
const IN_THIS_NETWORK =
  /^(10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|169\.254(\.\d+){2}|.+\.local)$/;

/** A sentence that says who can open the address; null if everybody can. */
export function reachOf(address: string): string | null {
  const { hostname, host, protocol } = new URL(address);
  if (protocol === "file:" || HERE_HOSTS.test(hostname))
    return `Its address, ${host === "" ? "a file" : host}, is of this device: nobody else can open the link. Put the app on a server first, or send what follows # to somebody who has it.`;
  return IN_THIS_NETWORK.test(hostname)
    ? `Its address, ${host}, can be opened by devices in the same network only.`
    : null;
}
