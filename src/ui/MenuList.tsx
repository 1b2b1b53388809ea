/** @file The open list of a menu. */
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { OpenMenu } from "./Menu";
import "./menuList.css";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly onSelect: () => void;
}

interface MenuListProps extends OpenMenu {
  readonly items: readonly MenuItem[];
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

export function MenuList({ id, items, root, onClose, onLeave }: MenuListProps) {
  const list = useRef<HTMLUListElement>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    entries(list.current)[0]?.focus();
  }, []);
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
  return (
    <ul className="menu__list" role="menu" id={id} ref={list} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <li key={item.id} role="none">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              // Without scrolling: the item decides what the person sees next.
              onClose({ preventScroll: true });
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
