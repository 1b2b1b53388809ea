/** @file Numbers to copy that belong together: Tab reaches one of them, arrow keys the others. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { createRoving, type Roving } from "./roving";

const GroupContext = createContext<Roving | null>(null);

interface CopyGroupProps {
  /** What the numbers belong to. */
  readonly label: string;
  /** `span` within running text. */
  readonly as?: "div" | "span";
  readonly children: ReactNode;
}

export function CopyGroup({ label, as: Element = "div", children }: CopyGroupProps) {
  const [roving] = useState(createRoving);
  return (
    <GroupContext value={roving}>
      <Element role="group" aria-label={`${label}: numbers to copy, arrow keys go from one to the next`}>
        {children}
      </Element>
    </GroupContext>
  );
}

const never = () => () => undefined;

/** What a copy button needs to take part in its group; outside of a group, Tab reaches it like any other button. */
export function useInGroup() {
  const roving = useContext(GroupContext);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => (button.current ? roving?.add(button.current) : undefined), [roving]);
  const isStop = useCallback(
    () => roving === null || (button.current !== null && roving.stop() === button.current),
    [roving],
  );
  const reached = useSyncExternalStore(roving?.subscribe ?? never, isStop, () => roving === null);
  return {
    ref: button,
    tabIndex: reached ? 0 : -1,
    onFocus: () => button.current && roving?.focused(button.current),
    onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const next = roving?.after(event.currentTarget, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
