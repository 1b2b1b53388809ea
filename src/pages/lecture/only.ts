/** @file Shows only the controls of a lab's rail that a step names. The others are hidden, also from the keyboard. */

/** Hides everything in `root` except these controls and the elements that contain them. */
export function showOnly(root: HTMLElement, controls: readonly string[]): void {
  const wanted = new Set(
    [...root.querySelectorAll<HTMLElement>("[data-control]")].filter(({ dataset }) =>
      controls.includes(dataset["control"] ?? ""),
    ),
  );
  const around = new Set<Element>();
  for (const control of wanted)
    for (let at = control.parentElement; at !== null && at !== root; at = at.parentElement) around.add(at);
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (!(child instanceof HTMLElement)) continue;
      const isWanted = wanted.has(child);
      const isAround = around.has(child);
      child.hidden = !isWanted && !isAround;
      if (isAround && !isWanted) visit(child);
    }
  };
  visit(root);
}

/** Keeps them hidden whatever the lab renders. Returns how to stop. */
export function keepOnly(root: HTMLElement, controls: readonly string[]): () => void {
  showOnly(root, controls);
  const observer = new MutationObserver(() => showOnly(root, controls));
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
