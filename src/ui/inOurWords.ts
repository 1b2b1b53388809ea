/** @file The words for an error: our own errors are sentences already; those of the browser are put into one. */

/** How browsers and the bundler report that a file of the app could not be loaded. */
const NOT_LOADED =
  /dynamically imported module|importing a module script|unable to preload|failed to fetch|networkerror|load failed/i;

/** @param error whatever was thrown, or the text of it */
export function inOurWords(error: unknown): string {
  const text = String(error).replace(/^Error: /, "");
  if (NOT_LOADED.test(text))
    return "A part of the app could not be loaded: there is no network, or the app has changed since. Reload the page to try again; the link keeps what was set.";
  if (/^\w*(Error|Exception): /.test(text))
    return `The app made a mistake (${text}). Reload the page to try again; the link keeps what was set.`;
  return text;
}
