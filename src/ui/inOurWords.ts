/** @file What is said of an error: our own errors are sentences, those of the browser are put into one. */

/** How browsers and the bundler say that a file of the app did not come. */
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
