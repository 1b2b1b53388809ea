/** @file The open list of a menu. */
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { MenuItem, MenuItems } from "./menuItems";

interface MenuListProps {
  readonly id: string;
  readonly items: MenuItems;
  /** The menu with its button: what happens elsewhere closes it. */
  readonly root: RefObject<HTMLElement | null>;
  /** Closes and gives the focus back to the button. */
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const entries = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
];

/** The items as soon as they are there; none when they cannot be had. */
function useItems(items: MenuItems): readonly MenuItem[] | null {
  const [loaded, setLoaded] = useState<readonly MenuItem[] | null>(null);
  const load = typeof items === "function" ? items : null;
  const first = useRef(load);
  useEffect(() => {
    first.current?.().then(setLoaded, () => setLoaded([]));
  }, []);
  return typeof items === "function" ? loaded : items;
}

export default function MenuList({ id, items: wanted, root, onClose, onLeave }: MenuListProps) {
  const items = useItems(wanted);
  const list = useRef<HTMLUListElement>(null);
  const leave = useRef(onLeave);
  const there = items !== null;
  useEffect(() => {
    if (there) entries(list.current)[0]?.focus();
  }, [there]);
  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) leave.current();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [root]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return onClose();
    const all = entries(list.current);
    const move = MOVES[event.key];
    if (!move) return undefined;
    event.preventDefault();
    const at = all.findIndex((entry) => entry === document.activeElement);
    return all[move(at, all.length)]?.focus();
  };
  if (items === null) return null;
  if (items.length === 0)
    return (
      <p className="menu__list" role="alert">
        The menu could not be loaded; try again.
      </p>
    );
  return (
    <ul className="menu__list" role="menu" id={id} ref={list} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <li key={item.id} role="none">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              onClose();
              item.onSelect();
            }}
          >
            {item.label}
          </button>
        </li>
      ))}
    </ul>
  );
}
