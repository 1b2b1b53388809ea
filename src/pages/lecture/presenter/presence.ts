/** @file Whether a presenter's window of a lecture is open on this device: the windows know nothing else of each other. */

const channelOf = (lecture: string) => new BroadcastChannel(`mirrorstep presenter ${lecture}`);

/** Longer than a window takes that is drawing its next step. */
const WAIT_MS = 400;

/** Says so to whoever asks, and comes to the front where the browser lets it. */
export function answerPresence(lecture: string): () => void {
  const channel = channelOf(lecture);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data !== "ask") return;
    channel.postMessage("here");
    window.focus();
  });
  return () => channel.close();
}

/** Asks, and waits no longer than for a window that is there. */
export function isPresenterOpen(lecture: string): Promise<boolean> {
  const channel = channelOf(lecture);
  return new Promise((resolve) => {
    const end = (isOpen: boolean) => {
      clearTimeout(timer);
      channel.close();
      resolve(isOpen);
    };
    const timer = setTimeout(() => end(false), WAIT_MS);
    channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (data === "here") end(true);
    });
    channel.postMessage("ask");
  });
}
