/** @file Of a lab's rail, the controls that a step names; the others are not shown, and not reached by keys. */

/** Hides everything in `root` that is neither one of these controls nor around one. */
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

/** The same for as long as it lasts, whatever the lab draws anew. Returns how to end that. */
export function keepOnly(root: HTMLElement, controls: readonly string[]): () => void {
  showOnly(root, controls);
  const observer = new MutationObserver(() => showOnly(root, controls));
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
