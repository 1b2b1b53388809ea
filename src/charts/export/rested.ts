/** @file Waits for a figure to be drawn as it will stay: words follow the picture a moment later. */

const LOOK_MS = 50;
/** As many looks in a row that find nothing new. */
const UNCHANGED_LOOKS = 4;
/** What plays never rests. */
const MOST_MS = 1500;

export async function rested(figure: Element): Promise<void> {
  let before = "";
  let waited = 0;
  for (let same = 0; same < UNCHANGED_LOOKS && waited < MOST_MS; waited += LOOK_MS) {
    const now = figure.innerHTML;
    same = now === before ? same + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
