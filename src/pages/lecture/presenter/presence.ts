/** @file Finds out whether a lecture's presenter window is open on this device: windows do not know of each other otherwise. */

const channelOf = (lecture: string) => new BroadcastChannel(`mirrorstep presenter ${lecture}`);

/** Longer than a window takes to draw its next step, during which it cannot answer. */
const WAIT_MS = 400;

/** Answers whoever asks, and brings this window to the front if the browser allows that. */
export function answerPresence(lecture: string): () => void {
  const channel = channelOf(lecture);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data !== "ask") return;
    channel.postMessage("here");
    window.focus();
  });
  return () => channel.close();
}

/** Asks, and takes no answer in time as a no. */
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
