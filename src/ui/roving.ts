/** @file Which of several controls the Tab key reaches, while arrow keys reach the others (WAI-ARIA: roving tabindex). */

const ONWARDS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

export interface Roving {
  /** Adds a control; returns how to remove it. */
  readonly add: (control: HTMLElement) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** The control that Tab reaches: the one that last had the focus, at first the first one. */
  readonly stop: () => HTMLElement | null;
  readonly focused: (control: HTMLElement) => void;
  /** The control to which a key leads from this one; null if the key leads nowhere. */
  readonly after: (control: HTMLElement, key: string) => HTMLElement | null;
}

const inOrder = (a: HTMLElement, b: HTMLElement) =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

export function createRoving(): Roving {
  const controls = new Set<HTMLElement>();
  const listeners = new Set<() => void>();
  let last: HTMLElement | null = null;
  let stop: HTMLElement | null = null;
  const update = () => {
    const next = last && controls.has(last) ? last : ([...controls].toSorted(inOrder)[0] ?? null);
    if (next === stop) return;
    stop = next;
    for (const listener of listeners) listener();
  };
  return {
    add: (control) => {
      controls.add(control);
      update();
      return () => {
        controls.delete(control);
        update();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => stop,
    focused: (control) => {
      last = control;
      update();
    },
    after: (control, key) => {
      const all = [...controls].toSorted(inOrder);
      const by = ONWARDS[key];
      if (by !== undefined) return all.at((all.indexOf(control) + by) % all.length) ?? null;
      if (key === "Home") return all[0] ?? null;
      return key === "End" ? (all.at(-1) ?? null) : null;
    },
  };
}
